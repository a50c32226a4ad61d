package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a policy asks, worked out once and then the same for everyone judged (判定の手順): a judge for every node of its criteria, with
 * the values of its terms and the details that do not depend on the person. A finding is made by these judges and in no other way.
 */
final class JudgingPlan {

    private final Policy policy;
    private final TermValues terms;
    private final Map<String, Planned> planned = new ConcurrentHashMap<>();
    private final Map<RoleId, StandingJudge> standings = new ConcurrentHashMap<>();

    /** A criterion and who judges it. */
    private record Planned(Criterion node, NodeJudge judge) {

        // criteria are large, and nearly always it is the policy's own
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Criterion other) {
            return node == other || node.equals(other);
        }
    }

    JudgingPlan(Policy policy) {
        this.policy = policy;
        this.terms = policy.termValues();
    }

    /** Who judges a criterion. One that is not the policy's own may use an id of the policy's. */
    NodeJudge of(Criterion node) {
        Optional<Planned> before = Optional.ofNullable(planned.get(node.id()));
        if (before.isPresent() && before.get().isOf(node)) {
            return before.get().judge();
        }
        NodeJudge judge = plan(node);
        planned.putIfAbsent(node.id(), new Planned(node, judge));
        return judge;
    }

    /** Who finds how somebody stands to a role. */
    StandingJudge standing(RoleId role) {
        return standings.computeIfAbsent(role, id -> new StandingJudge(policy, terms, id, this::of));
    }

    private NodeJudge plan(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return composed(all, Reason.ALL_OF, all.of(), Verdict.MET, Verdict::and);
        }
        if (criterion instanceof Criterion.Any any) {
            return composed(any, Reason.ANY_OF, any.of(), Verdict.NOT_MET, Verdict::or);
        }
        if (criterion instanceof Criterion.Some some) {
            return some(some, Reason.SOME_OF, Details.NONE, judges(some.of()), Optional.of(some.atLeast()));
        }
        if (criterion instanceof Criterion.Not not) {
            return composed(not, Reason.NEGATION, List.of(not.of()), Verdict.MET, (all, part) -> part.not());
        }
        if (criterion instanceof Criterion.Choose choose) {
            return choice(choose);
        }
        if (criterion instanceof Criterion.Holds holds) {
            return new HeldJudge(policy, terms, holds, standing(holds.role()));
        }
        if (criterion instanceof Criterion.Profile profile) {
            return profile(profile);
        }
        if (criterion instanceof Criterion.Count count) {
            return count(count);
        }
        if (criterion instanceof Criterion.ConsecutiveYears run) {
            return run(run);
        }
        if (criterion instanceof Criterion.Total total) {
            return total(total);
        }
        if (criterion instanceof Criterion.Level level) {
            return level(level);
        }
        return new ServiceJudge(policy, terms, criterion);
    }

    private NodeJudge[] judges(List<Criterion> of) {
        return of.stream().map(this::of).toArray(NodeJudge[]::new);
    }

    // ---- findings

    private static Finding[] found(NodeJudge[] judges, KnownFacts facts) {
        Finding[] found = new Finding[judges.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = judges[i].find(facts);
        }
        return found;
    }

    private static int count(Finding[] findings, Verdict verdict) {
        int count = 0;
        for (Finding one : findings) {
            count += one.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private static Finding finding(Criterion node, Verdict verdict, Reason reason, Details details, Finding[] parts) {
        return new Finding(
                node.id(),
                verdict,
                reason,
                details,
                List.of(),
                node.clause(),
                SelectionJudge.listed(parts, parts.length));
    }

    /** What needs open terms: a finding for the first of them, with the others below and then what was found all the same. */
    static Finding open(Criterion node, List<TermId> open, Details details, List<Finding> below) {
        List<Finding> children = new ArrayList<>();
        for (TermId other : open.subList(1, open.size())) {
            children.add(finding(
                    node,
                    Verdict.UNDETERMINED,
                    Reason.TERM_OPEN,
                    Details.NONE.and("term", new Detail.Word(other.value())),
                    new Finding[0]));
        }
        children.addAll(below);
        return new Finding(
                node.id(),
                Verdict.UNDETERMINED,
                Reason.TERM_OPEN,
                details.and("term", new Detail.Word(open.get(0).value())),
                List.of(),
                node.clause(),
                children);
    }

    /** The same for everyone: no fact is looked at while a term is open. */
    private static NodeJudge open(Criterion node, List<TermId> open, Details details) {
        Finding finding = open(node, open, details, List.of());
        return facts -> finding;
    }

    /** The terms of both, each once. */
    static List<TermId> each(List<TermId> some, List<TermId> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<TermId> all = new ArrayList<>(some);
        others.stream().filter(one -> !some.contains(one)).forEach(all::add);
        return all;
    }

    // ---- logic

    /** How the verdict of one more part changes that of those before. */
    @FunctionalInterface
    private interface Joined {
        Verdict join(Verdict before, Verdict part);
    }

    private NodeJudge composed(Criterion node, Reason reason, List<Criterion> of, Verdict none, Joined joined) {
        NodeJudge[] parts = judges(of);
        return facts -> {
            Finding[] found = found(parts, facts);
            Verdict verdict = none;
            for (Finding one : found) {
                verdict = joined.join(verdict, one.verdict());
            }
            return finding(node, verdict, reason, Details.NONE, found);
        };
    }

    private NodeJudge some(
            Criterion node, Reason reason, Details stated, NodeJudge[] parts, Optional<Term<Integer>> atLeast) {
        Optional<Integer> number = atLeast.isPresent() ? terms.whole(atLeast.get()) : Optional.of(parts.length);
        Details told =
                number.isPresent() ? stated.and("required", Detail.Amount.of(number.get(), Detail.Unit.PARTS)) : stated;
        Details.Form form = new Details.Form(told, "actual");
        int actual = form.place("actual");
        if (number.isEmpty()) {
            List<TermId> open = terms.open(atLeast.orElseThrow());
            return facts -> {
                Finding[] found = found(parts, facts);
                int met = count(found, Verdict.MET);
                Details details = form.filled(actual, Detail.Amount.of(met, Detail.Unit.PARTS));
                return open(node, open, details, List.of(found));
            };
        }
        int required = number.get();
        return facts -> {
            Finding[] found = found(parts, facts);
            int met = count(found, Verdict.MET);
            Verdict verdict = met >= required
                    ? Verdict.MET
                    : met + count(found, Verdict.UNDETERMINED) >= required ? Verdict.UNDETERMINED : Verdict.NOT_MET;
            Details details = form.filled(actual, Detail.Amount.of(met, Detail.Unit.PARTS));
            return finding(node, verdict, reason, details, found);
        };
    }

    private NodeJudge choice(Criterion.Choose node) {
        Details term = Details.NONE.and("term", new Detail.Word(node.term().value()));
        Optional<String> chosen = terms.choice(node.term());
        if (chosen.isEmpty()) {
            return openChoice(node, term);
        }
        Criterion taken = node.cases().get(chosen.get());
        if (taken == null) {
            throw new IllegalArgumentException("the term " + node.term() + " chooses '" + chosen.get() + "', but "
                    + node.id() + " has " + node.cases().keySet());
        }
        NodeJudge judge = of(taken);
        Details details = term.and("value", new Detail.Word(chosen.get()));
        return facts -> {
            Finding part = judge.find(facts);
            return finding(node, part.verdict(), Reason.CHOSEN, details, new Finding[] {part});
        };
    }

    private NodeJudge openChoice(Criterion.Choose node, Details term) {
        NodeJudge[] cases = judges(List.copyOf(node.cases().values()));
        return facts -> {
            Finding[] found = found(cases, facts);
            boolean agreed = count(found, found[0].verdict()) == found.length;
            return finding(
                    node,
                    agreed ? found[0].verdict() : Verdict.UNDETERMINED,
                    agreed ? Reason.CHOICE_IMMATERIAL : Reason.CHOICE_OPEN,
                    term,
                    found);
        };
    }

    // ---- skills

    private NodeJudge profile(Criterion.Profile node) {
        SkillMap map = policy.skillMap()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy " + policy.version() + " has no skill map, but " + node.id() + " asks for a row"));
        List<NodeJudge> cells = new ArrayList<>();
        map.axes().forEach(axis -> cell(node, map, axis.id()).ifPresent(cells::add));
        Details role = Details.NONE.and("role", new Detail.Word(node.row().value()));
        return some(node, Reason.PROFILE, role, cells.toArray(new NodeJudge[0]), node.atLeast());
    }

    /** Who judges one cell of the row, if it is asked for. */
    private Optional<NodeJudge> cell(Criterion.Profile node, SkillMap map, AxisId axis) {
        SkillMark mark = map.mark(node.row(), axis);
        if (mark == SkillMark.UNMARKED) {
            return Optional.empty();
        }
        Optional<Criterion> earnedWhen =
                Optional.ofNullable(policy.skillCriteria().get(new SkillCell(node.row(), axis)));
        if (mark == SkillMark.MARKED && earnedWhen.isPresent()) {
            return earnedWhen.map(this::of);
        }
        SortedMap<String, Detail> details = new TreeMap<>();
        details.put("role", new Detail.Word(node.row().value()));
        details.put("axis", new Detail.Word(axis.value()));
        Finding finding = finding(
                node,
                Verdict.UNDETERMINED,
                mark == SkillMark.ILLEGIBLE ? Reason.CELL_ILLEGIBLE : Reason.CELL_WITHOUT_CRITERION,
                Details.of(details),
                new Finding[0]);
        return Optional.of(facts -> finding);
    }

    // ---- facts

    private WindowJudge window(Window window) {
        return new WindowJudge(policy, terms, window);
    }

    private NodeJudge count(Criterion.Count node) {
        WindowJudge window = window(node.within());
        SelectionJudge facts = new SelectionJudge(policy, terms, node.id(), node.of(), window);
        List<TermId> open = each(window.open(), terms.open(node.atLeast()));
        return open.isEmpty()
                ? new CountJudge(policy, terms, node, window, facts)
                : open(node, open, Details.of(facts.details()));
    }

    private NodeJudge run(Criterion.ConsecutiveYears node) {
        WindowJudge window = window(node.within());
        SelectionJudge facts = new SelectionJudge(policy, terms, node.id(), node.of(), window);
        List<TermId> open = each(window.open(), terms.open(node.years()));
        if (!open.isEmpty()) {
            return open(node, open, Details.of(facts.details()));
        }
        Optional<SelectionJudge> last = node.last().isEmpty()
                ? Optional.empty()
                : Optional.of(new SelectionJudge(
                        policy, terms, node.id(), ((ProjectSelection) node.of()).and(node.last()), window));
        return new RunJudge(policy, terms, node, window, facts, last);
    }

    private NodeJudge total(Criterion.Total node) {
        WindowJudge window = window(node.within());
        List<TermId> open = each(window.open(), terms.open(node.threshold()));
        for (Contribution one : node.of()) {
            open = each(open, open(one));
        }
        return open.isEmpty()
                ? new TotalJudge(policy, terms, node, window)
                : open(node, open, TotalJudge.stated(window, node));
    }

    private List<TermId> open(Contribution one) {
        List<TermId> most = one.atMost().map(limit -> terms.open(limit)).orElse(List.of());
        return one.worth() instanceof Contribution.Worth.Each value ? each(terms.open(value.value()), most) : most;
    }

    private NodeJudge level(Criterion.Level node) {
        WindowJudge window = window(node.within());
        SelectionJudge facts = new SelectionJudge(policy, terms, node.id(), node.of(), window);
        List<TermId> open = each(window.open(), terms.open(node.threshold()));
        return open.isEmpty()
                ? new LevelJudge(terms, node, window, facts)
                : open(node, open, LevelJudge.stated(facts, node));
    }
}
