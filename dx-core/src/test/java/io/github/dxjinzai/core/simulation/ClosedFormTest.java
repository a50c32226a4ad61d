package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.target.CountedOver;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.HolderCounting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios small enough that the distribution can be written down, computed here without the library. */
class ClosedFormTest {

    /** Two-sided bound with a false alarm once in a million; the seeds are fixed. */
    private static final double Z = 4.891638475698591;

    private static final int RUNS = 2000;
    private static final int PEOPLE = 12;
    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final RoleId EXPERT = new RoleId("expert");
    private static final RoleId SPECIALIST = new RoleId("specialist");
    private static final Counting EVERY_ROLE =
            new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);
    private static final Counting HIGHEST =
            new Counting(HolderCounting.HIGHEST_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END);
    private static final Counting NEW = new Counting(HolderCounting.EVERY_ROLE_HELD, CountedOver.GRANTED_IN_YEAR);

    /** The weights of a rater's deviation of −2, −1, 0, 1 and 2 steps. */
    private static final int[] DEVIATION = {1, 2, 4, 2, 1};

    /** The true quality is the threshold itself: 3.5, five steps of half a point above 1. */
    private static final int THRESHOLD_STEPS = 5;

    /** One rater of a group scores at or above the threshold, if their scores lie so many steps above it on average. */
    private static double onePasses(int above) {
        int passing = 0;
        for (int i = 0; i < DEVIATION.length; i++) {
            passing += i - 2 + above >= 0 ? DEVIATION[i] : 0;
        }
        return passing / 10.0;
    }

    /** The mean of two raters is at or above the threshold. */
    private static double twoPass() {
        int passing = 0;
        for (int i = 0; i < DEVIATION.length; i++) {
            for (int j = 0; j < DEVIATION.length; j++) {
                passing += i + j - 4 >= 0 ? DEVIATION[i] * DEVIATION[j] : 0;
            }
        }
        return passing / 100.0;
    }

    /** Everyone has a project of their own, every year; one rater of each of three groups. */
    private static ImmutableScenario.Builder alone() {
        return Illustration.scenario()
                .years(3)
                .projectsPerYear(30)
                .leadersPerProject(0)
                .membersFrom(1)
                .membersTo(1)
                .ratersPerGroup(raters(0))
                .quality(StepDistribution.always(THRESHOLD_STEPS))
                .deviation(StepDistribution.from(-2, 1, 2, 4, 2, 1))
                .ability(StepDistribution.always(0))
                .perspectiveMissing(Chance.percent(10))
                .afterProjectMissing(Chance.percent(20))
                .leaves(Chance.never())
                .joinersPerYear(0);
    }

    private static Map<RaterGroupId, Integer> raters(int members) {
        return Map.of(
                new RaterGroupId("executive"), 1,
                new RaterGroupId("colleague"), 1,
                new RaterGroupId("project-member"), members,
                new RaterGroupId("outside-expert"), 1);
    }

    @Test
    void independent_candidates_give_a_binomial_number_of_advisors() {
        Forecast forecast = run(Illustration.POLICY, Illustration.town(PEOPLE), alone().build());
        double pass = Math.pow(0.9 * onePasses(0), 3);
        for (int year = 0; year < 3; year++) {
            double by = 1 - Math.pow(1 - pass, year + 1);
            requireDistribution(forecast, ADVISOR, year, EVERY_ROLE, binomial(PEOPLE, by));
            requireDistribution(forecast, ADVISOR, year, NEW, binomial(PEOPLE, by - (1 - Math.pow(1 - pass, year))));
        }
    }

    @Test
    void people_who_leave_thin_it_and_people_who_join_add_to_it() {
        int joining = 5;
        Forecast forecast = run(
                Illustration.POLICY,
                Illustration.town(PEOPLE),
                alone().leaves(new Chance(1, 7)).joinersPerYear(joining).build());
        double pass = Math.pow(0.9 * onePasses(0), 3);
        double stay = 6.0 / 7;
        for (int year = 0; year < 3; year++) {
            double[] certified = binomial(PEOPLE, Math.pow(stay, year + 1) * (1 - Math.pow(1 - pass, year + 1)));
            double[] serving = binomial(PEOPLE, Math.pow(stay, year + 1));
            for (int joined = 0; joined <= year; joined++) {
                int since = year - joined;
                certified =
                        sum(certified, binomial(joining, Math.pow(stay, since) * (1 - Math.pow(1 - pass, since + 1))));
                serving = sum(serving, binomial(joining, Math.pow(stay, since)));
            }
            requireDistribution(forecast, ADVISOR, year, EVERY_ROLE, certified);
            requireDistribution(forecast.staff(FiscalYear.of(2023 + year)), "staff", serving);
        }
    }

    @Test
    void leaders_become_experts_and_specialists_as_the_tree_of_all_outcomes_says() {
        ImmutableFacts.Builder advisors = ImmutableFacts.builder().from(Illustration.town(PEOPLE));
        Illustration.town(PEOPLE)
                .staff()
                .forEach(person ->
                        advisors.addGrants(new RoleGrant(person.id(), ADVISOR, LocalDate.of(2023, 3, 31), "earlier")));
        Forecast forecast = run(
                Illustration.POLICY,
                advisors.build(),
                alone().leadersPerProject(1)
                        .membersFrom(0)
                        .membersTo(0)
                        .ratersPerGroup(raters(1))
                        .build());
        double debrief = Math.pow(0.9, 3) * onePasses(0) * twoPass() * onePasses(0);
        double members = 0.8 * onePasses(0);
        for (int years = 1; years <= 3; years++) {
            double expert = 0;
            double specialist = 0;
            double expertOnly = 0;
            for (int outcome = 0; outcome < 1 << (2 * years); outcome++) {
                double likely = 1;
                boolean[] debriefed = new boolean[years];
                boolean agreedOnce = false;
                boolean both = false;
                for (int year = 0; year < years; year++) {
                    debriefed[year] = ((outcome >> (2 * year)) & 1) == 1;
                    boolean agreed = ((outcome >> (2 * year)) & 2) == 2;
                    likely *= (debriefed[year] ? debrief : 1 - debrief) * (agreed ? members : 1 - members);
                    agreedOnce |= agreed;
                    both |= debriefed[year] && agreed;
                }
                boolean run = false;
                for (int year = 1; year < years; year++) {
                    run |= debriefed[year - 1] && debriefed[year];
                }
                boolean top = run && agreedOnce;
                expert += both ? likely : 0;
                specialist += top ? likely : 0;
                expertOnly += both && !top ? likely : 0;
            }
            requireDistribution(forecast, EXPERT, years - 1, EVERY_ROLE, binomial(PEOPLE, expert));
            requireDistribution(forecast, SPECIALIST, years - 1, EVERY_ROLE, binomial(PEOPLE, specialist));
            requireDistribution(forecast, EXPERT, years - 1, HIGHEST, binomial(PEOPLE, expertOnly));
            requireDistribution(forecast, ADVISOR, years - 1, EVERY_ROLE, binomial(PEOPLE, 1));
        }
    }

    @Test
    void ability_counts_where_people_are_rated_and_stays_with_them() {
        Policy ofPeople = PolicyReader.readOverlay(
                        "overlay",
                        ReferencePolicies.overlayText("moka-dx-talent-illustrative")
                                .orElseThrow()
                                .replace("\"debriefScoreOf\": \"team\"", "\"debriefScoreOf\": \"person\""))
                .get()
                .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                .get();
        Scenario scenario = alone().ability(StepDistribution.from(-2, 3, 0, 1)).build();
        Forecast forecast = run(ofPeople, Illustration.town(PEOPLE), scenario);
        for (int years = 1; years <= 3; years++) {
            double by = 0.75 * (1 - Math.pow(1 - Math.pow(0.9 * onePasses(-2), 3), years))
                    + 0.25 * (1 - Math.pow(1 - Math.pow(0.9 * onePasses(0), 3), years));
            requireDistribution(forecast, ADVISOR, years - 1, EVERY_ROLE, binomial(PEOPLE, by));
        }
        Forecast ofTeams = run(Illustration.POLICY, Illustration.town(PEOPLE), scenario);
        requireDistribution(ofTeams, ADVISOR, 0, EVERY_ROLE, binomial(PEOPLE, Math.pow(0.9 * onePasses(0), 3)));
    }

    @Test
    void seats_go_to_holders_and_to_the_experienced_as_often_as_assumed() {
        // two of twelve hold a role; one project with one leader: the seat goes to one of the two in 30 of 100 runs
        ImmutableFacts.Builder facts = ImmutableFacts.builder().from(Illustration.town(PEOPLE));
        Illustration.town(2)
                .staff()
                .forEach(person ->
                        facts.addGrants(new RoleGrant(person.id(), ADVISOR, LocalDate.of(2023, 3, 31), "earlier")));
        Scenario scenario = alone().years(2)
                .projectsPerYear(1)
                .leadersPerProject(1)
                .membersFrom(1)
                .membersTo(1)
                .leaderHoldsRole(Chance.percent(30))
                .memberHasExperience(Chance.percent(60))
                .build();
        Simulation simulation =
                Simulation.of(Illustration.POLICY, facts.build(), scenario, 11).get();
        int runs = 1500;
        int led = 0;
        int experienced = 0;
        for (int replication = 0; replication < runs; replication++) {
            Facts played = simulation.replay(replication, year -> {});
            String leader = seat(played, 2023, "LEADER");
            led += leader.equals("00001") || leader.equals("00002") ? 1 : 0;
            String before = leader + " " + seat(played, 2023, "MEMBER");
            experienced += before.contains(seat(played, 2024, "MEMBER")) ? 1 : 0;
        }
        requireShare("holder leads", led, runs, 0.3);
        requireShare("experienced member", experienced, runs, 0.6);
    }

    private static String seat(Facts facts, int year, String part) {
        return facts.participations().stream()
                .filter(one -> one.project().value().equals("sim-p" + year + "-1")
                        && one.part().name().equals(part))
                .findFirst()
                .orElseThrow()
                .staff()
                .value();
    }

    private static Forecast run(Policy policy, Facts facts, Scenario scenario) {
        return Simulation.of(policy, facts, scenario, 314159).get().run(RUNS, 1);
    }

    private static void requireDistribution(
            Forecast forecast, RoleId role, int year, Counting counting, double[] exact) {
        requireDistribution(
                forecast.people(role, FiscalYear.of(2023 + year), counting), role + " in year " + year, exact);
    }

    /** Every tail probability lies within the bound. */
    private static void requireDistribution(Histogram histogram, String what, double[] exact) {
        double tail = 0;
        for (int people = exact.length - 1; people > 0; people--) {
            tail += exact[people];
            requireShare(
                    what + ", at least " + people,
                    histogram.atLeast(people).times(),
                    histogram.replications(),
                    Math.min(tail, 1));
        }
        assertThat(histogram.max()).as(what).isLessThan(exact.length);
    }

    /** Within Z standard errors; where a normal law would not do, not in a tail as rare as beyond them. */
    private static void requireShare(String what, long times, long runs, double exact) {
        String seen = what + ": " + times + " of " + runs + ", exactly " + exact;
        if (runs * exact * (1 - exact) >= 25) {
            assertThat(Math.abs((double) times / runs - exact))
                    .as(seen)
                    .isLessThanOrEqualTo(Z * Math.sqrt(exact * (1 - exact) / runs));
        } else if (exact <= 0.5) {
            assertThat(tail(times, runs, exact)).as(seen).isGreaterThan(0.5e-6);
        } else {
            assertThat(tail(runs - times, runs, Math.max(0, 1 - exact)))
                    .as(seen)
                    .isGreaterThan(0.5e-6);
        }
    }

    /** The probability of at least so many of so many, for a rare event, give or take what the rounding of 1 − p may do. */
    private static double tail(long times, long runs, double rare) {
        double p = Math.max(rare, 1e-15);
        double exactly = Math.pow(1 - p, (double) runs);
        double less = 0;
        for (long i = 0; i < times; i++) {
            less += exactly;
            exactly *= (double) (runs - i) / (i + 1) * p / (1 - p);
        }
        return 1 - less;
    }

    /** The probabilities of 0 to {@code people}. */
    private static double[] binomial(int people, double p) {
        double[] all = {1};
        for (int i = 0; i < people; i++) {
            all = sum(all, new double[] {1 - p, p});
        }
        return all;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] both = new double[one.length + other.length - 1];
        Arrays.fill(both, 0);
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                both[i + j] += one[i] * other[j];
            }
        }
        return both;
    }
}
