package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What things are called in a language: by the policy where it has a name. */
final class PolicyNames {

    private final Policy policy;
    private final Language language;

    PolicyNames(Policy policy, Language language) {
        this.policy = policy;
        this.language = language;
    }

    String choose(String japanese, String english) {
        return language.choose(japanese, english);
    }

    String day(LocalDate day) {
        return language.choose(JapaneseDate.format(day), day.toString());
    }

    String joined(Stream<String> names) {
        return names.collect(Collectors.joining(language.choose("・", ", ")));
    }

    String role(RoleId id) {
        return policy.role(id).name().in(language);
    }

    String axis(AxisId id) {
        return policy.skillMap().stream()
                .flatMap(map -> map.axes().stream())
                .filter(axis -> axis.id().equals(id))
                .map(axis -> axis.name().in(language))
                .findFirst()
                .orElse(id.value());
    }

    String perspective(PerspectiveId id) {
        return policy.perspective(id).name().in(language);
    }

    String item(AchievementId id) {
        return Optional.ofNullable(policy.achievements().get(id))
                .map(type -> type.name().in(language))
                .orElse(id.value());
    }

    String items(List<AchievementId> ids) {
        return joined(ids.stream().map(this::item));
    }

    String office(AttesterId id) {
        return policy.attesters().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name().in(language))
                .findFirst()
                .orElse(id.value());
    }

    String group(RaterGroupId id) {
        return policy.raterGroups().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name().in(language))
                .findFirst()
                .orElse(id.value());
    }

    /** The words of the source for a term, and the id by which it is filled. */
    String term(TermId id) {
        OpenTerm term = policy.term(id);
        return language.choose(
                "「" + term.says().in(language) + "」(" + id + ")",
                "'" + term.says().in(language) + "' (" + id + ")");
    }

    /** The value of a term: in words where it is a word that the library knows. */
    String value(String value) {
        return switch (value) {
            case "team" -> language.choose("チームの成果", "the team's outcome");
            case "person" -> language.choose("本人", "the person");
            case "mean-of-ratings" -> language.choose("全評価の平均", "the mean of all ratings");
            case "mean-of-groups" -> language.choose("区分ごとの平均の平均", "the mean of the groups' means");
            case "median" -> language.choose("中央値", "the median");
            case "trimmed-mean" -> language.choose("トリム平均", "the trimmed mean");
            case "lowest" -> language.choose("最低点", "the lowest");
            case "each-perspective" -> language.choose("観点ごと", "each perspective");
            case "mean-of-perspectives" -> language.choose("観点の平均", "the mean of the perspectives");
            case "weighted-mean" -> language.choose("観点の加重平均", "the weighted mean of the perspectives");
            default -> value;
        };
    }

    String clause(ClauseId id) {
        return policy.clause(id).cite(policy.sourceTitle());
    }

    String kind(AchievementKind kind) {
        return switch (kind) {
            case TRAINING -> language.choose("研修", "trainings");
            case QUALIFICATION -> language.choose("資格・試験", "qualifications");
            case ATTESTATION -> language.choose("推薦・確認等", "attestations");
            case ASSESSMENT -> language.choose("判定", "assessments");
            case CREDIT -> language.choose("ポイント", "credits");
        };
    }

    String kind(FactKind kind) {
        return switch (kind) {
            case PARTICIPATION -> language.choose("プロジェクトへの参加", "parts taken in projects");
            case EVALUATION -> language.choose("評価", "ratings");
            case CERTIFICATION -> language.choose("認定", "certifications");
            case TRAINING -> language.choose("研修", "trainings");
            case QUALIFICATION -> language.choose("資格・試験", "qualifications");
            case ATTESTATION -> language.choose("推薦・確認等", "attestations");
            case ASSESSMENT -> language.choose("判定", "assessments");
            case CREDIT -> language.choose("ポイント", "credits");
            case SERVICE -> language.choose("在職", "service");
        };
    }

    String part(Part part) {
        return part == Part.LEADER ? language.choose("リーダー", "leader") : language.choose("メンバー", "member");
    }

    String occasion(Occasion occasion) {
        return occasion == Occasion.DEBRIEF
                ? language.choose("報告会での評価", "evaluation at the debrief")
                : language.choose("プロジェクト終了後の評価", "evaluation after the project");
    }

    String change(ChangeKind kind) {
        return switch (kind) {
            case IT_ADOPTION -> language.choose("IT化", "IT adoption");
            case DIGITISATION -> language.choose("デジタル化", "digitisation");
            case DX -> "DX";
        };
    }

    String change(ChangeDepth depth) {
        return depth == ChangeDepth.IMPROVEMENT
                ? language.choose("業務改善", "improvement")
                : language.choose("業務改革", "transformation");
    }
}
