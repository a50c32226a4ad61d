package io.github.dxjinzai.examples.benchmarks.simulation;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StepDistribution;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A made-up town and made-up assumptions, the same for every way of simulating. For 75 people there is a project a year, and for 25 one
 * joins; so the town keeps its size.
 *
 * @param staff how many people, a multiple of 75
 * @param years how many fiscal years
 */
record Town(int staff, int years) {

    /** The bundled policy with its illustrative overlay. */
    static final Policy POLICY = ReferencePolicies.overlay("moka-dx-talent-illustrative")
            .applyTo(ReferencePolicies.policy("moka-dx-talent"))
            .get();

    static final int LEADERS = 1;
    static final int MEMBERS_FROM = 4;
    static final int MEMBERS_TO = 6;
    static final int LEADER_HOLDS_ROLE = 80;
    static final int MEMBER_HAS_EXPERIENCE = 20;
    static final int EXECUTIVES = 2;
    static final int COLLEAGUES = 3;
    static final int PROJECT_MEMBERS = 4;
    static final int OUTSIDE_EXPERTS = 1;
    static final int LOWEST_QUALITY = 2;
    static final int LOWEST_DEVIATION = -2;
    static final int LOWEST_ABILITY = -1;
    static final int PERSPECTIVE_MISSING = 2;
    static final int AFTER_PROJECT_MISSING = 3;
    static final int LEAVES = 4;

    /** 3.5 on a scale from 1 to 5 by halves. */
    static final int THRESHOLD_STEPS = 5;

    static final int TOP_STEP = 8;

    private static final int[] QUALITY = {1, 2, 4, 6, 4, 2};
    private static final int[] DEVIATION = {1, 2, 4, 2, 1};
    private static final int[] ABILITY = {1, 2, 1};
    private static final LocalDate OPENING = LocalDate.of(2023, 4, 1);

    Town {
        if (staff % 75 != 0 || staff < 75) {
            throw new IllegalArgumentException("a town has a multiple of 75 people, not " + staff);
        }
    }

    int projectsPerYear() {
        return staff / 75;
    }

    int joinersPerYear() {
        return staff / 25;
    }

    /** How many people there can ever be. */
    int most() {
        return staff + years * joinersPerYear();
    }

    static int[] quality() {
        return outcomes(LOWEST_QUALITY, QUALITY);
    }

    static int[] deviation() {
        return outcomes(LOWEST_DEVIATION, DEVIATION);
    }

    static int[] ability() {
        return outcomes(LOWEST_ABILITY, ABILITY);
    }

    /** Each outcome as often as its weight says, to be drawn from by one number. */
    private static int[] outcomes(int lowest, int[] weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int[] all = new int[sum];
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i]; j++) {
                all[at] = lowest + i;
                at++;
            }
        }
        return all;
    }

    Scenario scenario() {
        return Scenario.builder()
                .openingDay(OPENING)
                .years(years)
                .projectsPerYear(projectsPerYear())
                .leadersPerProject(LEADERS)
                .membersFrom(MEMBERS_FROM)
                .membersTo(MEMBERS_TO)
                .leaderHoldsRole(Chance.percent(LEADER_HOLDS_ROLE))
                .memberHasExperience(Chance.percent(MEMBER_HAS_EXPERIENCE))
                .axesPerProject(2)
                .projectStarts(MonthDay.of(5, 10))
                .projectEnds(MonthDay.of(2, 20))
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"), EXECUTIVES,
                        new RaterGroupId("colleague"), COLLEAGUES,
                        new RaterGroupId("project-member"), PROJECT_MEMBERS,
                        new RaterGroupId("outside-expert"), OUTSIDE_EXPERTS))
                .quality(distribution(LOWEST_QUALITY, QUALITY))
                .deviation(distribution(LOWEST_DEVIATION, DEVIATION))
                .ability(distribution(LOWEST_ABILITY, ABILITY))
                .perspectiveMissing(Chance.percent(PERSPECTIVE_MISSING))
                .afterProjectMissing(Chance.percent(AFTER_PROJECT_MISSING))
                .leaves(Chance.percent(LEAVES))
                .joinersPerYear(joinersPerYear())
                .build();
    }

    private static StepDistribution distribution(int lowest, int[] weights) {
        Integer[] boxed = new Integer[weights.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = weights[i];
        }
        return StepDistribution.from(lowest, boxed);
    }

    /** The facts of the opening day: nothing has happened yet. */
    Facts facts() {
        ImmutableFacts.Builder facts = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "総務課", Optional.empty()))
                .complete(Set.of(FactKind.values()));
        for (int i = 1; i <= staff; i++) {
            facts.addStaff(new StaffMember(
                    new StaffId(String.format(Locale.ROOT, "%06d", i)),
                    new DepartmentId("01"),
                    "主事",
                    LocalDate.of(2015, 4, 1),
                    Optional.empty()));
        }
        return facts.build();
    }
}
