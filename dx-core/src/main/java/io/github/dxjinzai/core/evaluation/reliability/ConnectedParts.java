package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts of a design that hang together, subjects and raters being joined by ratings. */
final class ConnectedParts {

    private ConnectedParts() {}

    /** The parts, in the order of their first subject; last those of raters who rated nobody. */
    static List<LeniencyAdjustment.Component> of(RatingsDesign design) {
        int n = design.subjects().size();
        int k = design.raters().size();
        boolean[] seen = new boolean[n + k];
        List<LeniencyAdjustment.Component> parts = new ArrayList<>();
        for (int start = 0; start < n + k; start++) {
            if (!seen[start]) {
                boolean[] part = reached(design, start);
                List<String> subjects = new ArrayList<>();
                List<String> raters = new ArrayList<>();
                for (int one = 0; one < n + k; one++) {
                    if (part[one]) {
                        seen[one] = true;
                        if (one < n) {
                            subjects.add(design.subjects().get(one));
                        } else {
                            raters.add(design.raters().get(one - n));
                        }
                    }
                }
                parts.add(new LeniencyAdjustment.Component(subjects, raters));
            }
        }
        return parts;
    }

    private static boolean[] reached(RatingsDesign design, int start) {
        int n = design.subjects().size();
        int k = design.raters().size();
        boolean[] reached = new boolean[n + k];
        Deque<Integer> toVisit = new ArrayDeque<>();
        reached[start] = true;
        toVisit.add(start);
        while (!toVisit.isEmpty()) {
            int at = toVisit.remove();
            boolean subject = at < n;
            int others = subject ? k : n;
            for (int other = 0; other < others; other++) {
                boolean joined = design.cells()
                        .get(subject ? at : other)
                        .get(subject ? other : at - n)
                        .isPresent();
                int to = subject ? n + other : other;
                if (joined && !reached[to]) {
                    reached[to] = true;
                    toVisit.add(to);
                }
            }
        }
        return reached;
    }
}
