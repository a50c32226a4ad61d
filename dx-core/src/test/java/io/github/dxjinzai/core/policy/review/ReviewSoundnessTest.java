package io.github.dxjinzai.core.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.SkillFinding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Reachability;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a review says of a policy holds of every person, whatever their history. */
class ReviewSoundnessTest {

    private static final int TRIES = 150;

    /** All facts of the dossiers lie on it or after it. */
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);

    private static final LocalDate LAST = LocalDate.of(2030, 3, 31);

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(WholeLanguage.policies(), Arbitraries.of(true, false))
                .as((policy, ends) -> ImmutablePolicy.copyOf(policy)
                        .withInForceFrom(FIRST)
                        .withInForceUntil(ends ? Optional.of(LAST) : Optional.empty()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return WholeLanguage.judgedOn().filter(day -> !day.isAfter(LAST));
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOfRounds() {
        return days().set().ofMinSize(3).ofMaxSize(8);
    }

    /** The person without roles that nobody can be granted. */
    private static Dossier possible(Dossier dossier, CriterionAnalysis analysis) {
        List<RoleGrant> grants = dossier.grants().stream()
                .filter(grant -> analysis.isReachable(grant.role()))
                .toList();
        return with(dossier, grants);
    }

    private static Dossier with(Dossier dossier, List<RoleGrant> grants) {
        return new Dossier(
                dossier.staff(), dossier.service(), dossier.work(), dossier.achievements(), grants, dossier.complete());
    }

    private static Stream<Criterion> criteria(Policy policy) {
        return Stream.of(
                        policy.criteria().values().stream(),
                        policy.skillCriteria().values().stream(),
                        policy.tenures().values().stream().flatMap(tenure -> tenure.renewedWhen().stream()),
                        policy.tenures().values().stream()
                                .map(Tenure::heldWhile)
                                .flatMap(Optional::stream))
                .flatMap(all -> all)
                .flatMap(Criterion::all);
    }

    /** The verdicts of nodes by their ids; a finding below one of the same node is about one fact. */
    private static Map<String, Set<Verdict>> verdicts(Policy policy, Dossier dossier, LocalDate day) {
        Judge judge = Judge.by(policy);
        Map<String, Set<Verdict>> all = new HashMap<>();
        List<Judgment> judgments = new ArrayList<>(judge.judge(dossier, day));
        policy.ladder().ascending().forEach(role -> judgments.add(judge.judgeRenewal(dossier, role, day)));
        judgments.forEach(judgment -> note(judgment.finding(), "", all));
        judge.skills(dossier, day).stream().map(SkillFinding::finding).forEach(found -> note(found, "", all));
        return all;
    }

    private static void note(Finding finding, String above, Map<String, Set<Verdict>> into) {
        if (!finding.node().equals(above)) {
            into.computeIfAbsent(finding.node(), node -> new HashSet<>()).add(finding.verdict());
        }
        finding.children().forEach(child -> note(child, finding.node(), into));
    }

    @Property(tries = TRIES)
    void no_node_ever_has_a_verdict_that_the_analysis_rules_out(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        CriterionAnalysis analysis = CriterionAnalysis.of(policy);
        Map<String, Set<Verdict>> verdicts = verdicts(policy, possible(dossier, analysis), day);
        criteria(policy).forEach(node -> {
            Outcomes outcomes = analysis.outcomes(node);
            for (Verdict verdict : verdicts.getOrDefault(node.id(), Set.of())) {
                boolean allowed = switch (verdict) {
                    case MET -> outcomes.met();
                    case NOT_MET -> outcomes.refused();
                    case UNDETERMINED -> outcomes.open();
                };
                assertThat(allowed)
                        .as("%s of %s, which allows %s", verdict, node, outcomes)
                        .isTrue();
            }
        });
    }

    @Property(tries = TRIES)
    void what_is_called_never_met_is_never_met_and_what_is_called_always_met_is_never_anything_else(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        PolicyReview review = PolicyReview.of(policy);
        Map<String, Set<Verdict>> verdicts = verdicts(policy, possible(dossier, CriterionAnalysis.of(policy)), day);
        boolean never = false;
        boolean always = false;
        for (Problem one : review.findings()) {
            Set<Verdict> seen = verdicts.getOrDefault(one.values().getOrDefault("node", ""), Set.of());
            if (one.code() == ReviewProblem.NEVER_MET
                    || one.code() == ReviewProblem.CONTRADICTION
                    || one.code() == ReviewProblem.NO_RATERS) {
                never = true;
                assertThat(seen).as(one.toString()).doesNotContain(Verdict.MET);
            } else if (one.code() == ReviewProblem.ALWAYS_MET) {
                always = true;
                assertThat(seen).as(one.toString()).doesNotContain(Verdict.NOT_MET, Verdict.UNDETERMINED);
            } else if (one.code() == ReviewProblem.CANNOT_FAIL) {
                assertThat(seen).as(one.toString()).doesNotContain(Verdict.NOT_MET);
            }
        }
        Statistics.label("never met")
                .collect(never)
                .coverage(seen -> seen.check(true).percentage(share -> share > 5));
        Statistics.label("always met")
                .collect(always)
                .coverage(seen -> seen.check(true).percentage(share -> share > 1));
    }

    @Property(tries = TRIES)
    void nobody_reaches_a_role_that_is_called_unreachable(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        CriterionAnalysis analysis = CriterionAnalysis.of(policy);
        Judge judge = Judge.by(policy);
        for (Judgment judgment : judge.judge(possible(dossier, analysis), day)) {
            if (!analysis.isReachable(judgment.role())) {
                assertThat(judgment.verdict()).isNotEqualTo(Verdict.MET);
            }
        }
        assertThat(Reachability.of(policy.criteria()).unreachable()).noneMatch(analysis::isReachable);
    }

    @Property(tries = TRIES)
    void nobody_who_begins_with_the_policy_holds_a_role_before_its_earliest_year(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("daysOfRounds") Set<LocalDate> days) {
        EarliestYears earliest = EarliestYears.of(policy, Rounds.ANY_DAY);
        Map<RoleId, LocalDate> first = granted(policy, dossier, days);
        first.forEach((role, day) -> assertThat(earliest.of(role).year())
                .as("%s was granted on %s", role, day)
                .hasValueSatisfying(year ->
                        assertThat(year).isLessThanOrEqualTo(FiscalYear.containing(day, policy.fiscalYearStart()))));
        Statistics.label("granted")
                .collect(!first.isEmpty())
                .coverage(seen -> seen.check(true).percentage(share -> share > 20));
    }

    @Property(tries = TRIES)
    void with_certifications_at_year_end_nobody_holds_a_role_before_that_earliest_year(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        EarliestYears earliest = EarliestYears.of(policy, Rounds.YEAR_END);
        EarliestYears anyDay = EarliestYears.of(policy, Rounds.ANY_DAY);
        List<LocalDate> days = Stream.iterate(FiscalYear.containing(FIRST, policy.fiscalYearStart()), FiscalYear::next)
                .limit(8)
                .map(FiscalYear::lastDay)
                .toList();
        granted(policy, dossier, days)
                .forEach((role, day) -> assertThat(earliest.of(role).year())
                        .as("%s was granted on %s", role, day)
                        .hasValueSatisfying(year -> assertThat(year)
                                .isLessThanOrEqualTo(FiscalYear.containing(day, policy.fiscalYearStart()))));
        for (RoleId role : policy.ladder().ascending()) {
            earliest.of(role)
                    .year()
                    .ifPresent(year -> assertThat(anyDay.of(role).year())
                            .hasValueSatisfying(before -> assertThat(before).isLessThanOrEqualTo(year)));
        }
    }

    /** The first day on which each role is granted, of a person with no role who is judged on these days. */
    private static Map<RoleId, LocalDate> granted(Policy policy, Dossier facts, Iterable<LocalDate> days) {
        Judge judge = Judge.by(policy);
        Dossier dossier = with(facts, List.of());
        Map<RoleId, LocalDate> first = new HashMap<>();
        List<LocalDate> ascending = new ArrayList<>();
        days.forEach(ascending::add);
        ascending.sort(null);
        for (LocalDate day : ascending) {
            // a role granted on the day is known when the next is judged
            for (int round = 0; round < policy.roles().size(); round++) {
                for (RoleId role : policy.ladder().ascending()) {
                    if (!first.containsKey(role)
                            && judge.judge(dossier, role, day).verdict() == Verdict.MET) {
                        first.put(role, day);
                        dossier = dossier.with(new RoleGrant(dossier.staff(), role, day, "test@1"));
                    }
                }
            }
        }
        return first;
    }
}
