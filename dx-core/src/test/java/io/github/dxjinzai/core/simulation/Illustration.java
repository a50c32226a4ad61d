package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
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

/** A made-up town and made-up assumptions. No figure here is anybody's. */
public final class Illustration {

    public static final LocalDate OPENING = LocalDate.of(2023, 4, 1);
    public static final Policy POLICY = ReferencePolicies.overlay("moka-dx-talent-illustrative")
            .applyTo(ReferencePolicies.policy("moka-dx-talent"))
            .get();

    private Illustration() {}

    /** Assumptions that make all roles come about now and then. */
    public static ImmutableScenario.Builder scenario() {
        return Scenario.builder()
                .openingDay(OPENING)
                .years(5)
                .projectsPerYear(8)
                .leadersPerProject(1)
                .membersFrom(4)
                .membersTo(6)
                .leaderHoldsRole(Chance.percent(80))
                .memberHasExperience(Chance.percent(20))
                .axesPerProject(2)
                .projectStarts(MonthDay.of(5, 10))
                .projectEnds(MonthDay.of(2, 20))
                .ratersPerGroup(Map.of(
                        new RaterGroupId("executive"), 2,
                        new RaterGroupId("colleague"), 3,
                        new RaterGroupId("project-member"), 4,
                        new RaterGroupId("outside-expert"), 1))
                .quality(StepDistribution.from(2, 1, 2, 4, 6, 4, 2))
                .deviation(StepDistribution.from(-2, 1, 2, 4, 2, 1))
                .ability(StepDistribution.from(-1, 1, 2, 1))
                .perspectiveMissing(Chance.percent(2))
                .afterProjectMissing(Chance.percent(3))
                .leaves(Chance.percent(4))
                .joinersPerYear(24);
    }

    /** A town where nothing has happened yet. */
    public static Facts town(int people) {
        ImmutableFacts.Builder facts = Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "総務課", Optional.empty()))
                .complete(Set.of(FactKind.values()));
        for (int i = 1; i <= people; i++) {
            facts.addStaff(new StaffMember(
                    new StaffId(String.format(Locale.ROOT, "%05d", i)),
                    new DepartmentId("01"),
                    "主事",
                    LocalDate.of(2015, 4, 1),
                    Optional.empty()));
        }
        return facts.build();
    }

    public static Simulation simulation(Scenario scenario, long seed) {
        return Simulation.of(POLICY, town(120), scenario, seed).get();
    }
}
