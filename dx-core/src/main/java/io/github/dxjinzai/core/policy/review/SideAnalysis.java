package io.github.dxjinzai.core.policy.review;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.Side;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which roles can be had by facts of the side D alone (D 側だけの認定基準). An achievement lies on the side of the measure of the same id; a
 * project for the adoption of IT or for digitisation lies on the side D unless its change is a transformation. Any other fact may be of the side X.
 */
final class SideAnalysis {

    private final Policy policy;
    private final CriterionAnalysis analysis;
    private final Map<RoleId, Rest> roles = new HashMap<>();

    private SideAnalysis(Policy policy, CriterionAnalysis analysis) {
        this.policy = policy;
        this.analysis = analysis;
    }

    /**
     * What a criterion can rest on.
     *
     * @param beyond whether it needs a fact that may not be of the side D
     * @param facts the facts of the side D that it needs, by the policy's words
     */
    private record Rest(boolean beyond, Set<String> facts) {

        static final Rest NOTHING = new Rest(false, Set.of());
        static final Rest BEYOND = new Rest(true, Set.of());

        Rest and(Rest other) {
            Set<String> both = new TreeSet<>(facts);
            both.addAll(other.facts);
            return new Rest(beyond || other.beyond, both);
        }

        int rank() {
            return beyond ? 2 : facts.isEmpty() ? 0 : 1;
        }
    }

    /** The facts of the side D that a role rests on, for those that need nothing else. */
    static Map<RoleId, List<String>> of(Policy policy, CriterionAnalysis analysis) {
        SideAnalysis sides = new SideAnalysis(policy, analysis);
        for (int round = 0; round <= policy.roles().size(); round++) {
            for (RoleId role : policy.ladder().ascending()) {
                sides.roles.put(role, sides.rest(policy.criterion(role)));
            }
        }
        Map<RoleId, List<String>> alone = new HashMap<>();
        sides.roles.forEach((role, rest) -> {
            if (rest.rank() == 1) {
                alone.put(role, List.copyOf(rest.facts()));
            }
        });
        return alone;
    }

    private Rest rest(Criterion node) {
        if (!analysis.outcomes(node).met()) {
            return Rest.BEYOND;
        }
        if (node instanceof Criterion.All all) {
            return least(all.of(), all.of().size());
        }
        if (node instanceof Criterion.Any any) {
            return least(any.of(), 1);
        }
        if (node instanceof Criterion.Some some) {
            return least(some.of(), analysis.range().whole(some.atLeast()).from());
        }
        if (node instanceof Criterion.Choose choose) {
            return analysis.chosen(choose).map(this::rest).orElseGet(() -> least(choose.parts(), 1));
        }
        if (node instanceof Criterion.Profile profile) {
            List<Criterion> cells =
                    analysis.cells(profile).stream().flatMap(Optional::stream).toList();
            return least(
                    cells,
                    profile.atLeast()
                            .map(number -> analysis.range().whole(number).from())
                            .orElse(cells.size()));
        }
        return ofFacts(node);
    }

    private Rest least(List<Criterion> parts, int k) {
        return parts.stream()
                .map(this::rest)
                .sorted(Comparator.comparing(Rest::rank))
                .limit(Math.max(0, k))
                .reduce(Rest.NOTHING, Rest::and);
    }

    private Rest ofFacts(Criterion node) {
        if (node instanceof Criterion.Holds holds) {
            return role(holds.role());
        }
        if (node instanceof Criterion.Count count) {
            Rest rest = rest(count.of(), count.within());
            // so many different items may need some of another side
            int items = count.per() == Per.ITEM && count.of() instanceof AchievementSelection
                    ? analysis.range().whole(count.atLeast()).from()
                    : 1;
            return items > Math.max(1, rest.facts().size()) ? Rest.BEYOND : rest;
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return rest(run.of(), run.within());
        }
        if (node instanceof Criterion.Level level) {
            return rest(level.of(), level.within());
        }
        return node instanceof Criterion.Total total ? rest(total) : Rest.NOTHING;
    }

    private Rest role(RoleId role) {
        return roles.getOrDefault(role, Rest.BEYOND);
    }

    private Rest rest(Criterion.Total node) {
        if (!node.comparison().isFloor()) {
            return Rest.NOTHING;
        }
        Rest all = Rest.NOTHING;
        OptionalLong most = OptionalLong.of(0);
        for (Contribution one : node.of()) {
            Rest part = rest(one.of(), node.within());
            if (!part.beyond()) {
                all = all.and(part);
                Optional<Quantity> more = analysis.most(one, node.within());
                most = most.isPresent() && more.isPresent()
                        ? OptionalLong.of(most.getAsLong() + more.get().thousandths())
                        : OptionalLong.empty();
            }
        }
        Quantity needed = analysis.range().quantity(node.threshold()).from();
        boolean enough = !all.facts().isEmpty()
                && (most.isEmpty() || node.comparison().holds(most.getAsLong(), needed.thousandths()));
        return enough || needed.equals(Quantity.NONE) ? all : Rest.BEYOND;
    }

    private Rest rest(FactSelection of, Window window) {
        Rest before = window instanceof Window.SinceGranted since ? role(since.role()) : Rest.NOTHING;
        if (of instanceof ProjectSelection projects) {
            boolean digital =
                    projects.changeKind().filter(kind -> kind != ChangeKind.DX).isPresent()
                            && projects.changeDepth()
                                    .filter(ChangeDepth.TRANSFORMATION::equals)
                                    .isEmpty();
            return Stream.concat(
                            Stream.of(
                                    before,
                                    digital
                                            ? new Rest(
                                                    false,
                                                    Set.of(Words.of(projects.changeKind()
                                                            .orElseThrow())))
                                            : Rest.BEYOND),
                            projects.afterGrantsOf().stream().map(this::role))
                    .reduce(Rest.NOTHING, Rest::and);
        }
        return before.and(achievements((AchievementSelection) of));
    }

    private Rest achievements(AchievementSelection of) {
        List<String> digital = new ArrayList<>();
        for (AchievementId item : of.which()) {
            if (policy.measures().stream()
                    .anyMatch(measure ->
                            measure.id().equals(item.value()) && measure.sides().equals(Set.of(Side.D)))) {
                digital.add(item.value());
            }
        }
        return digital.isEmpty() ? Rest.BEYOND : new Rest(false, new TreeSet<>(digital));
    }
}
