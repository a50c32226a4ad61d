package io.github.dxjinzai.core.certification;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.certification.DryRun.Effect;
import io.github.dxjinzai.core.certification.DryRun.Outcome;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.Transition;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final int TRIES = 40;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Criteria.policies();
    }

    private static DryRun run(Policy from, Policy to, Facts facts, HolderTreatment holders) {
        return DryRun.of(Judge.by(from), Judge.by(to), facts, DAY, Transition.all(holders));
    }

    @Property(tries = TRIES)
    void a_dry_run_says_what_judging_twice_says(
            @ForAll("policies") Policy from,
            @ForAll("policies") Policy to,
            @ForAll("cities") Facts facts,
            @ForAll HolderTreatment holders) {
        for (Effect effect : run(from, to, facts, holders).effects()) {
            Dossier dossier = facts.dossier(effect.staff()).orElseThrow();
            Judgment before = Judge.by(from).judge(dossier, effect.role(), DAY);
            Judgment after = Judge.by(to).judge(dossier, effect.role(), DAY);
            assertThat(effect.before()).contains(before);
            assertThat(effect.after()).contains(after);
            boolean held = dossier.asOf(DAY).grants().stream()
                    .anyMatch(grant -> grant.role().equals(effect.role()));
            assertThat(effect.outcome()).isEqualTo(expected(held, holders, before.verdict(), after.verdict()));
        }
    }

    private static Outcome expected(boolean held, HolderTreatment holders, Verdict before, Verdict after) {
        if (!held) {
            boolean was = before == Verdict.MET;
            boolean is = after == Verdict.MET;
            return was == is ? Outcome.UNCHANGED : is ? Outcome.GAINS : Outcome.FORFEITS;
        }
        boolean met = after == Verdict.MET;
        return switch (holders) {
            case KEEP -> met ? Outcome.KEEPS : Outcome.KEEPS_BY_TRANSITION;
            case EXPIRE -> met ? Outcome.LOSES_AND_MAY_REGAIN : Outcome.LOSES;
            case JUDGE_AGAIN ->
                Map.of(Verdict.MET, Outcome.KEEPS, Verdict.NOT_MET, Outcome.LOSES)
                        .getOrDefault(after, Outcome.PENDING);
        };
    }

    @Property(tries = TRIES)
    void trying_the_same_rules_out_changes_nobody(@ForAll("policies") Policy policy, @ForAll("cities") Facts facts) {
        DryRun run = run(policy, policy, facts, HolderTreatment.KEEP);
        assertThat(run.effects()).allSatisfy(effect -> {
            assertThat(effect.outcome()).isIn(Outcome.KEEPS, Outcome.KEEPS_BY_TRANSITION, Outcome.UNCHANGED);
            assertThat(effect.before()).isEqualTo(effect.after());
            assertThat(effect.differences()).isEmpty();
        });
    }

    @Property(tries = TRIES)
    void what_differs_is_each_finding_of_the_new_rules_at_a_node_that_came_to_something_else(
            @ForAll("policies") Policy from, @ForAll("policies") Policy to, @ForAll("cities") Facts facts) {
        for (Effect effect : run(from, to, facts, HolderTreatment.KEEP).effects()) {
            Map<String, Verdict> before = byNode(effect.before().orElseThrow());
            Map<String, Verdict> after = byNode(effect.after().orElseThrow());
            assertThat(effect.differences())
                    .isEqualTo(effect.after()
                            .orElseThrow()
                            .finding()
                            .all()
                            .filter(one -> before.get(one.node()) != after.get(one.node())
                                    && one.verdict() == after.get(one.node()))
                            .toList());
        }
    }

    private static Map<String, Verdict> byNode(Judgment judgment) {
        Map<String, List<Verdict>> verdicts = judgment.finding()
                .all()
                .collect(Collectors.groupingBy(
                        Finding::node, Collectors.mapping(Finding::verdict, Collectors.toList())));
        return verdicts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Verdict.all(one.getValue())));
    }

    @Property(tries = TRIES)
    void everyone_who_serves_has_one_effect_for_each_role_and_each_counts_once(
            @ForAll("policies") Policy to, @ForAll("cities") Facts facts) {
        DryRun run = run(Moka.illustrative(), to, facts, HolderTreatment.JUDGE_AGAIN);
        long serving = facts.staff().stream().filter(one -> one.serves(DAY)).count();
        assertThat(run.effects()).hasSize((int) serving * ROLES.size());
        for (RoleId role : ROLES) {
            assertThat(run.counts(role).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo((int) serving);
        }
    }

    @Property(tries = TRIES)
    void a_dry_run_is_written_as_its_schema_says(@ForAll("policies") Policy to, @ForAll("cities") Facts facts) {
        String written = JsonWriter.write(run(Moka.illustrative(), to, facts, HolderTreatment.EXPIRE));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("dry-run-1").orElseThrow())
                        .validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = TRIES)
    void a_role_that_the_new_version_lacks_is_lost_by_its_holders_whatever_becomes_of_the_others(
            @ForAll("cities") Facts facts, @ForAll HolderTreatment holders) {
        Policy published = Moka.illustrative();
        Policy without = ImmutablePolicy.builder()
                .from(published)
                .roles(published.roles().stream()
                        .filter(role -> !role.id().equals(ADVISOR))
                        .toList())
                .criteria(published.criteria().entrySet().stream()
                        .filter(one -> !one.getKey().equals(ADVISOR))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .build();
        assertThat(run(published, without, facts, holders).effects())
                .filteredOn(effect -> effect.role().equals(ADVISOR))
                .hasSize((int)
                        facts.staff().stream().filter(one -> one.serves(DAY)).count())
                .allSatisfy(effect -> {
                    assertThat(effect.after()).isEqualTo(Optional.empty());
                    assertThat(effect.outcome())
                            .isIn(
                                    effect.held() == Verdict.MET
                                            ? List.of(Outcome.LOSES)
                                            : List.of(Outcome.UNCHANGED, Outcome.FORFEITS));
                });
    }

    @Property(tries = TRIES)
    void single_roles_may_be_treated_otherwise(@ForAll("policies") Policy to, @ForAll("cities") Facts facts) {
        Transition transition =
                new Transition(Optional.empty(), HolderTreatment.KEEP, Map.of(ADVISOR, HolderTreatment.EXPIRE));
        DryRun run = DryRun.of(Judge.by(Moka.illustrative()), Judge.by(to), facts, DAY, transition);
        assertThat(run.effects())
                .filteredOn(effect -> effect.held() == Verdict.MET)
                .allSatisfy(effect -> assertThat(effect.outcome())
                        .isIn(
                                effect.role().equals(ADVISOR)
                                        ? List.of(Outcome.LOSES, Outcome.LOSES_AND_MAY_REGAIN)
                                        : List.of(Outcome.KEEPS, Outcome.KEEPS_BY_TRANSITION)));
    }

    @Test
    void who_holds_nothing_gains_or_forfeits_by_what_is_met() {
        StaffId staff = new StaffId("00123");
        Facts facts = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "課", Optional.empty()))
                .addStaff(new StaffMember(
                        staff, new DepartmentId("01"), "主事", LocalDate.of(2020, 4, 1), Optional.empty()))
                .complete(EnumSet.allOf(FactKind.class))
                .build();
        Policy lenient = Moka.with(Moka.illustrative(), ADVISOR, served(3));
        Policy strict = Moka.with(Moka.illustrative(), ADVISOR, served(9));
        assertThat(run(strict, lenient, facts, HolderTreatment.KEEP).counts(ADVISOR))
                .isEqualTo(Map.of(Outcome.GAINS, 1));
        assertThat(run(lenient, strict, facts, HolderTreatment.KEEP).counts(ADVISOR))
                .isEqualTo(Map.of(Outcome.FORFEITS, 1));
        assertThat(run(lenient, lenient, facts, HolderTreatment.KEEP).counts(ADVISOR))
                .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    }

    @Test
    void a_holder_is_judged_again_or_keeps_the_role_or_loses_it_as_the_transition_says() {
        assertThat(ofHolder(HolderTreatment.JUDGE_AGAIN))
                .containsExactly(Outcome.KEEPS, Outcome.LOSES, Outcome.PENDING);
        assertThat(ofHolder(HolderTreatment.KEEP))
                .containsExactly(Outcome.KEEPS, Outcome.KEEPS_BY_TRANSITION, Outcome.KEEPS_BY_TRANSITION);
        assertThat(ofHolder(HolderTreatment.EXPIRE))
                .containsExactly(Outcome.LOSES_AND_MAY_REGAIN, Outcome.LOSES, Outcome.LOSES);
    }

    /** What becomes of somebody who meets the new criteria, does not, and of whom it cannot be said. */
    private static List<Outcome> ofHolder(HolderTreatment holders) {
        RoleGrant grant = new RoleGrant(new StaffId("00123"), ADVISOR, LocalDate.of(2024, 4, 1), "fictional@1");
        Facts holder = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "課", Optional.empty()))
                .addStaff(new StaffMember(
                        grant.staff(), new DepartmentId("01"), "主事", LocalDate.of(2020, 4, 1), Optional.empty()))
                .addGrants(grant)
                .complete(EnumSet.of(FactKind.CERTIFICATION))
                .build();
        Policy old = Moka.illustrative();
        // the record of projects may lack one that would do
        return List.of(Moka.with(old, ADVISOR, served(3)), Moka.with(old, ADVISOR, served(9)), old).stream()
                .flatMap(policy -> run(old, policy, holder, holders).effects().stream())
                .filter(effect -> effect.role().equals(ADVISOR))
                .map(Effect::outcome)
                .toList();
    }

    private static Criterion served(int years) {
        return new Criterion.Served(
                "advisor/served", Optional.empty(), new Span(new Term.Stated<>(years), SpanUnit.YEARS));
    }
}
