package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.Receipt.Difference;
import io.github.dxjinzai.core.judgment.Receipt.Differing;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judgment leaves behind, and what holds it to the policy and the facts. */
class ReceiptsTest {

    private static final String LIBRARY = "0.1.0";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final SchemaCheck SCHEMA = new SchemaCheck("receipt-1");

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    private static Receipt receipt(Policy policy, Dossier dossier) {
        return Receipts.of(PolicyDigest.of(policy), dossier, Judge.by(policy).judge(dossier, ADVISOR, DAY), LIBRARY);
    }

    private static Dossier career(String score) {
        return Career.of("00123")
                .member("P-2023-01", "2023-05-10", "2024-02-20")
                .debrief(score, score, score)
                .dossier();
    }

    @Property(tries = 100)
    void a_receipt_is_read_back_equal_and_judging_again_gives_the_same(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        Receipt receipt = receipt(policy, dossier);
        String line = Receipts.write(receipt);
        assertThat(line).doesNotContain("\n");
        assertThat(SCHEMA.faults(line)).isEmpty();
        assertThat(Receipts.read("r.jsonl", line + "\n").get()).containsExactly(receipt);
        Receipt again = Receipts.again(receipt, Judge.by(policy), PolicyDigest.of(policy), dossier, LIBRARY);
        assertThat(receipt.differences(again)).isEmpty();
    }

    @Property(tries = 100)
    void the_order_of_facts_does_not_matter_and_other_facts_do(
            @ForAll("dossiers") Dossier dossier, @ForAll("dossiers") Dossier other) {
        List<ProjectWork> work = new ArrayList<>(dossier.work());
        Collections.shuffle(work, new Random(1));
        Dossier shuffled = new Dossier(
                dossier.staff(), dossier.service(), work, dossier.achievements(), dossier.grants(), dossier.complete());
        assertThat(Receipts.facts(shuffled)).isEqualTo(Receipts.facts(dossier));
        boolean same = dossier.service().equals(other.service())
                && dossier.work().equals(other.work())
                && dossier.achievements().equals(other.achievements())
                && dossier.grants().equals(other.grants());
        assertThat(Receipts.facts(other).equals(Receipts.facts(dossier))).isEqualTo(same);
    }

    private static final StaffId PERSON = new StaffId("00123");
    private static final ImmutableProject PROJECT = ImmutableProject.builder()
            .id(new ProjectId("P-1"))
            .title("窓口の見直し")
            .startsOn(LocalDate.of(2023, 5, 10))
            .endsOn(LocalDate.of(2024, 2, 20))
            .addAxes(Moka.DATA_UTILISATION)
            .build();
    private static final Rating RATING = new Rating(
            PROJECT.id(),
            Optional.of(PERSON),
            Occasion.DEBRIEF,
            Optional.of(Moka.POLICY_ANGLE),
            Moka.EXECUTIVE,
            new RaterId("X1"),
            Score.of("3.5"),
            LocalDate.of(2024, 3, 1));
    private static final RatingRequest REQUEST = new RatingRequest(
            PROJECT.id(),
            Optional.of(PERSON),
            Occasion.DEBRIEF,
            Optional.of(Moka.POLICY_ANGLE),
            Moka.EXECUTIVE,
            3,
            LocalDate.of(2024, 2, 1));
    private static final DeclaredRelation RELATION = new DeclaredRelation(
            new RaterId("X1"),
            Optional.of(PERSON),
            Optional.of(PROJECT.id()),
            new RelationKindId("direct-superior"),
            LocalDate.of(2023, 4, 1),
            Optional.of(LocalDate.of(2024, 3, 31)));
    private static final Achievement COURSE = Achievement.of(
                    PERSON, AchievementKind.TRAINING, new AchievementId("course"), LocalDate.of(2023, 6, 1))
            .until(LocalDate.of(2026, 5, 31))
            .attestedBy(new AttesterId("head"))
            .with(Map.of(new QuantityId("hours"), Quantity.of("6")));
    private static final StaffMember MEMBER = new StaffMember(
            PERSON, new DepartmentId("0101"), "主事", LocalDate.of(2015, 4, 1), Optional.of(LocalDate.of(2030, 3, 31)));
    private static final RoleGrant GRANT = new RoleGrant(PERSON, ADVISOR, LocalDate.of(2024, 3, 31), "city@1");

    private static final Colleague RATER = new Colleague(
            new StaffId(RATING.rater().value()), LocalDate.of(2012, 4, 1), Optional.of(LocalDate.of(2031, 3, 31)));

    private static Dossier person(
            ProjectWork work, Achievement achieved, RoleGrant grant, StaffMember member, String above) {
        return new Dossier(
                PERSON,
                Optional.of(new Service(member, List.of(member.department(), new DepartmentId(above)))),
                List.of(work),
                List.of(achieved),
                List.of(grant),
                Set.of());
    }

    private static ProjectWork work(
            Project project, Part part, Rating rating, RatingRequest request, DeclaredRelation one) {
        return new ProjectWork(project, part, List.of(rating), List.of(request), List.of(one), List.of(RATER));
    }

    private static Dossier with(ProjectWork work) {
        return person(work, COURSE, GRANT, MEMBER, "01");
    }

    private static Dossier rated(Rating rating) {
        return with(work(PROJECT, Part.MEMBER, rating, REQUEST, RELATION));
    }

    private static Dossier on(Project project, Part part) {
        return with(work(project, part, RATING, REQUEST, RELATION));
    }

    private static Dossier asked(RatingRequest request) {
        return with(work(PROJECT, Part.MEMBER, RATING, request, RELATION));
    }

    private static Dossier related(DeclaredRelation relation) {
        return with(work(PROJECT, Part.MEMBER, RATING, REQUEST, relation));
    }

    private static Dossier ratedBy(Colleague... raters) {
        return with(work(PROJECT, Part.MEMBER, RATING, REQUEST, RELATION).withColleagues(List.of(raters)));
    }

    private static Dossier achieved(Achievement one) {
        return person(work(PROJECT, Part.MEMBER, RATING, REQUEST, RELATION), one, GRANT, MEMBER, "01");
    }

    private static Dossier granted(RoleGrant one) {
        return person(work(PROJECT, Part.MEMBER, RATING, REQUEST, RELATION), COURSE, one, MEMBER, "01");
    }

    private static Dossier serving(StaffMember member, String above) {
        return person(work(PROJECT, Part.MEMBER, RATING, REQUEST, RELATION), COURSE, GRANT, member, above);
    }

    @Test
    void every_single_value_of_a_fact_makes_a_difference_but_a_projects_title() {
        LocalDate other = LocalDate.of(2024, 3, 2);
        List<Dossier> all = List.of(
                rated(RATING),
                rated(RATING.on(Moka.DATA_UTILISATION)),
                rated(RATING.revised(new Mark.Scored(Score.of("3.5")), RATING.day(), "誤記")),
                rated(RATING.revised(new Mark.Scored(Score.of("3.5")), RATING.day(), "再考")),
                rated(RATING.revised(new Mark.CannotJudge(), RATING.day(), "誤記")),
                rated(new Rating(
                        PROJECT.id(),
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        RATING.perspective(),
                        RATING.group(),
                        RATING.rater(),
                        RATING.mark(),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.AFTER_PROJECT,
                        RATING.perspective(),
                        RATING.group(),
                        RATING.rater(),
                        RATING.mark(),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.DEBRIEF,
                        Optional.empty(),
                        RATING.group(),
                        RATING.rater(),
                        RATING.mark(),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.DEBRIEF,
                        RATING.perspective(),
                        Moka.GROUPS.get(1),
                        RATING.rater(),
                        RATING.mark(),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.DEBRIEF,
                        RATING.perspective(),
                        RATING.group(),
                        new RaterId("X2"),
                        RATING.mark(),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.DEBRIEF,
                        RATING.perspective(),
                        RATING.group(),
                        RATING.rater(),
                        Score.of("4"),
                        RATING.day())),
                rated(new Rating(
                        PROJECT.id(),
                        RATING.ratee(),
                        Occasion.DEBRIEF,
                        RATING.perspective(),
                        RATING.group(),
                        RATING.rater(),
                        RATING.mark(),
                        other)),
                ratedBy(),
                ratedBy(new Colleague(RATER.staff(), LocalDate.of(2012, 4, 2), RATER.leftOn())),
                ratedBy(new Colleague(RATER.staff(), RATER.joinedOn(), Optional.empty())),
                on(PROJECT, Part.LEADER),
                on(PROJECT.withStartsOn(LocalDate.of(2023, 5, 11)), Part.MEMBER),
                on(PROJECT.withEndsOn(LocalDate.of(2024, 2, 21)), Part.MEMBER),
                on(PROJECT.withAxes(), Part.MEMBER),
                on(PROJECT.withChangeKind(ChangeKind.DX), Part.MEMBER),
                on(PROJECT.withChangeDepth(ChangeDepth.TRANSFORMATION), Part.MEMBER),
                asked(new RatingRequest(
                        PROJECT.id(),
                        REQUEST.ratee(),
                        Occasion.DEBRIEF,
                        REQUEST.perspective(),
                        REQUEST.group(),
                        4,
                        REQUEST.day())),
                asked(new RatingRequest(
                        PROJECT.id(),
                        REQUEST.ratee(),
                        Occasion.DEBRIEF,
                        Optional.empty(),
                        REQUEST.group(),
                        3,
                        REQUEST.day())),
                asked(new RatingRequest(
                        PROJECT.id(),
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        REQUEST.perspective(),
                        REQUEST.group(),
                        3,
                        REQUEST.day())),
                asked(new RatingRequest(
                        PROJECT.id(),
                        REQUEST.ratee(),
                        Occasion.AFTER_PROJECT,
                        REQUEST.perspective(),
                        REQUEST.group(),
                        3,
                        REQUEST.day())),
                asked(new RatingRequest(
                        PROJECT.id(),
                        REQUEST.ratee(),
                        Occasion.DEBRIEF,
                        REQUEST.perspective(),
                        Moka.GROUPS.get(1),
                        3,
                        REQUEST.day())),
                asked(new RatingRequest(
                        PROJECT.id(),
                        REQUEST.ratee(),
                        Occasion.DEBRIEF,
                        REQUEST.perspective(),
                        REQUEST.group(),
                        3,
                        other)),
                related(new DeclaredRelation(
                        new RaterId("X2"),
                        RELATION.ratee(),
                        RELATION.project(),
                        RELATION.kind(),
                        RELATION.from(),
                        RELATION.until())),
                related(new DeclaredRelation(
                        RELATION.rater(),
                        Optional.empty(),
                        RELATION.project(),
                        RELATION.kind(),
                        RELATION.from(),
                        RELATION.until())),
                related(new DeclaredRelation(
                        RELATION.rater(),
                        RELATION.ratee(),
                        Optional.empty(),
                        RELATION.kind(),
                        RELATION.from(),
                        RELATION.until())),
                related(new DeclaredRelation(
                        RELATION.rater(),
                        RELATION.ratee(),
                        RELATION.project(),
                        new RelationKindId("kin"),
                        RELATION.from(),
                        RELATION.until())),
                related(new DeclaredRelation(
                        RELATION.rater(),
                        RELATION.ratee(),
                        RELATION.project(),
                        RELATION.kind(),
                        other,
                        RELATION.until())),
                related(new DeclaredRelation(
                        RELATION.rater(),
                        RELATION.ratee(),
                        RELATION.project(),
                        RELATION.kind(),
                        RELATION.from(),
                        Optional.empty())),
                achieved(COURSE.until(LocalDate.of(2026, 6, 1))),
                achieved(COURSE.attestedBy(new AttesterId("panel"))),
                achieved(COURSE.with(Map.of(new QuantityId("hours"), Quantity.of("6.5")))),
                achieved(COURSE.with(Map.of(new QuantityId("days"), Quantity.of("6")))),
                achieved(new Achievement(
                        PERSON,
                        AchievementKind.CREDIT,
                        COURSE.item(),
                        COURSE.day(),
                        COURSE.validUntil(),
                        COURSE.by(),
                        COURSE.quantities())),
                achieved(new Achievement(
                        PERSON,
                        COURSE.kind(),
                        new AchievementId("other"),
                        COURSE.day(),
                        COURSE.validUntil(),
                        COURSE.by(),
                        COURSE.quantities())),
                achieved(new Achievement(
                        PERSON,
                        COURSE.kind(),
                        COURSE.item(),
                        other,
                        COURSE.validUntil(),
                        COURSE.by(),
                        COURSE.quantities())),
                granted(new RoleGrant(PERSON, Moka.EXPERT, GRANT.grantedOn(), "city@1")),
                granted(new RoleGrant(PERSON, ADVISOR, other, "city@1")),
                granted(new RoleGrant(PERSON, ADVISOR, GRANT.grantedOn(), "city@2")),
                serving(new StaffMember(PERSON, MEMBER.department(), "主任", MEMBER.joinedOn(), MEMBER.leftOn()), "01"),
                serving(new StaffMember(PERSON, MEMBER.department(), "主事", other, MEMBER.leftOn()), "01"),
                serving(new StaffMember(PERSON, MEMBER.department(), "主事", MEMBER.joinedOn(), Optional.empty()), "01"),
                serving(MEMBER, "02"));
        assertThat(all.stream().map(Receipts::facts).distinct()).hasSameSizeAs(all);
        assertThat(Receipts.facts(on(PROJECT.withTitle("別の題"), Part.MEMBER))).isEqualTo(Receipts.facts(rated(RATING)));
    }

    @Test
    void what_differs_is_said_by_kind() {
        Receipt receipt = receipt(Moka.illustrative(), career("3.5"));
        Receipt other = Receipts.again(
                receipt,
                Judge.by(Moka.published()),
                PolicyDigest.of(Moka.published()),
                career("3")
                        .with(new RoleGrant(
                                new StaffId("00123"), ADVISOR, LocalDate.of(2025, 3, 30), "moka-dx-talent@2023-03")),
                "0.2.0");
        assertThat(receipt.differences(other))
                .containsExactly(
                        new Differing(Difference.LIBRARY, Optional.empty()),
                        new Differing(Difference.POLICY, Optional.empty()),
                        new Differing(Difference.FACTS, Optional.of(FactKind.EVALUATION)),
                        new Differing(Difference.FACTS, Optional.of(FactKind.CERTIFICATION)),
                        new Differing(Difference.VERDICT, Optional.empty()));
    }

    @Test
    void a_fact_after_the_day_makes_no_difference() {
        Dossier dossier = career("3.5");
        Dossier later =
                dossier.with(new RoleGrant(new StaffId("00123"), ADVISOR, DAY.plusDays(1), "moka-dx-talent@2023-03"));
        assertThat(receipt(Moka.illustrative(), later)).isEqualTo(receipt(Moka.illustrative(), dossier));
    }

    @Test
    void that_nothing_is_missing_any_more_is_a_difference() {
        Dossier dossier = career("3.5");
        Dossier unsure = new Dossier(dossier.staff(), dossier.work(), dossier.grants(), Set.of());
        assertThat(receipt(Moka.illustrative(), unsure).differences(receipt(Moka.illustrative(), dossier)))
                .extracting(Differing::what)
                .contains(Difference.COMPLETENESS)
                .doesNotContain(Difference.FACTS);
        assertThat(receipt(Moka.illustrative(), dossier).differences(receipt(Moka.illustrative(), unsure)))
                .extracting(Differing::what)
                .contains(Difference.COMPLETENESS);
    }

    @Test
    void another_content_under_the_same_version_of_a_policy_is_a_difference() {
        Receipt receipt = receipt(Moka.illustrative(), career("3.5"));
        Receipt other = Receipts.again(
                receipt,
                Judge.by(Moka.illustrative()),
                PolicyDigest.of(Moka.published()),
                career("3.5"),
                receipt.library());
        assertThat(other.policy()).isEqualTo(receipt.policy());
        assertThat(receipt.differences(other)).containsExactly(new Differing(Difference.POLICY, Optional.empty()));
    }

    @Test
    void a_receipt_names_no_rater() {
        assertThat(Receipts.write(receipt(Moka.illustrative(), career("3.5")))).doesNotContain("rater");
    }

    @Test
    void a_receipt_of_one_judgment_is_not_held_against_another() {
        Receipt receipt = receipt(Moka.illustrative(), career("3.5"));
        Receipt other = new Receipt(
                LIBRARY,
                receipt.policy(),
                receipt.policyDigest(),
                new StaffId("00124"),
                receipt.role(),
                Judgment.Purpose.AWARD,
                DAY,
                receipt.facts(),
                receipt.complete(),
                receipt.verdict());
        assertThatThrownBy(() -> receipt.differences(other)).hasMessageContaining("00124");
    }

    /** Written by version 0.1.0; every later version reads it, and the facts still give these digests. */
    @Test
    void a_receipt_of_an_earlier_version_is_still_read_and_its_digests_hold() {
        String golden = Documents.resource("receipts-0.1.0.jsonl");
        assertThat(Receipts.read("receipts-0.1.0.jsonl", golden).get())
                .containsExactly(
                        receipt(Moka.illustrative(), career("3.5")), receipt(Moka.illustrative(), career("3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"format\":1; \"format\":2; json.format-version r.jsonl:2#/format",
                "\"day\":\"2025-03-31\"; \"day\":\"2025-02-30\"; json.bad-value r.jsonl:2#/day",
                "\"verdict\":\"met\"; \"verdict\":\"yes\"; json.bad-value r.jsonl:2#/verdict",
                "\"library\":\"0.1.0\"; \"library\":\" \"; json.wrong-type r.jsonl:2#/library",
                "\"policyDigest\":\"; \"policyDigest\":\"x; json.bad-value r.jsonl:2#/policyDigest",
                "\"staff\":\"00123\"; \"staff\":\"\"; json.wrong-type r.jsonl:2#/staff",
                "\"evaluation\":\"; \"evaluations\":\"; json.unknown-field r.jsonl:2#/facts/evaluations",
                "\"purpose\":\"award\"; \"purpose\":\"award\",\"score\":3; json.unknown-field r.jsonl:2#/score"
            })
    void a_faulty_receipt_is_a_problem_in_its_line(String is, String becomes, String expected) {
        String line = Receipts.write(receipt(Moka.illustrative(), career("3.5")));
        assertThat(line).contains(is);
        String text = line + "\n" + line.replaceFirst(Pattern.quote(is), becomes) + "\n";
        assertThat(Receipts.read("r.jsonl", text)
                        .getError()
                        .map(one -> one.code().id() + " " + one.place().describe())
                        .asJava())
                .anyMatch(one -> one.startsWith(expected));
    }
}
