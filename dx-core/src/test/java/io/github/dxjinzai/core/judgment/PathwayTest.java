package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.PathwayWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class PathwayTest {

    private static final int TRIES = 100;
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.text("pathway-1").orElseThrow());

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<Policy> plainPolicies() {
        return Arbitraries.oneOf(Criteria.policies(), Arbitraries.of(Moka.illustrative(), Moka.published()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    @Provide
    Arbitrary<Dossier> plainDossiers() {
        return Dossiers.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return WholeLanguage.judgedOn();
    }

    @Provide
    Arbitrary<RoleId> roles() {
        return Arbitraries.of(Moka.ROLES);
    }

    private static Judgment again(Judgment judgment, Pathway.CarriedOut carried) {
        Judge judge = Judge.by(carried.policy());
        return judgment.purpose() == Judgment.Purpose.RENEWAL
                ? judge.judgeRenewal(carried.dossier(), judgment.role(), carried.day())
                : judge.judge(carried.dossier(), judgment.role(), carried.day());
    }

    private static void holds(Judgment judgment, Policy policy, Dossier dossier) {
        Pathway pathway = Pathway.of(judgment, policy, dossier);
        if (judgment.verdict() != Verdict.MET) {
            Statistics.collect(pathway.exists() ? "a way" : "no way");
        }
        pathway.allCarriedOut()
                .forEach(carried -> assertThat(again(judgment, carried).verdict())
                        .as(pathway.way().toString())
                        .isEqualTo(Verdict.MET));
        pathway.earliest().ifPresent(day -> {
            assertThat(day).isAfterOrEqualTo(judgment.day());
            assertThat(pathway.questions())
                    .allSatisfy(one -> assertThat(one.earliest()).isBetween(judgment.day(), day));
            assertThat(pathway.questions().isEmpty()).isEqualTo(judgment.verdict() == Verdict.MET);
        });
        if (!pathway.exists()) {
            assertThat(pathway.way().obstacles()).isNotEmpty();
        }
        for (Language language : Language.values()) {
            PathwayTelling told = PathwayTelling.of(pathway, policy, language);
            assertThat(told.text()).doesNotContain("null");
            assertThat(told.markdown()).startsWith("## ");
        }
        assertThat(SCHEMA.validate(PathwayWriter.write(List.of(pathway)), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void carried_out_a_pathway_and_each_alternative_gives_met_on_its_earliest_day(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role,
            @ForAll boolean renewal) {
        Judge judge = Judge.by(policy);
        holds(renewal ? judge.judgeRenewal(dossier, role, day) : judge.judge(dossier, role, day), policy, dossier);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void so_it_is_with_projects_and_ratings_alone_and_with_the_bundled_policy(
            @ForAll("plainPolicies") Policy policy,
            @ForAll("plainDossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role) {
        holds(Judge.by(policy).judge(dossier, role, day), policy, dossier);
    }

    // ---- examples

    private static final String END = "2024-02-20";

    private static Pathway of(Policy policy, Dossier dossier, RoleId role) {
        return Pathway.of(Judge.by(policy).judge(dossier, role, DAY), policy, dossier);
    }

    private static Pathway asking(Criterion criterion, Dossier dossier) {
        return of(Moka.with(Moka.illustrative(), Moka.ADVISOR, criterion), dossier, Moka.ADVISOR);
    }

    private static Criterion served(int years) {
        return new Criterion.Served(
                "advisor/served", Optional.empty(), new Span(new Term.Stated<>(years), SpanUnit.YEARS));
    }

    private static Dossier serving(LocalDate since) {
        StaffId staff = new StaffId("00123");
        DepartmentId unit = new DepartmentId("01");
        return new Dossier(staff, List.of(), List.of(), EnumSet.allOf(FactKind.class))
                .with(new Service(new StaffMember(staff, unit, "主事", since, Optional.empty()), List.of(unit)));
    }

    @Test
    void of_what_is_met_nothing_is_missing() {
        Dossier dossier = serving(LocalDate.of(2015, 4, 1));
        Pathway pathway = asking(served(3), dossier);
        assertThat(pathway.questions()).isEmpty();
        assertThat(pathway.earliest()).contains(DAY);
        assertThat(pathway.way()).isEqualTo(new Way.Nothing());
    }

    @Test
    void who_has_not_served_long_enough_serves_until_the_very_day() {
        Pathway pathway = asking(served(3), serving(LocalDate.of(2023, 4, 1)));
        assertThat(pathway.earliest()).contains(LocalDate.of(2026, 4, 1));
        assertThat(pathway.questions()).singleElement().satisfies(one -> {
            assertThat(one.asked()).isEqualTo(new Asked.Serve());
            assertThat(one.supplier()).isEqualTo(new Supplier.Person());
            assertThat(one.earliest()).isEqualTo(LocalDate.of(2026, 4, 1));
        });
    }

    @Test
    void there_is_no_way_into_a_cohort() {
        Pathway pathway = asking(
                new Criterion.Joined(
                        "advisor/cohort",
                        Optional.empty(),
                        new Window.Between(Optional.of(LocalDate.of(2024, 4, 1)), Optional.empty())),
                serving(LocalDate.of(2020, 4, 1)));
        assertThat(pathway.exists()).isFalse();
        assertThat(pathway.questions()).isEmpty();
        assertThat(pathway.way()).isEqualTo(new Way.NoWay("advisor/cohort", Optional.empty(), Obstacle.COHORT));
    }

    @Test
    void there_is_no_way_back_from_what_must_not_have_happened() {
        Dossier dossier = serving(LocalDate.of(2020, 4, 1));
        Dossier granted =
                dossier.with(new RoleGrant(dossier.staff(), Moka.EXPERT, LocalDate.of(2023, 4, 1), "fictional@1"));
        Criterion never = new Criterion.Not(
                "advisor/never",
                Optional.empty(),
                new Criterion.Holds("advisor/never/n", Optional.empty(), Moka.EXPERT, Optional.empty()));
        assertThat(asking(never, granted).way().obstacles())
                .extracting(Way.NoWay::why)
                .containsExactly(Obstacle.HAS_HAPPENED);
        assertThat(asking(never, dossier).exists()).isTrue();
    }

    @Test
    void alternatives_are_told_as_alternatives_each_with_its_own_earliest_day() {
        Dossier dossier = serving(LocalDate.of(2023, 4, 1));
        Criterion training = new Criterion.Count(
                "advisor/either/training",
                Optional.empty(),
                new ProjectSelection(Optional.of(Part.LEADER), Optional.empty(), List.of()),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
        Pathway pathway =
                asking(new Criterion.Any("advisor/either", Optional.empty(), List.of(served(5), training)), dossier);
        Way.AnyOf any = (Way.AnyOf) pathway.way();
        assertThat(any.options())
                .extracting(Way.Option::earliest)
                .containsExactly(Optional.of(LocalDate.of(2028, 4, 1)), Optional.of(LocalDate.of(2024, 10, 2)));
        assertThat(any.options()).extracting(Way.Option::taken).containsExactly(false, true);
        assertThat(pathway.allCarriedOut()).hasSize(2);
        assertThat(pathway.questions()).extracting(Question::asked).hasOnlyElementsOfType(Asked.TakePart.class);
    }

    @Test
    void the_role_that_is_needed_first_is_asked_for_with_what_it_needs_itself() {
        Dossier dossier = serving(LocalDate.of(2015, 4, 1));
        Pathway pathway = of(Moka.illustrative(), dossier, Moka.EXPERT);
        List<Asked> asked = pathway.questions().stream().map(Question::asked).toList();
        int held = asked.indexOf(new Asked.HoldRole(Moka.ADVISOR, false));
        assertThat(held).isPositive();
        assertThat(asked.get(0)).isInstanceOf(Asked.TakePart.class);
        LocalDate granted = pathway.questions().get(held).earliest();
        assertThat(pathway.questions().subList(held + 1, asked.size()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.earliest()).isAfter(granted));
        assertThat(pathway.questions().stream().map(Question::supplier))
                .contains(new Supplier.Raters(List.of(Moka.PROJECT_MEMBER)));
    }

    @Test
    void who_led_a_project_that_was_not_rated_is_asked_for_its_ratings_and_no_other() {
        Dossier dossier = Career.of("00123").member("P-1", "2023-05-10", END).dossier();
        Dossier known = new Dossier(dossier.staff(), dossier.work(), dossier.grants(), EnumSet.allOf(FactKind.class));
        assertThat(of(Moka.illustrative(), known, Moka.ADVISOR).questions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.asked()).isInstanceOfSatisfying(Asked.ObtainRating.class, rating -> {
                    assertThat(rating.existing()).isTrue();
                    assertThat(rating.project().value()).isEqualTo("P-1");
                }));
    }

    @Test
    void open_terms_are_asked_of_who_decides_them() {
        Pathway pathway = of(Moka.published(), serving(LocalDate.of(2015, 4, 1)), Moka.ADVISOR);
        assertThat(pathway.questions())
                .filteredOn(one -> one.asked() instanceof Asked.FillTerm)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.supplier()).isInstanceOf(Supplier.Decider.class));
        assertThat(pathway.carriedOut().orElseThrow().policy().openTerms())
                .hasSizeLessThan(Moka.published().openTerms().size());
    }

    @Test
    void what_the_record_may_lack_can_be_supplied_on_the_day_itself() {
        Dossier unknown = new Dossier(new StaffId("00123"), List.of(), List.of(), EnumSet.noneOf(FactKind.class));
        Pathway pathway = asking(served(3), unknown);
        assertThat(pathway.earliest()).contains(DAY);
        assertThat(pathway.questions())
                .extracting(Question::asked)
                .containsExactly(new Asked.SupplyEvidence(FactKind.SERVICE));
    }

    @Test
    void what_undoes_each_other_has_no_way() {
        Criterion led = new Criterion.Count(
                "advisor/both/led",
                Optional.empty(),
                new ProjectSelection(Optional.of(Part.LEADER), Optional.empty(), List.of()),
                new Window.Ever(),
                Per.FACT,
                new Term.Stated<>(1));
        Criterion never = new Criterion.Not("advisor/both/never", Optional.empty(), led);
        Pathway pathway = asking(
                new Criterion.All("advisor/both", Optional.empty(), List.of(never, led)),
                serving(LocalDate.of(2015, 4, 1)));
        assertThat(pathway.exists()).isFalse();
        assertThat(pathway.way().obstacles()).extracting(Way.NoWay::why).containsExactly(Obstacle.NOT_TOGETHER);
    }

    @Test
    void two_years_in_a_row_end_on_the_first_day_of_the_next_fiscal_year() {
        Dossier advisor = Career.of("00123").granted(Moka.ADVISOR, "2023-03-31").dossier();
        assertThat(of(Moka.illustrative(), advisor, Moka.SPECIALIST).earliest()).contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void a_judgment_of_someone_else_has_no_pathway_here() {
        Dossier dossier = serving(LocalDate.of(2015, 4, 1));
        Judgment judgment = Judge.by(Moka.published()).judge(dossier, Moka.ADVISOR, DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pathway.of(judgment, Moka.illustrative(), dossier))
                .withMessageContaining("moka-dx-talent@2023-03");
    }

    @Test
    void a_pathway_is_told_in_both_languages() {
        Pathway pathway = of(Moka.illustrative(), serving(LocalDate.of(2015, 4, 1)), Moka.ADVISOR);
        assertThat(PathwayTelling.of(pathway, Moka.illustrative(), Language.JA).text())
                .startsWith("DXアドバイザー  令和6年10月1日現在  不足しているもの (最短 令和6年10月2日)\n")
                .contains("参加する (本人、最短 令和6年10月2日)");
        assertThat(PathwayTelling.of(pathway, Moka.illustrative(), Language.EN).markdown())
                .startsWith("## ")
                .contains("\n- take part in a project new-1");
    }
}
