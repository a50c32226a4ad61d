package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.TermId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold about a person on a day (認定基準): the sealed language of criteria. There is no way out of it into code.
 *
 * <p>Every node has an id, unique in the policy and stable, so that a reason can be addressed by a program: the role's id and the
 * ids on the way down, {@code expert/led-as-advisor/debrief}.
 */
public sealed interface Criterion {

    /** The id: the role and the way down, joined by {@code /}. */
    String id();

    /** Where the source says so, where this node has a clause of its own. */
    Optional<ClauseId> clause();

    /**
     * Every one of them holds (すべて).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of the parts, at least one
     */
    record All(String id, Optional<ClauseId> clause, List<Criterion> of) implements Criterion {
        public All {
            of = atLeastOne(id, of);
        }
    }

    /**
     * At least one of them holds (いずれか).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of the parts, at least one
     */
    record Any(String id, Optional<ClauseId> clause, List<Criterion> of) implements Criterion {
        public Any {
            of = atLeastOne(id, of);
        }
    }

    /**
     * It does not hold (でない).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of what must not hold
     */
    record Not(String id, Optional<ClauseId> clause, Criterion of) implements Criterion {}

    /**
     * What holds depends on a choice that the source leaves open (選択). While it is open, the answer is undetermined unless every
     * choice gives the same.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param term the term that chooses
     * @param cases the criterion for each of the term's options, in the term's order
     */
    record Choose(String id, Optional<ClauseId> clause, TermId term, Map<String, Criterion> cases)
            implements Criterion {
        public Choose {
            cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        }
    }

    /**
     * The person holds a role on the day (認定を受けている).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param role the role
     */
    record Holds(String id, Optional<ClauseId> clause, RoleId role) implements Criterion {}

    /**
     * At least so many projects in which the person took part meet every condition, each project all of them (件数). One project
     * or more is said as {@code exists} in a policy file.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of which projects are looked at
     * @param where what each must meet
     * @param atLeast how many, 1 or more
     */
    record Count(String id, Optional<ClauseId> clause, ProjectSelection of, List<ProjectCondition> where, int atLeast)
            implements Criterion {
        public Count {
            where = List.copyOf(where);
            if (atLeast < 1) {
                throw new IllegalArgumentException("a count of at least " + atLeast + " in " + id + " always holds");
            }
        }
    }

    /**
     * In so many fiscal years without a gap there is such a project in each (連続する年度). A project belongs to the fiscal year in
     * which it starts.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param years how many fiscal years, 1 or more
     * @param of which projects are looked at
     * @param where what a project of every year must meet
     * @param last what a project of the last of those years must meet besides
     */
    record ConsecutiveYears(
            String id,
            Optional<ClauseId> clause,
            int years,
            ProjectSelection of,
            List<ProjectCondition> where,
            List<ProjectCondition> last)
            implements Criterion {
        public ConsecutiveYears {
            where = List.copyOf(where);
            last = List.copyOf(last);
            if (years < 1) {
                throw new IllegalArgumentException("a run of " + years + " years in " + id + " always holds");
            }
        }
    }

    private static List<Criterion> atLeastOne(String id, List<Criterion> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked for in " + id);
        }
        return List.copyOf(of);
    }
}
