package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.SPECIALIST;
import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Career;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What always holds of a judgment. Each property was seen to fail once: docs/testing.md says by which fault. */
class JudgmentPropertiesTest {

    private static final int TRIES = 200;

    /** More than the illustrative fillings and the published holes: any filling. */
    @Provide
    Arbitrary<Policy> policies() {
        return Criteria.policies();
    }

    /** A random criterion in the place of one role's, under any filling. */
    @Provide
    Arbitrary<Policy> inventedPolicies() {
        return invented(Criteria.criteria());
    }

    @Provide
    Arbitrary<Policy> inventedPoliciesWithNot() {
        return invented(Criteria.criteriaWithNot());
    }

    private static Arbitrary<Policy> invented(Arbitrary<Criterion> criteria) {
        return Combinators.combine(Criteria.policies(), criteria)
                .as((policy, criterion) -> Moka.with(policy, ADVISOR, criterion));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dossiers.days();
    }

    @Provide
    Arbitrary<ProjectWork> works() {
        return Dossiers.works(new StaffId("0"));
    }

    @Provide
    Arbitrary<RoleGrant> grants() {
        return Dossiers.grants(new StaffId("0"));
    }

    @Provide
    Arbitrary<Score> scores() {
        return Cities.scores();
    }

    private static List<Judgment> judgments(Policy policy, Dossier dossier, LocalDate day) {
        return Judge.by(policy).judge(dossier, day);
    }

    private static void notWorse(Policy policy, Dossier before, Dossier after, LocalDate day) {
        notWorse(judgments(policy, before, day), judgments(policy, after, day));
    }

    private static void notWorse(List<Judgment> before, List<Judgment> after) {
        for (int i = 0; i < before.size(); i++) {
            assertThat(rank(after.get(i).verdict()))
                    .as("%s from %s", before.get(i).role(), before.get(i).verdict())
                    .isGreaterThanOrEqualTo(rank(before.get(i).verdict()));
        }
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case MET -> 2;
        };
    }

    /** What is determined before stays as it is after. */
    private static void holdsFast(List<Judgment> before, List<Judgment> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).verdict() != UNDETERMINED) {
                assertThat(after.get(i).verdict()).isEqualTo(before.get(i).verdict());
            }
        }
    }

    private static Dossier with(Dossier dossier, List<ProjectWork> work) {
        return new Dossier(dossier.staff(), work, dossier.grants(), dossier.complete());
    }

    private static ProjectWork of(Dossier dossier, ProjectWork work) {
        return new ProjectWork(
                work.project(),
                work.part(),
                work.ratings().stream()
                        .map(one -> one.ratee().isEmpty() ? one : rerated(one, dossier.staff()))
                        .toList());
    }

    private static RoleGrant of(Dossier dossier, RoleGrant grant) {
        return new RoleGrant(dossier.staff(), grant.role(), grant.grantedOn(), grant.ground());
    }

    private static Rating rerated(Rating one, StaffId ratee) {
        return new Rating(
                one.project(),
                Optional.of(ratee),
                one.occasion(),
                one.perspective(),
                one.group(),
                one.rater(),
                one.mark(),
                one.day());
    }

    private static Rating rescored(Rating one, Score score) {
        return new Rating(
                one.project(),
                one.ratee(),
                one.occasion(),
                one.perspective(),
                one.group(),
                one.rater(),
                score,
                one.day());
    }

    @Property(tries = TRIES)
    void the_order_of_facts_does_not_matter(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<ProjectWork> work = new ArrayList<>();
        for (ProjectWork one : dossier.work()) {
            List<Rating> ratings = new ArrayList<>(one.ratings());
            Collections.shuffle(ratings, random);
            work.add(new ProjectWork(one.project(), one.part(), ratings));
        }
        List<RoleGrant> grants = new ArrayList<>(dossier.grants());
        Collections.shuffle(work, random);
        Collections.shuffle(grants, random);
        Dossier shuffled = new Dossier(dossier.staff(), work, grants, dossier.complete());
        assertThat(shuffled).isEqualTo(dossier);
        assertThat(judgments(policy, shuffled, day)).isEqualTo(judgments(policy, dossier, day));
    }

    @Property(tries = TRIES)
    void facts_dated_after_the_day_do_not_matter(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("grants") RoleGrant grant,
            @ForAll("scores") Score score,
            @ForAll @IntRange(min = 1, max = 400) int later) {
        LocalDate after = day.plusDays(later);
        Dossier more = dossier.with(new RoleGrant(dossier.staff(), grant.role(), after, grant.ground()))
                .with(Career.of(dossier.staff().value())
                        .leader("Z-1", after.toString(), after.plusMonths(1).toString())
                        .debrief("5", "5", "5")
                        .dossier()
                        .work()
                        .get(0));
        List<ProjectWork> rated = new ArrayList<>();
        for (ProjectWork one : more.work()) {
            List<Rating> ratings = new ArrayList<>(one.ratings());
            for (Rating rating : one.ratings()) {
                ratings.add(new Rating(
                        rating.project(),
                        rating.ratee(),
                        rating.occasion(),
                        rating.perspective(),
                        rating.group(),
                        new RaterId("late"),
                        score,
                        after));
            }
            boolean running =
                    one.endsOn().isEmpty() && !one.project().startsOn().isAfter(after);
            rated.add(new ProjectWork(
                    running ? ImmutableProject.copyOf(one.project()).withEndsOn(after) : one.project(),
                    one.part(),
                    ratings));
        }
        assertThat(judgments(policy, with(more, rated), day)).isEqualTo(judgments(policy, dossier, day));
    }

    @Property(tries = TRIES)
    void a_judgment_of_a_day_rests_on_the_dossier_as_it_was_known_on_that_day(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day) {
        Dossier known = dossier.asOf(day);
        assertThat(known.asOf(day)).isEqualTo(known);
        assertThat(known.work()).noneMatch(one -> one.project().startsOn().isAfter(day));
        assertThat(known.work())
                .noneMatch(one -> one.endsOn().filter(day::isBefore).isPresent());
        assertThat(known.work())
                .flatExtracting(ProjectWork::ratings)
                .noneMatch(one -> one.day().isAfter(day));
        assertThat(known.grants()).noneMatch(one -> one.grantedOn().isAfter(day));
        assertThat(judgments(policy, known, day)).isEqualTo(judgments(policy, dossier, day));
        assertThat(dossier.asOf(LocalDate.of(9999, 12, 31))).isEqualTo(dossier);
    }

    @Property(tries = TRIES)
    void raising_a_score_makes_nothing_worse(
            @ForAll("inventedPolicies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll long which) {
        Random random = new Random(which);
        List<ProjectWork> raised = new ArrayList<>();
        for (ProjectWork one : dossier.work()) {
            List<Rating> ratings = new ArrayList<>();
            for (Rating rating : one.ratings()) {
                int room = Moka.SCALE.to().thousandths()
                        - rating.score().orElseThrow().thousandths();
                int more = random.nextInt(room / Moka.SCALE.step().thousandths() + 1);
                ratings.add(rescored(
                        rating,
                        new Score(rating.score().orElseThrow().thousandths()
                                + more * Moka.SCALE.step().thousandths())));
            }
            raised.add(new ProjectWork(one.project(), one.part(), ratings));
        }
        notWorse(policy, dossier, with(dossier, raised), day);
    }

    @Property(tries = TRIES)
    void one_more_project_or_certification_makes_nothing_worse(
            @ForAll("inventedPolicies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("works") ProjectWork work,
            @ForAll("grants") RoleGrant grant) {
        notWorse(policy, dossier, dossier.with(of(dossier, work)), day);
        notWorse(policy, dossier, dossier.with(of(dossier, grant)), day);
    }

    @Property(tries = TRIES)
    void a_lower_threshold_makes_nothing_worse(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("scores") Score one,
            @ForAll("scores") Score other) {
        Score low = one.compareTo(other) < 0 ? one : other;
        Score high = one.compareTo(other) < 0 ? other : one;
        notWorse(judgments(atThreshold(policy, high), dossier, day), judgments(atThreshold(policy, low), dossier, day));
    }

    private static Policy atThreshold(Policy policy, Score threshold) {
        Map<String, String> values = values(policy);
        values.put(Moka.DEBRIEF_THRESHOLD.value(), threshold.toString());
        values.put(Moka.MEMBER_THRESHOLD.value(), threshold.toString());
        return Moka.filled(values);
    }

    private static Map<String, String> values(Policy policy) {
        Map<String, String> values = new LinkedHashMap<>();
        for (OpenTerm term : policy.terms().values()) {
            term.filling().ifPresent(filling -> values.put(term.id().value(), filling.value()));
        }
        return values;
    }

    @Property(tries = TRIES)
    void a_threshold_met_exactly_is_met(
            @ForAll("policies") Policy filling,
            @ForAll("scores") Score threshold,
            @ForAll @IntRange(min = 0, max = 4) int apart) {
        Map<String, String> values = values(Moka.illustrative());
        values.putAll(values(filling));
        values.put("debriefScoreOf", "team");
        values.put("debriefThreshold", threshold.toString());
        values.put("memberThreshold", threshold.toString());
        Policy policy = Moka.filled(values);
        BigDecimal spread = new BigDecimal("0.5").multiply(BigDecimal.valueOf(apart));
        String below = threshold.value().subtract(spread).toPlainString();
        String above = threshold.value().add(spread).toPlainString();
        String exactly = threshold.toString();
        Career career = Career.of("00123").granted(ADVISOR, "2023-03-31");
        for (int year = 2023; year < 2026; year++) {
            String end = (year + 1) + "-02-20";
            career.leader("L-" + year, year + "-05-10", end)
                    .debrief(below, exactly, exactly)
                    .rated(Moka.POLICY_ANGLE, Moka.EXECUTIVE, above)
                    .members(below, above);
            career.member("M-" + year, year + "-05-10", end)
                    .debrief(exactly, exactly, below)
                    .rated(Moka.TECHNICAL_ANGLE, Moka.OUTSIDE_EXPERT, above);
        }
        assertThat(judgments(policy, career.dossier(), Judging.LATER))
                .extracting(Judgment::verdict)
                .containsOnly(MET);
    }

    @Property(tries = TRIES)
    void declaring_a_record_complete_flips_no_answer(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll FactKind kind) {
        Set<FactKind> more = EnumSet.of(kind);
        more.addAll(dossier.complete());
        Dossier complete = new Dossier(dossier.staff(), dossier.work(), dossier.grants(), more);
        holdsFast(judgments(policy, dossier, day), judgments(policy, complete, day));
    }

    @Property(tries = TRIES)
    void what_comes_to_light_of_an_incomplete_record_flips_no_answer(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("works") ProjectWork work,
            @ForAll("grants") RoleGrant grant,
            @ForAll("scores") Score score) {
        List<Judgment> before = judgments(policy, dossier, day);
        if (!dossier.isComplete(FactKind.PARTICIPATION)) {
            holdsFast(before, judgments(policy, dossier.with(of(dossier, work)), day));
        }
        if (!dossier.isComplete(FactKind.CERTIFICATION)) {
            holdsFast(before, judgments(policy, dossier.with(of(dossier, grant)), day));
        }
        if (!dossier.isComplete(FactKind.EVALUATION)) {
            List<ProjectWork> rated = new ArrayList<>();
            for (ProjectWork one : dossier.work()) {
                List<Rating> ratings = new ArrayList<>(one.ratings());
                LocalDate on = one.endsOn().orElse(one.project().startsOn());
                if (one.ratings().stream().noneMatch(rating -> rating.occasion() == Occasion.AFTER_PROJECT)) {
                    ratings.add(rating(one, dossier, Occasion.AFTER_PROJECT, Moka.PROJECT_MEMBER, score, on));
                }
                if (one.ratings().stream().noneMatch(rating -> rating.occasion() == Occasion.DEBRIEF)) {
                    ratings.add(rating(one, dossier, Occasion.DEBRIEF, Moka.EXECUTIVE, score, on));
                }
                rated.add(new ProjectWork(one.project(), one.part(), ratings));
            }
            holdsFast(before, judgments(policy, with(dossier, rated), day));
        }
    }

    private static Rating rating(
            ProjectWork work, Dossier dossier, Occasion occasion, RaterGroupId group, Score score, LocalDate day) {
        boolean debrief = occasion == Occasion.DEBRIEF;
        return new Rating(
                work.project().id(),
                debrief ? Optional.empty() : Optional.of(dossier.staff()),
                occasion,
                debrief ? Optional.of(Moka.POLICY_ANGLE) : Optional.empty(),
                group,
                new RaterId("found"),
                score,
                day);
    }

    @Provide
    Arbitrary<Criterion> choices() {
        return Criteria.choices();
    }

    @Provide
    Arbitrary<Set<String>> openTerms() {
        return Arbitraries.of(Moka.published().terms().keySet())
                .map(TermId::value)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = TRIES)
    void an_answer_given_while_terms_are_open_is_the_answer_however_they_are_filled(
            @ForAll("policies") Policy filling,
            @ForAll("choices") Criterion choice,
            @ForAll("openTerms") Set<String> openTerms,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day) {
        Map<String, String> values = values(Moka.illustrative());
        values.putAll(values(filling));
        Policy filled = Moka.with(Moka.filled(values), ADVISOR, choice);
        values.keySet().removeAll(openTerms);
        Policy open = Moka.with(Moka.filled(values), ADVISOR, choice);
        holdsFast(judgments(open, dossier, day), judgments(filled, dossier, day));
    }

    @Property(tries = TRIES)
    void ones_own_rating_never_matters(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("scores") Score score) {
        List<ProjectWork> rated = new ArrayList<>();
        for (ProjectWork one : dossier.work()) {
            List<Rating> ratings = new ArrayList<>(one.ratings());
            for (Rating rating : one.ratings()) {
                ratings.add(new Rating(
                        rating.project(),
                        rating.ratee(),
                        rating.occasion(),
                        rating.perspective(),
                        rating.group(),
                        new RaterId(dossier.staff().value()),
                        score,
                        rating.day()));
            }
            rated.add(new ProjectWork(one.project(), one.part(), ratings));
        }
        assertThat(judgments(policy, with(dossier, rated), Judging.LATER))
                .isEqualTo(judgments(policy, dossier, Judging.LATER));
    }

    /** Counted from the dossier alone: the fiscal years in which the person led a project. */
    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void there_is_no_gap_year_in_a_run_that_is_met(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Set<Integer> led = new TreeSet<>();
        for (ProjectWork one : dossier.work()) {
            LocalDate start = one.project().startsOn();
            if (one.part() == Part.LEADER && !start.isAfter(day)) {
                led.add(start.getMonthValue() >= 4 ? start.getYear() : start.getYear() - 1);
            }
        }
        boolean consecutive = led.stream().anyMatch(year -> led.contains(year + 1));
        Judgment judgment = Judge.by(policy).judge(dossier, SPECIALIST, day);
        if (judgment.verdict() == MET) {
            assertThat(consecutive).isTrue();
        }
        if (!consecutive && dossier.isComplete(FactKind.PARTICIPATION)) {
            assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        }
        judgment.finding()
                .all()
                .filter(one -> one.reason() == Reason.RUN_LONG_ENOUGH)
                .forEach(one -> {
                    List<FiscalYear> years = ((Detail.Years) one.detail("years").orElseThrow()).value();
                    assertThat(years).hasSizeGreaterThanOrEqualTo(2);
                    for (int i = 0; i < years.size(); i++) {
                        assertThat(led).contains(years.get(i).year());
                        assertThat(years.get(i).year()).isEqualTo(years.get(0).year() + i);
                    }
                });
    }

    @Property(tries = TRIES)
    void any_criterion_over_any_dossier_is_judged_and_no_rater_is_named(
            @ForAll("inventedPoliciesWithNot") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day) {
        assertThatCode(() -> judgments(policy, dossier, day)).doesNotThrowAnyException();
        String told =
                judgments(policy, dossier, day).toString() + Judge.by(policy).skills(dossier, day);
        Set<String> raters = new HashSet<>();
        dossier.work()
                .forEach(one -> one.ratings()
                        .forEach(rating -> raters.add(rating.rater().value())));
        assertThat(raters).noneMatch(told::contains);
    }

    @Provide
    Arbitrary<RoleId> roles() {
        return Arbitraries.of(Moka.ROLES);
    }

    @Property(tries = TRIES)
    void a_judge_gives_the_same_answer_for_one_role_as_for_all(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll("roles") RoleId role) {
        Judgment one = Judge.by(policy).judge(dossier, role, day);
        assertThat(Judge.by(policy).judge(dossier, day)).contains(one).hasSize(Moka.ROLES.size());
        assertThat(Judge.by(policy).judge(dossier, role, day)).isEqualTo(one).hasToString(one.toString());
    }
}
