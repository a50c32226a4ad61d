package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.Attester;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What things are called: by the policy where it has a name, by their id where it has none. */
class PolicyNamesTest {

    private static final ClauseId CLAUSE =
            Moka.illustrative().clauses().keySet().iterator().next();

    private static final Policy POLICY = ImmutablePolicy.builder()
            .from(Moka.illustrative())
            .attesters(List.of(
                    new Attester(new AttesterId("panel"), LocalizedText.of("審査会", "panel of judges"), CLAUSE),
                    new Attester(new AttesterId("head"), LocalizedText.of("所属長", "head of department"), CLAUSE)))
            .putAchievements(
                    new AchievementId("exam"),
                    new AchievementType(
                            new AchievementId("exam"),
                            AchievementKind.QUALIFICATION,
                            LocalizedText.of("試験", "the exam"),
                            List.of(),
                            List.of(),
                            CLAUSE))
            .build();

    private static PolicyNames names(Language language) {
        return new PolicyNames(POLICY, language);
    }

    @Test
    void what_the_policy_names_is_called_so_and_the_rest_by_its_id() {
        PolicyNames english = names(Language.EN);
        assertThat(english.office(new AttesterId("panel"))).isEqualTo("panel of judges");
        assertThat(english.office(new AttesterId("head"))).isEqualTo("head of department");
        assertThat(english.office(new AttesterId("other"))).isEqualTo("other");
        assertThat(english.item(new AchievementId("exam"))).isEqualTo("the exam");
        assertThat(english.items(List.of(new AchievementId("exam"), new AchievementId("other"))))
                .isEqualTo("the exam, other");
        assertThat(names(Language.JA).items(List.of(new AchievementId("exam"), new AchievementId("other"))))
                .isEqualTo("試験・other");
        assertThat(Moka.GROUPS.stream().map(english::group).distinct()).hasSize(Moka.GROUPS.size());
        assertThat(english.group(Moka.EXECUTIVE)).isEqualTo("Executives");
        assertThat(english.group(new RaterGroupId("other"))).isEqualTo("other");
        assertThat(Moka.AXES.stream().map(english::axis).distinct()).hasSize(Moka.AXES.size());
        assertThat(english.axis(new AxisId("other"))).isEqualTo("other");
    }

    /** The names of all constants in both languages, which must differ from each other in each language. */
    private static <T> void told(List<T> all, BiFunction<PolicyNames, T, String> name, String english) {
        for (Language language : Language.values()) {
            assertThat(all.stream().map(one -> name.apply(names(language), one)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(one -> assertThat(one).isNotBlank());
        }
        assertThat(all.stream().map(one -> name.apply(names(Language.EN), one)).toList())
                .isEqualTo(List.of(english.split(", ")));
    }

    @Test
    void kinds_parts_and_changes_have_words_of_their_own() {
        told(
                List.of(AchievementKind.values()),
                PolicyNames::kind,
                "trainings, qualifications, attestations, assessments, credits");
        told(
                List.of(FactKind.values()),
                PolicyNames::kind,
                Stream.of(FactKind.values())
                        .map(kind -> switch (kind) {
                            case PARTICIPATION -> "parts taken in projects";
                            case EVALUATION -> "ratings";
                            case CERTIFICATION -> "certifications";
                            case TRAINING -> "trainings";
                            case QUALIFICATION -> "qualifications";
                            case ATTESTATION -> "attestations";
                            case ASSESSMENT -> "assessments";
                            case CREDIT -> "credits";
                            case SERVICE -> "service";
                        })
                        .collect(Collectors.joining(", ")));
        told(
                List.of(Part.values()),
                PolicyNames::part,
                Stream.of(Part.values())
                        .map(one -> one == Part.LEADER ? "leader" : "member")
                        .collect(Collectors.joining(", ")));
        told(
                List.of(Occasion.DEBRIEF, Occasion.AFTER_PROJECT),
                PolicyNames::occasion,
                "evaluation at the debrief, evaluation after the project");
        told(
                List.of(ChangeKind.IT_ADOPTION, ChangeKind.DIGITISATION, ChangeKind.DX),
                PolicyNames::change,
                "IT adoption, digitisation, DX");
        told(
                List.of(ChangeDepth.IMPROVEMENT, ChangeDepth.TRANSFORMATION),
                PolicyNames::change,
                "improvement, transformation");
    }

    @Test
    void a_value_of_a_term_is_told_in_words_where_it_is_a_word_of_the_library() {
        told(
                List.of(
                        "team",
                        "person",
                        "mean-of-ratings",
                        "mean-of-groups",
                        "median",
                        "trimmed-mean",
                        "lowest",
                        "each-perspective",
                        "mean-of-perspectives",
                        "weighted-mean",
                        "3.5"),
                PolicyNames::value,
                "the team's outcome, the person, the mean of all ratings, the mean of the groups' means, the median,"
                        + " the trimmed mean, the lowest, each perspective, the mean of the perspectives,"
                        + " the weighted mean of the perspectives, 3.5");
    }
}
