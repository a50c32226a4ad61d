package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * People who do not exist, made one by one from a seed and their number (架空の職員): about four parts in projects each under a policy
 * that evaluates projects, otherwise about ten achievements.
 */
final class SyntheticPeople {

    private static final long SEED = 20_230_331L;
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final int DAYS = 365 * 6;
    private static final RaterGroupId MEMBERS = new RaterGroupId("project-member");

    private final Policy policy;
    private final List<AchievementType> types;

    SyntheticPeople(Policy policy) {
        this.policy = policy;
        this.types = List.copyOf(policy.achievements().values());
    }

    /** The person of this number, always the same. */
    Dossier dossier(int number) {
        SplittableRandom chance = new SplittableRandom(SEED + 31L * number);
        StaffId staff = new StaffId(Integer.toString(10_000_000 + number));
        List<ProjectWork> works = new ArrayList<>();
        List<Achievement> achieved = new ArrayList<>();
        if (policy.perspectives().isEmpty()) {
            for (int i = chance.nextInt(21); i > 0; i--) {
                achieved.add(achievement(staff, types.get(chance.nextInt(types.size())), chance));
            }
        } else {
            for (int i = chance.nextInt(9); i > 0; i--) {
                works.add(work(staff, number, i, chance));
            }
        }
        works.sort(Comparator.comparing(one -> one.project().startsOn()));
        achieved.sort(Comparator.naturalOrder());
        List<RoleGrant> grants = new ArrayList<>();
        for (Role role : policy.roles()) {
            if (chance.nextInt(5) < 2) {
                grants.add(new RoleGrant(staff, role.id(), day(chance), "synthetic@1"));
            }
        }
        Set<FactKind> complete = EnumSet.allOf(FactKind.class);
        if (chance.nextInt(10) == 0) {
            complete.remove(FactKind.EVALUATION);
        }
        if (chance.nextInt(20) == 0) {
            complete.remove(FactKind.TRAINING);
        }
        DepartmentId unit = new DepartmentId("01");
        StaffMember member =
                new StaffMember(staff, unit, "主事", day(chance).minusYears(chance.nextInt(8)), Optional.empty());
        return new Dossier(staff, Optional.of(new Service(member, List.of(unit))), works, achieved, grants, complete);
    }

    private ProjectWork work(StaffId staff, int person, int number, SplittableRandom chance) {
        ProjectId id = new ProjectId(number + "-" + person);
        LocalDate start = day(chance);
        boolean leader = chance.nextInt(5) < 3;
        LocalDate end = start.plusDays(100 + chance.nextInt(100));
        Project project = Project.builder()
                .id(id)
                .title("架空の業務改革")
                .startsOn(start)
                .endsOn(end)
                .build();
        List<Rating> ratings = new ArrayList<>();
        for (Perspective angle : policy.perspectives()) {
            int raters = 1 + chance.nextInt(2);
            for (int i = chance.nextInt(12) == 0 ? raters : 0; i < raters; i++) {
                RaterGroupId group = angle.raters().get(i % angle.raters().size());
                ratings.add(new Rating(
                        id,
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(angle.id()),
                        group,
                        new RaterId(angle.id() + "-" + i),
                        score(chance),
                        end));
            }
        }
        if (leader) {
            for (int i = chance.nextInt(3); i > 0; i--) {
                ratings.add(new Rating(
                        id,
                        Optional.of(staff),
                        Occasion.AFTER_PROJECT,
                        Optional.empty(),
                        MEMBERS,
                        new RaterId("member-" + i),
                        score(chance),
                        end.plusDays(chance.nextInt(30))));
            }
        }
        return new ProjectWork(project, leader ? Part.LEADER : Part.MEMBER, ratings);
    }

    private static Score score(SplittableRandom chance) {
        return new Score(2500 + 500 * chance.nextInt(6));
    }

    private Achievement achievement(StaffId staff, AchievementType type, SplittableRandom chance) {
        TreeMap<QuantityId, Quantity> figures = new TreeMap<>();
        for (QuantityId quantity : type.quantities()) {
            figures.put(quantity, new Quantity(500L * chance.nextInt(type.axes().isEmpty() ? 60 : 10)));
        }
        LocalDate day = day(chance);
        Optional<AttesterId> by = policy.attesters().isEmpty()
                ? Optional.empty()
                : Optional.of(policy.attesters()
                        .get(chance.nextInt(policy.attesters().size()))
                        .id());
        return new Achievement(staff, type.kind(), type.id(), day, Optional.empty(), by, figures);
    }

    private static LocalDate day(SplittableRandom chance) {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }
}
