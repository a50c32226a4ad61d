package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementType;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.Role;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** People with what a policy of the gallery speaks of: its achievements, roles, posts and units, by chance from a seed. */
public final class GalleryPeople {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final int DAYS = 365 * 7;

    private GalleryPeople() {}

    /** So many people. */
    public static List<Dossier> of(Policy policy, int people, long seed) {
        Random chance = new Random(seed);
        List<String> posts = new ArrayList<>(List.of("主事"));
        List<DepartmentId> units = new ArrayList<>(List.of(new DepartmentId("01")));
        policy.criteria().values().stream().flatMap(Criterion::all).forEach(one -> {
            if (one instanceof Criterion.Post post) {
                posts.addAll(post.oneOf());
            } else if (one instanceof Criterion.Unit unit) {
                units.addAll(unit.oneOf());
            }
        });
        List<Dossier> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(person(policy, new StaffId(Integer.toString(10_000 + i)), posts, units, chance));
        }
        return all;
    }

    private static Dossier person(
            Policy policy, StaffId staff, List<String> posts, List<DepartmentId> units, Random chance) {
        List<Achievement> achieved = new ArrayList<>();
        List<AchievementType> types = List.copyOf(policy.achievements().values());
        int most = types.isEmpty() ? 0 : chance.nextInt(4 * types.size());
        for (int i = 0; i < most; i++) {
            achieved.add(achievement(staff, types.get(chance.nextInt(types.size())), policy, chance));
        }
        List<RoleGrant> grants = new ArrayList<>();
        for (Role role : policy.roles()) {
            for (int i = chance.nextInt(4); i > 1; i--) {
                grants.add(new RoleGrant(staff, role.id(), day(chance), "架空@1"));
            }
        }
        Set<FactKind> complete = EnumSet.noneOf(FactKind.class);
        Stream.of(FactKind.values()).filter(kind -> chance.nextInt(4) > 0).forEach(complete::add);
        DepartmentId unit = units.get(chance.nextInt(units.size()));
        Optional<Service> service = chance.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(new Service(
                        new StaffMember(
                                staff,
                                unit,
                                posts.get(chance.nextInt(posts.size())),
                                day(chance).minusYears(chance.nextInt(6)),
                                Optional.empty()),
                        List.of(unit)));
        return new Dossier(staff, service, List.of(), achieved, grants, complete);
    }

    private static Achievement achievement(StaffId staff, AchievementType type, Policy policy, Random chance) {
        TreeMap<QuantityId, Quantity> figures = new TreeMap<>();
        for (QuantityId quantity : type.quantities()) {
            if (chance.nextInt(12) > 0) {
                int scale = chance.nextBoolean() ? 8 : 1000;
                figures.put(quantity, new Quantity(500L * chance.nextInt(scale)));
            }
        }
        LocalDate day = day(chance);
        Optional<AttesterId> by = policy.attesters().isEmpty() || chance.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(policy.attesters()
                        .get(chance.nextInt(policy.attesters().size()))
                        .id());
        return new Achievement(
                staff,
                type.kind(),
                type.id(),
                day,
                chance.nextInt(4) == 0 ? Optional.of(day.plusDays(chance.nextInt(900))) : Optional.empty(),
                by,
                figures);
    }

    private static LocalDate day(Random chance) {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }
}
