package io.github.dxjinzai.core.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has been shown so far (開示の台帳): the views in their order, and the blocks of answers that their figures are made of. It only
 * grows. One ledger serves all readers and all evaluations that may have answers in common: what one reader was shown counts as known
 * to all.
 *
 * <p>The blocks are as secret as the answers themselves; {@link #toString} withholds them.
 *
 * @param views the views shown, oldest first
 * @param blocks the sets of answers whose sum has been told; no two of them have an answer in common
 */
public record Publications(List<View> views, List<Block> blocks) {

    /**
     * Answers of one item whose sum, or the band in which it lies, has been told, and of no part of them (開示単位).
     *
     * @param answers the answers, at least one
     */
    public record Block(SortedSet<Answer> answers) {

        public Block {
            answers = Collections.unmodifiableSortedSet(new TreeSet<>(answers));
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("a block without answers");
            }
        }

        @Override
        public String toString() {
            return "(a block of " + answers.size() + " answers, withheld)";
        }
    }

    public Publications {
        views = List.copyOf(views);
        blocks = List.copyOf(blocks);
        int told = 0;
        SortedSet<Answer> all = new TreeSet<>();
        for (Block block : blocks) {
            told += block.answers().size();
            all.addAll(block.answers());
        }
        if (told != all.size()) {
            throw new IllegalArgumentException((told - all.size()) + " answers stand in two blocks");
        }
    }

    /** Nothing shown yet. */
    public static Publications none() {
        return new Publications(List.of(), List.of());
    }

    Publications with(View view, Collection<Block> fresh) {
        List<View> allViews = new ArrayList<>(views);
        allViews.add(view);
        List<Block> allBlocks = new ArrayList<>(blocks);
        allBlocks.addAll(fresh);
        return new Publications(allViews, allBlocks);
    }

    @Override
    public String toString() {
        return "(" + views.size() + " views, " + blocks.size() + " blocks)";
    }
}
