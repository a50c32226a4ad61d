package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one reader may see of one evaluation (閲覧内容).
 *
 * @param reader for whom
 * @param lines one line for each item, in the items' order; none for the public
 * @param overall over all items; absent for the public
 */
public record View(Reader reader, List<Line> lines, Optional<Line> overall) {

    public View {
        lines = List.copyOf(lines);
    }

    /**
     * The figures of one item, or of all items together.
     *
     * @param item the item; absent over all items
     * @param groups the figure by group; empty for a reader who sees totals only
     * @param total over all groups, every rating weighing the same
     * @param comments what was written, by group, shuffled and without times; groups without any are absent
     */
    public record Line(
            Optional<Item> item,
            SortedMap<RaterGroupId, Figure> groups,
            Figure total,
            SortedMap<RaterGroupId, List<String>> comments) {

        public Line {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
            SortedMap<RaterGroupId, List<String>> copy = new TreeMap<>();
            comments.forEach((group, texts) -> copy.put(group, List.copyOf(texts)));
            comments = Collections.unmodifiableSortedMap(copy);
        }

        private Line as(Reader reader) {
            return new Line(
                    item,
                    reader.seesGroups() ? groups : new TreeMap<>(),
                    total,
                    reader.seesComments() ? comments : new TreeMap<>());
        }
    }

    /**
     * What another reader sees of the same release: never more than is in this view.
     *
     * @throws IllegalArgumentException if this view is not of a reader who sees everything that is shown to anyone
     */
    public View as(Reader other) {
        if (!(reader.seesGroups() && reader.seesTotals() && reader.seesComments())) {
            throw new IllegalArgumentException("what " + other + " sees is not part of what " + reader + " sees");
        }
        return other.seesTotals()
                ? new View(
                        other, lines.stream().map(line -> line.as(other)).toList(), overall.map(line -> line.as(other)))
                : new View(other, List.of(), Optional.empty());
    }

    /** All figures, item by item, groups before the total, then those over all items. */
    public List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        List<Line> each = new ArrayList<>(lines);
        overall.ifPresent(each::add);
        for (Line line : each) {
            all.addAll(line.groups().values());
            all.add(line.total());
        }
        return List.copyOf(all);
    }
}
