package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for what is the same in every municipality. */
final class FixedWords {

    static final Words<Part> PARTS =
            words(Part.class, Map.of(Part.LEADER, names("リーダー", "leader"), Part.MEMBER, names("メンバー", "member")));

    static final Words<Occasion> OCCASIONS = words(
            Occasion.class,
            Map.of(
                    Occasion.DEBRIEF,
                    names("報告会", "debrief"),
                    Occasion.AFTER_PROJECT,
                    names("プロジェクト終了後", "after-project")));

    static final Words<ChangeKind> CHANGE_KINDS = words(
            ChangeKind.class,
            Map.of(
                    ChangeKind.IT_ADOPTION,
                    names("IT化", "it-adoption"),
                    ChangeKind.DIGITISATION,
                    names("デジタル化", "digitisation"),
                    ChangeKind.DX,
                    names("DX", "dx")));

    static final Words<ChangeDepth> CHANGE_DEPTHS = words(
            ChangeDepth.class,
            Map.of(
                    ChangeDepth.IMPROVEMENT,
                    names("業務改善", "improvement"),
                    ChangeDepth.TRANSFORMATION,
                    names("業務改革", "transformation")));

    static final Words<AchievementKind> ACHIEVEMENT_KINDS = new Words<>(
            id -> Enum.valueOf(AchievementKind.class, id),
            List.of(
                    kind(AchievementKind.TRAINING, "研修", "training"),
                    kind(AchievementKind.QUALIFICATION, "資格・試験", "qualification", "資格", "試験"),
                    kind(AchievementKind.ATTESTATION, "推薦・面接・確認", "attestation", "推薦", "面接", "確認"),
                    kind(AchievementKind.ASSESSMENT, "得点・習熟度", "assessment", "得点", "習熟度"),
                    kind(AchievementKind.CREDIT, "ポイント", "credit", "単位")));

    /** Policies give quantities ids and no names; those that many policies have are called the same everywhere. */
    private static final Map<QuantityId, LocalizedText> QUANTITIES = Map.of(
            new QuantityId("hours"), names("時間", "hours"),
            new QuantityId("days"), names("日数", "days"),
            new QuantityId("points"), names("点", "points"),
            new QuantityId("mark"), names("得点", "mark"),
            new QuantityId("total"), names("合計", "total"),
            new QuantityId("level"), names("水準", "level"),
            new QuantityId("grade"), names("等級", "grade"));

    /** Policies give kinds of relation ids and no names; those that many policies have are called the same everywhere. */
    private static final Map<RelationKindId, LocalizedText> RELATION_KINDS = Map.of(
            new RelationKindId("direct-superior"), names("直属の上司", "direct superior"),
            new RelationKindId("direct-subordinate"), names("直属の部下", "direct subordinate"),
            new RelationKindId("same-household"), names("同居の家族", "same household"),
            new RelationKindId("relative"), names("親族", "relative"),
            new RelationKindId("business-tie"), names("取引関係", "business tie"),
            new RelationKindId("contractor-of-project"), names("プロジェクトの受託者", "contractor of the project"),
            new RelationKindId("declared-interest"), names("その他の利害関係", "other declared interest"));

    /** What stands for the score of a rater who cannot judge. */
    static final LocalizedText CANNOT_JUDGE = names("評価不能", "cannot-judge");

    private FixedWords() {}

    /** The quantities that have a name whatever the policy, in a stable order. */
    static List<Words.Entry<QuantityId>> quantities() {
        return QUANTITIES.keySet().stream().sorted().map(FixedWords::quantity).toList();
    }

    /** A quantity with the name that it has whatever the policy, or with none. */
    static Words.Entry<QuantityId> quantity(QuantityId id) {
        return new Words.Entry<>(
                id,
                id.value(),
                Optional.ofNullable(QUANTITIES.get(id))
                        .map(LocalizedText::byTag)
                        .orElseGet(Collections::emptySortedMap));
    }

    /** The kinds of relation that have a name whatever the policy, in a stable order. */
    static List<Words.Entry<RelationKindId>> relationKinds() {
        return RELATION_KINDS.keySet().stream()
                .sorted()
                .map(FixedWords::relationKind)
                .toList();
    }

    /** A kind of relation with the name that it has whatever the policy, or with none. */
    static Words.Entry<RelationKindId> relationKind(RelationKindId id) {
        return new Words.Entry<>(
                id,
                id.value(),
                Optional.ofNullable(RELATION_KINDS.get(id))
                        .map(LocalizedText::byTag)
                        .orElseGet(Collections::emptySortedMap));
    }

    private static Words.Entry<AchievementKind> kind(
            AchievementKind kind, String japanese, String english, String... aliases) {
        return new Words.Entry<>(kind, english, names(japanese, english).byTag(), List.of(aliases));
    }

    private static LocalizedText names(String japanese, String english) {
        return LocalizedText.of(japanese, english);
    }

    private static <E extends Enum<E>> Words<E> words(Class<E> type, Map<E, LocalizedText> names) {
        List<Words.Entry<E>> entries = new EnumMap<>(names)
                .entrySet().stream()
                        .map(one -> new Words.Entry<>(
                                one.getKey(),
                                one.getValue().in(Language.EN),
                                one.getValue().byTag()))
                        .toList();
        return new Words<>(id -> Enum.valueOf(type, id), entries);
    }
}
