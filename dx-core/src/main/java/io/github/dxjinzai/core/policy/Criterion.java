package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The criteria directly below, in order; empty for one that looks at facts. */
    default List<Criterion> parts() {
        if (this instanceof All all) {
            return all.of();
        }
        if (this instanceof Any any) {
            return any.of();
        }
        if (this instanceof Some some) {
            return some.of();
        }
        if (this instanceof Not not) {
            return List.of(not.of());
        }
        return this instanceof Choose choose ? List.copyOf(choose.cases().values()) : List.of();
    }

    /** This criterion and all below it, a parent before its parts. */
    default Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Criterion::all));
    }

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
     * At least so many of them hold (n項目以上).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of the parts, at least one
     * @param atLeast how many, 1 or more
     */
    record Some(String id, Optional<ClauseId> clause, List<Criterion> of, Term<Integer> atLeast) implements Criterion {
        public Some {
            of = atLeastOne(id, of);
            atLeast = positive(id, atLeast);
        }
    }

    /**
     * The person holds a role on the day (認定を受けている): it was granted, has not run out, and what it must go with still holds.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param role the role
     * @param since how long it must have been held without a gap; absent for any time
     */
    record Holds(String id, Optional<ClauseId> clause, RoleId role, Optional<Span> since) implements Criterion {}

    /**
     * At least so many facts are selected and meet every condition, each fact all of them (件数). One or more is said as
     * {@code exists} in a policy file.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of which facts are looked at, and what each must meet
     * @param within when they must have happened
     * @param per what is counted once
     * @param atLeast how many, 1 or more
     */
    record Count(String id, Optional<ClauseId> clause, FactSelection of, Window within, Per per, Term<Integer> atLeast)
            implements Criterion {
        public Count {
            atLeast = positive(id, atLeast);
        }
    }

    /**
     * In so many fiscal years without a gap there is such a fact in each (連続する年度). A project belongs to the fiscal year in which it
     * starts.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param years how many fiscal years, 1 or more
     * @param of which facts are looked at, and what one of every year must meet
     * @param within when they must have happened
     * @param last what a project of the last of those years must meet besides; empty where {@code of} is not of projects
     */
    record ConsecutiveYears(
            String id,
            Optional<ClauseId> clause,
            Term<Integer> years,
            FactSelection of,
            Window within,
            List<ProjectCondition> last)
            implements Criterion {
        public ConsecutiveYears {
            last = List.copyOf(last);
            years = positive(id, years);
            if (!last.isEmpty() && !(of instanceof ProjectSelection)) {
                throw new IllegalArgumentException("only a project can be held to conditions of a project: " + id);
            }
        }
    }

    /**
     * What facts add up to stands so to a threshold (合計): points or hours collected.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of what adds to it, at least one
     * @param within when the facts must have happened
     * @param comparison how the total is held against the threshold
     * @param threshold the threshold
     */
    record Total(
            String id,
            Optional<ClauseId> clause,
            List<Contribution> of,
            Window within,
            Comparison comparison,
            Term<Quantity> threshold)
            implements Criterion {
        public Total {
            of = List.copyOf(of);
            if (of.isEmpty()) {
                throw new IllegalArgumentException("nothing adds up in " + id);
            }
        }
    }

    /**
     * A figure of the person's achievements stands so to a threshold (水準): a level of skill, a mark.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param of which achievements are looked at, and what each must meet
     * @param within when they must have happened
     * @param quantity which figure
     * @param take which of several figures counts
     * @param comparison how it is held against the threshold
     * @param threshold the threshold
     */
    record Level(
            String id,
            Optional<ClauseId> clause,
            AchievementSelection of,
            Window within,
            QuantityId quantity,
            Take take,
            Comparison comparison,
            Term<Quantity> threshold)
            implements Criterion {}

    /**
     * The person has served for at least so long (在職期間), from the day they joined.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param atLeast how long
     */
    record Served(String id, Optional<ClauseId> clause, Span atLeast) implements Criterion {}

    /**
     * The person joined in a time (採用の時期), for rules of one cohort.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param between when
     */
    record Joined(String id, Optional<ClauseId> clause, Window.Between between) implements Criterion {}

    /**
     * The person's post is one of these (職位).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param oneOf the posts as the municipality writes them, at least one
     */
    record Post(String id, Optional<ClauseId> clause, List<String> oneOf) implements Criterion {
        public Post {
            oneOf = List.copyOf(oneOf);
        }
    }

    /**
     * The person serves in one of these units or below (所属).
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param oneOf the units, at least one
     */
    record Unit(String id, Optional<ClauseId> clause, List<DepartmentId> oneOf) implements Criterion {
        public Unit {
            oneOf = List.copyOf(oneOf);
        }
    }

    /**
     * The day judged lies in a time (適用期間), for rules of transition.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param between when
     */
    record During(String id, Optional<ClauseId> clause, Window.Between between) implements Criterion {}

    /**
     * The cells of a role's row of the skill map that are asked for are earned (スキルマップの要件). A cell whose mark is illegible is
     * undetermined.
     *
     * @param id the node's id
     * @param clause where the source says so
     * @param row the role whose row it is
     * @param atLeast how many of the cells asked for; absent for all of them
     */
    record Profile(String id, Optional<ClauseId> clause, RoleId row, Optional<Term<Integer>> atLeast)
            implements Criterion {
        public Profile {
            atLeast = atLeast.map(number -> positive(id, number));
        }
    }

    private static Term<Integer> positive(String id, Term<Integer> number) {
        if (number instanceof Term.Stated<Integer> stated && stated.value() < 1) {
            throw new IllegalArgumentException("at least " + stated.value() + " in " + id + " always holds");
        }
        return number;
    }

    private static List<Criterion> atLeastOne(String id, List<Criterion> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked for in " + id);
        }
        return List.copyOf(of);
    }
}
