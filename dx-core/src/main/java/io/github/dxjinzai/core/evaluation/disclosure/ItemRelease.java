package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.Publications.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be told of one item: the blocks of answers whose sums are told, and the figures that follow from them alone.
 *
 * <p>Secret answers stand in disjoint blocks. A figure is shown only if its answers are whole blocks, and is the sum of what is told of
 * them. So no difference of figures, of whichever readers and times, tells more than the blocks do.
 */
final class ItemRelease {

    private final DisclosureRules rules;
    private final Bands bands;
    private final Set<Safeguard> safeguards;
    private final SortedMap<RaterGroupId, Part> parts = new TreeMap<>();
    private final List<Block> old = new ArrayList<>();
    private final List<Block> fresh = new ArrayList<>();
    private boolean changedSince;
    private final SortedMap<RaterGroupId, Tally> cells = new TreeMap<>();
    private final Tally total;

    /** The answers of one group. */
    private final class Part {
        private final RaterGroupId group;
        private final NavigableSet<Answer> answers = new TreeSet<>();
        private final NavigableSet<Answer> untold = new TreeSet<>();
        private boolean apart = true;

        Part(RaterGroupId group) {
            this.group = group;
        }

        boolean isSecret() {
            return rules.of(group).anonymous();
        }

        long minimum() {
            if (!safeguards.contains(Safeguard.MINIMUM)) {
                return 1;
            }
            int stated = rules.of(group).minimum();
            return isSecret() ? Math.max(stated, bands.leastAnswers()) : stated;
        }

        boolean isEnough() {
            return answers.size() >= minimum();
        }

        /** Whether its own figure could be told. */
        boolean stands() {
            return isEnough() && apart && (untold.isEmpty() || untold.size() >= minimum());
        }
    }

    ItemRelease(
            NavigableSet<Answer> answers,
            DisclosureRules rules,
            Bands bands,
            Collection<Block> ledger,
            Set<Safeguard> safeguards) {
        this.rules = rules;
        this.bands = bands;
        this.safeguards = safeguards;
        for (Answer answer : answers) {
            Part part = parts.computeIfAbsent(answer.group(), Part::new);
            part.answers.add(answer);
            part.untold.add(answer);
        }
        compareWith(ledger);
        Set<RaterGroupId> together = new HashSet<>();
        boolean inAll = decide(together);
        this.total = tally(together, inAll);
    }

    /** The figure of each group that has answered. */
    SortedMap<RaterGroupId, Tally> cells() {
        return cells;
    }

    Tally total() {
        return total;
    }

    /** The blocks told for the first time. */
    List<Block> fresh() {
        return fresh;
    }

    private List<Part> secret() {
        return parts.values().stream().filter(Part::isSecret).toList();
    }

    private void compareWith(Collection<Block> ledger) {
        NavigableSet<Answer> now = new TreeSet<>();
        secret().forEach(part -> now.addAll(part.answers));
        for (Block block : ledger) {
            boolean whole = now.containsAll(block.answers());
            boolean touched = whole || block.answers().stream().anyMatch(now::contains);
            if (!touched) {
                continue;
            }
            if (whole) {
                old.add(block);
            } else {
                changedSince = true;
            }
            for (Part part : secret()) {
                boolean inside = whole && part.answers.containsAll(block.answers());
                boolean meets = part.untold.removeAll(block.answers());
                part.apart &= inside || !meets;
            }
        }
    }

    /**
     * Chooses the blocks.
     *
     * @param together receives the groups whose untold answers are told in one sum only
     * @return whether a total may be told
     */
    private boolean decide(Set<RaterGroupId> together) {
        int answered = secret().stream().mapToInt(part -> part.answers.size()).sum();
        if (safeguards.contains(Safeguard.MINIMUM) && answered < rules.anonymousInAll()) {
            secret().forEach(part -> together.add(part.group));
            return answered == 0;
        }
        List<Part> untold = secret().stream()
                .filter(part -> !part.untold.isEmpty())
                .sorted(Comparator.comparingInt((Part part) -> part.untold.size())
                        .thenComparing(part -> part.group))
                .toList();
        if (!safeguards.contains(Safeguard.WITHHELD_TOGETHER)) {
            untold.forEach(part -> fresh.add(new Block(part.untold)));
            return true;
        }
        Optional<Integer> joined = changedSince ? Optional.empty() : joined(untold);
        for (int i = 0; i < untold.size(); i++) {
            Part part = untold.get(i);
            boolean alone = changedSince ? part.stands() : joined.isPresent() && i >= joined.orElseThrow();
            if (alone) {
                fresh.add(new Block(part.untold));
            } else {
                together.add(part.group);
            }
        }
        NavigableSet<Answer> sum = new TreeSet<>();
        joined.ifPresent(count -> untold.subList(0, count).forEach(part -> sum.addAll(part.untold)));
        if (!sum.isEmpty()) {
            fresh.add(new Block(sum));
        }
        return joined.isPresent();
    }

    /** How many of the smallest groups must be told in one sum: the fewest that hold every group that cannot stand alone. */
    private static Optional<Integer> joined(List<Part> untold) {
        for (int count = 0; count <= untold.size(); count++) {
            List<Part> joined = untold.subList(0, count);
            boolean others = untold.subList(count, untold.size()).stream().allMatch(Part::stands);
            long answers = joined.stream().mapToLong(part -> part.untold.size()).sum();
            long needed = joined.stream().mapToLong(Part::minimum).max().orElse(0);
            if (others && answers >= needed) {
                return Optional.of(count);
            }
        }
        return Optional.empty();
    }

    private Tally tell(Block block) {
        return bands.tell(block.answers(), safeguards.contains(Safeguard.BANDS));
    }

    private Tally tally(Set<RaterGroupId> together, boolean inAll) {
        Tally sum = Tally.NONE;
        for (Part part : parts.values()) {
            int n = part.answers.size();
            Tally cell;
            if (!part.isEnough()) {
                cell = Tally.withheld(n, DisclosureState.WITHHELD_FIRST);
            } else if (!part.isSecret()) {
                cell = Tally.exactly(part.answers);
            } else if (part.apart && !together.contains(part.group)) {
                cell = Tally.NONE;
                for (Block block : allBlocks()) {
                    if (part.answers.containsAll(block.answers())) {
                        cell = cell.plus(tell(block));
                    }
                }
            } else {
                cell = Tally.withheld(
                        n, tooFewInAll() ? DisclosureState.WITHHELD_FIRST : DisclosureState.WITHHELD_WITH_IT);
            }
            cells.put(part.group, cell);
            if (!part.isSecret()) {
                sum = sum.plus(cell);
            }
        }
        int answered = secret().stream().mapToInt(part -> part.answers.size()).sum();
        if (!inAll) {
            return sum.plus(Tally.withheld(
                    answered, tooFewInAll() ? DisclosureState.WITHHELD_FIRST : DisclosureState.WITHHELD_WITH_IT));
        }
        for (Block block : allBlocks()) {
            sum = sum.plus(tell(block));
        }
        return sum;
    }

    private boolean tooFewInAll() {
        return secret().stream().mapToInt(part -> part.answers.size()).sum() < rules.anonymousInAll();
    }

    private List<Block> allBlocks() {
        List<Block> all = new ArrayList<>(old);
        all.addAll(fresh);
        return all;
    }
}
