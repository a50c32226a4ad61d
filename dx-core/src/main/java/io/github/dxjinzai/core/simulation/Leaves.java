package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a policy's criteria look at in people's projects, and so all that a judgment can depend on besides the roles held: numbers of
 * projects and runs of years. A policy whose judgments rest on {@linkplain AskedRatings#projectsAlone projects alone} has nothing else.
 */
final class Leaves {

    /** What a leaf makes of a project: it is none of those asked for. */
    private static final int NO = 0;
    /** It cannot be said whether it is. */
    private static final int MAYBE = 1;

    private static final int YES = 2;

    /** Which projects are asked for. */
    private static final class Test {
        private final boolean ofLeaders;
        private final boolean ofMembers;
        private final long axis;
        private final boolean anyAxis;
        private final long after;
        private final int unknownGrant;
        private final int[] shifts;

        Test(ProjectSelection of, Setting setting) {
            this.ofLeaders = of.as().map(Part.LEADER::equals).orElse(true);
            this.ofMembers = of.as().map(Part.MEMBER::equals).orElse(true);
            this.anyAxis = of.axis().isEmpty();
            this.axis = of.axis()
                    .map(setting.axes::indexOf)
                    .filter(at -> at >= 0)
                    .map(at -> 1L << at)
                    .orElse(0L);
            this.after = setting.mask(of.afterGrantsOf());
            this.unknownGrant = setting.complete.contains(FactKind.CERTIFICATION) ? NO : MAYBE;
            this.shifts = of.where().stream()
                    .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                    .mapToInt(one -> setting.conditions.shift((ProjectCondition.ScoreAtLeast) one))
                    .toArray();
        }

        /**
         * What it makes of a project.
         *
         * @param held the roles held before the project began
         */
        int of(boolean leads, long marks, long axes, long held) {
            if (!(leads ? ofLeaders : ofMembers) || !(anyAxis || (axes & axis) != 0)) {
                return NO;
            }
            int answer = (held & after) == after ? YES : unknownGrant;
            for (int shift : shifts) {
                int mark = (int) (marks >>> shift) & 3;
                if (mark == Conditions.NOT_MET) {
                    return NO;
                }
                answer = mark == Conditions.MET ? answer : Math.min(answer, MAYBE);
            }
            return answer;
        }
    }

    /**
     * A leaf of a role's criterion.
     *
     * @param rank the rank of the role
     * @param needed how many projects or years
     * @param runs whether the years must be without a gap
     * @param byYear whether years are counted; if not, projects
     * @param of what is asked of each
     * @param last what is asked besides of the last of them, where they must be without a gap
     */
    private record Leaf(int rank, int needed, boolean runs, boolean byYear, Test of, Test last) {}

    /** How many numbers a leaf takes: the years or the projects that are as asked for, those that may be, and the same of the last. */
    private static final int NUMBERS = 4;

    private static final int[] OF = {YES, MAYBE};
    /** Stands for any years among which a run was long enough. */
    private static final long ENOUGH = -1;
    /** So many years fit into a number besides. */
    static final int MOST_YEARS = 60;

    private final List<Leaf> all = new ArrayList<>();
    private final Setting setting;

    Leaves(Setting setting) {
        this.setting = setting;
        Policy policy = setting.policy;
        for (int rank = 0; rank < setting.roles.size(); rank++) {
            Criterion criterion = policy.criteria().get(setting.roles.get(rank));
            if (criterion != null) {
                visit(rank, criterion);
            }
        }
    }

    private void visit(int rank, Criterion criterion) {
        if (criterion instanceof Criterion.Choose choose) {
            setting.policy
                    .termValues()
                    .choice(choose.term())
                    .flatMap(chosen -> Optional.ofNullable(choose.cases().get(chosen)))
                    .ifPresent(taken -> visit(rank, taken));
        } else if (criterion instanceof Criterion.Count count) {
            Test of = new Test((ProjectSelection) count.of(), setting);
            boolean byYear = count.per() == Per.FISCAL_YEAR;
            all.add(new Leaf(rank, whole(count.atLeast()), false, byYear, of, of));
        } else if (criterion instanceof Criterion.ConsecutiveYears run) {
            ProjectSelection of = (ProjectSelection) run.of();
            all.add(new Leaf(
                    rank,
                    whole(run.years()),
                    true,
                    true,
                    new Test(of, setting),
                    new Test(of.and(run.last()), setting)));
        } else {
            criterion.parts().forEach(part -> visit(rank, part));
        }
    }

    private int whole(Term<Integer> term) {
        return setting.policy.termValues().whole(term).orElseThrow();
    }

    /** How someone stands of whom nothing is known. */
    long[] none() {
        return new long[NUMBERS * all.size()];
    }

    /**
     * How someone stands after a project. What can make no difference any more is left out: what concerns roles that are held, more
     * than is needed, and years that no run can reach.
     *
     * @param before how they stood
     * @param recorded whether they have records of their own from before the opening: then it matters which year it is
     * @param when the number of the year where that matters; otherwise how many years later this is than the last project
     */
    long[] after(long[] before, boolean recorded, int when, boolean leads, long marks, long axes, long held) {
        long[] after = before.clone();
        for (int i = 0; i < all.size(); i++) {
            Leaf leaf = all.get(i);
            int of = leaf.of.of(leads, marks, axes, held);
            int last = leaf.last.of(leads, marks, axes, held);
            int at = NUMBERS * i;
            if (recorded && leaf.byYear) {
                for (int j = 0; j < OF.length; j++) {
                    after[at + j] |= (of >= OF[j] ? 1L : 0) << when;
                    after[at + 2 + j] |= (last >= OF[j] ? 1L : 0) << when;
                }
            } else if (leaf.runs) {
                if (before[at] != ENOUGH) {
                    for (int j = 0; j < OF.length; j++) {
                        after[at + j] = (before[at + j] << when) | (of >= OF[j] ? 1 : 0);
                        after[at + 2 + j] = (before[at + 2 + j] << when) | (last >= OF[j] ? 1 : 0);
                    }
                    shorten(after, at, leaf.needed);
                }
            } else {
                for (int j = 0; j < OF.length; j++) {
                    after[at + j] = Math.min(leaf.needed, before[at + j] + (of >= OF[j] ? 1 : 0));
                }
            }
        }
        return forget(after, held);
    }

    /** The same without what concerns the roles held. */
    long[] forget(long[] of, long held) {
        long[] after = of.clone();
        for (int i = 0; i < all.size(); i++) {
            if ((held >>> all.get(i).rank & 1) != 0) {
                for (int j = 0; j < NUMBERS; j++) {
                    after[NUMBERS * i + j] = 0;
                }
            }
        }
        return after;
    }

    /** Leaves out runs that ended too short, and everything where a run was long enough. */
    private static void shorten(long[] of, int at, int needed) {
        long sure = of[at];
        long maybe = of[at + 1];
        for (int i = 1; i < needed; i++) {
            // a bit that stays has a run of i more behind it
            sure &= of[at] >>> i;
            maybe &= of[at + 1] >>> i;
        }
        if ((sure & of[at + 2]) != 0) {
            for (int j = 0; j < NUMBERS; j++) {
                of[at + j] = ENOUGH;
            }
            return;
        }
        long kept = maybe;
        for (int i = 1; i < needed; i++) {
            kept |= maybe << i;
        }
        // the run up to now may still grow
        long open = 0;
        for (long bit = 1; (of[at + 1] & bit) != 0; bit <<= 1) {
            open |= bit;
        }
        kept |= open;
        for (int j = 0; j < NUMBERS; j++) {
            of[at + j] &= kept;
        }
    }
}
