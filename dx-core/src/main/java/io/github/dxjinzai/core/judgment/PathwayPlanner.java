package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillAxis;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans for one day what has to be added so that a criterion is met on it. What it plans is still to be judged as a whole. */
final class PathwayPlanner {

    /** How many ways there are to go on as if open terms were filled: low, in the middle, high. */
    static final int ASSUMPTIONS = 3;

    private final PathwaySearch search;
    private final Dossier known;
    private final LocalDate today;
    private final LocalDate target;
    private final Map<String, Integer> forced;
    private final Set<RoleId> within;
    private final int assumed;

    PathwayPlanner(
            PathwaySearch search,
            Dossier known,
            LocalDate today,
            LocalDate target,
            Map<String, Integer> forced,
            Set<RoleId> within,
            int assumed) {
        this.search = search;
        this.known = known;
        this.today = today;
        this.target = target;
        this.forced = forced;
        this.within = within;
        this.assumed = assumed;
    }

    /**
     * What is there so far.
     *
     * @param policy the policy, with the terms filled so far
     * @param dossier the dossier, with the facts added so far
     * @param supplied what was added, in order
     */
    record State(Policy policy, Dossier dossier, List<Supplied> supplied) {
        State {
            supplied = List.copyOf(supplied);
        }

        State plus(Supplied one) {
            return new State(
                    one.in(policy),
                    one.in(dossier),
                    Stream.concat(supplied.stream(), Stream.of(one)).toList());
        }

        Pathway.CarriedOut carriedOut(LocalDate day) {
            return new Pathway.CarriedOut(policy, dossier, day);
        }
    }

    /**
     * A way, and what is there once it is gone; without a state, it is none.
     *
     * @param way the way
     * @param state what is there then
     */
    record Planned(Way way, Optional<State> state) {
        static Planned of(Criterion node, List<Way> ways, State state) {
            return new Planned(ways.size() == 1 ? ways.get(0) : new Way.Every(node.id(), ways), Optional.of(state));
        }
    }

    LocalDate today() {
        return today;
    }

    LocalDate target() {
        return target;
    }

    /** The first day for a fact of a kind: that of the judgment, where the record may lack it. */
    LocalDate first(FactKind kind) {
        return known.isComplete(kind) ? today.plusDays(1) : today;
    }

    Finding find(Criterion node, State state) {
        return find(node, state, target);
    }

    private static Finding find(Criterion node, State state, LocalDate day) {
        return Judge.by(state.policy()).find(node, state.dossier(), day);
    }

    boolean isMet(Criterion node, State state) {
        return find(node, state).verdict() == Verdict.MET;
    }

    static Planned none(Criterion node, Obstacle why) {
        return new Planned(new Way.NoWay(node.id(), node.clause(), why), Optional.empty());
    }

    static Way ask(String node, Optional<ClauseId> clause, Supplier supplier, LocalDate earliest, Asked asked) {
        return new Way.Ask(new Question(node, clause, supplier, earliest, asked));
    }

    // ---- logic

    Planned plan(Criterion node, State state) {
        if (node instanceof Criterion.All all) {
            return every(all, all.of(), state);
        }
        if (node instanceof Criterion.Any any) {
            return some(any, any.of(), 1, state);
        }
        if (node instanceof Criterion.Some some) {
            List<Way> asked = new ArrayList<>();
            State filled = fill(node, state.policy().termValues().open(some.atLeast()), state, asked);
            int least = filled.policy().termValues().whole(some.atLeast()).orElseThrow();
            return after(node, asked, some(some, some.of(), least, filled));
        }
        if (node instanceof Criterion.Choose choose) {
            return choose(choose, state);
        }
        if (node instanceof Criterion.Profile profile) {
            return profile(profile, state);
        }
        if (isMet(node, state)) {
            return met(node, state);
        }
        if (node instanceof Criterion.Not not) {
            return not(not, state);
        }
        if (node instanceof Criterion.Holds holds) {
            return holds(holds, state);
        }
        if (node instanceof Criterion.During during) {
            return none(
                    during,
                    during.between()
                                    .until()
                                    .filter(last -> last.isBefore(target))
                                    .isPresent()
                            ? Obstacle.TIME_IS_OVER
                            : Obstacle.NONE_FOUND);
        }
        return node instanceof Criterion.Count
                        || node instanceof Criterion.ConsecutiveYears
                        || node instanceof Criterion.Total
                        || node instanceof Criterion.Level
                ? ofFacts(node, state)
                : ofService(node, state);
    }

    private static Planned after(Criterion node, List<Way> first, Planned then) {
        if (first.isEmpty()) {
            return then;
        }
        List<Way> all = new ArrayList<>(first);
        all.add(then.way());
        return new Planned(new Way.Every(node.id(), all), then.state());
    }

    /** Met on the day: time alone may have been missing. */
    private Planned met(Criterion node, State state) {
        State start = new State(state.policy(), known, List.of());
        if (find(node, start, today).verdict() == Verdict.MET || !isMet(node, start)) {
            return new Planned(new Way.Nothing(), Optional.of(state));
        }
        LocalDate day = target;
        if (node instanceof Criterion.Served served) {
            int amount =
                    state.policy().termValues().whole(served.atLeast().amount()).orElseThrow();
            day = Span.lastDay(
                            known.service().orElseThrow().member().joinedOn(),
                            amount,
                            served.atLeast().unit(),
                            state.policy().fiscalYearStart())
                    .plusDays(1);
        }
        Asked asked = node instanceof Criterion.Served ? new Asked.Serve() : new Asked.Await();
        return new Planned(ask(node.id(), node.clause(), new Supplier.Person(), day, asked), Optional.of(state));
    }

    private Planned every(Criterion node, List<Criterion> of, State start) {
        State state = start;
        List<Way> ways = new ArrayList<>();
        boolean none = false;
        for (Criterion part : of) {
            Planned planned = plan(part, state);
            ways.add(planned.way());
            none |= planned.state().isEmpty();
            state = planned.state().orElse(state);
        }
        if (none) {
            return new Planned(new Way.Every(node.id(), ways), Optional.empty());
        }
        if (!isMet(node, state)) {
            // what one part needs may have undone another
            for (Criterion part : of) {
                if (!isMet(part, state)) {
                    Planned again = plan(part, state);
                    ways.add(again.way());
                    state = again.state().orElse(state);
                }
            }
        }
        return isMet(node, state)
                ? new Planned(new Way.Every(node.id(), ways), Optional.of(state))
                : none(node, Obstacle.NOT_TOGETHER);
    }

    private Planned some(Criterion node, List<Criterion> of, int least, State start) {
        List<Planned> each = of.stream().map(part -> plan(part, start)).toList();
        Comparator<Integer> cheapest = Comparator.comparing(
                part -> each.get(part).state().map(one -> one.supplied().size()).orElse(Integer.MAX_VALUE));
        Optional<Integer> must = Optional.ofNullable(forced.get(node.id()));
        List<Integer> order = IntStream.range(0, of.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(part -> !must.equals(Optional.of(part)))
                        .thenComparing(cheapest)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        State state = start;
        List<Optional<Way>> taken =
                new ArrayList<>(of.stream().map(one -> Optional.<Way>empty()).toList());
        int done = 0;
        for (int part : order) {
            if (done < least) {
                Planned planned = plan(of.get(part), state);
                if (planned.state().isPresent()) {
                    taken.set(part, Optional.of(planned.way()));
                    state = planned.state().get();
                    done++;
                } else if (must.equals(Optional.of(part))) {
                    return new Planned(planned.way(), Optional.empty());
                }
            }
        }
        List<Way.Option> options = new ArrayList<>();
        for (int part = 0; part < of.size(); part++) {
            options.add(new Way.Option(
                    part,
                    taken.get(part).isPresent(),
                    taken.get(part).orElse(each.get(part).way()),
                    Optional.empty()));
        }
        Way way = options.stream().filter(Way.Option::taken).allMatch(one -> asksNothing(one.way())) && done >= least
                ? new Way.Nothing()
                : new Way.AnyOf(node.id(), least, options);
        return new Planned(way, done >= least ? Optional.of(state) : Optional.empty());
    }

    private static boolean asksNothing(Way way) {
        return way.questions().findAny().isEmpty();
    }

    private Planned choose(Criterion.Choose node, State start) {
        Optional<String> chosen = start.policy().termValues().choice(node.term());
        if (chosen.isPresent()) {
            Criterion taken = node.cases().get(chosen.get());
            if (taken == null) {
                throw new IllegalArgumentException("the term " + node.term() + " chooses '" + chosen.get() + "', but "
                        + node.id() + " has " + node.cases().keySet());
            }
            return plan(taken, start);
        }
        if (isMet(node, start)) {
            return met(node, start);
        }
        List<Way> asked = new ArrayList<>();
        State filled = fill(node, List.of(node.term()), start, asked);
        return after(node, asked, choose(node, filled));
    }

    private Planned not(Criterion.Not node, State state) {
        List<Way> asked = new ArrayList<>();
        State filled = fill(node, openTerms(find(node, state)), state, asked);
        Planned complete = completed(node, filled, asked, EnumSet.allOf(FactKind.class));
        return complete.state().isPresent() ? complete : none(node, Obstacle.HAS_HAPPENED);
    }

    static List<TermId> openTerms(Finding finding) {
        return finding.all()
                .filter(one -> one.verdict() == Verdict.UNDETERMINED && one.reason() != Reason.CHOSEN)
                .flatMap(one -> one.detail("term").stream())
                .map(detail -> new TermId(((Detail.Word) detail).value()))
                .distinct()
                .toList();
    }

    /** The records said to be complete, as few of them as make the node met. */
    Planned completed(Criterion node, State start, List<Way> asked, Set<FactKind> kinds) {
        List<FactKind> needed = new ArrayList<>(
                kinds.stream().filter(kind -> !start.dossier().isComplete(kind)).toList());
        if (!isMet(node, complete(start, needed))) {
            return none(node, Obstacle.NONE_FOUND);
        }
        for (FactKind kind : List.copyOf(needed)) {
            List<FactKind> fewer = needed.stream().filter(one -> one != kind).toList();
            if (isMet(node, complete(start, fewer))) {
                needed.remove(kind);
            }
        }
        List<Way> ways = new ArrayList<>(asked);
        needed.forEach(kind -> ways.add(
                ask(node.id(), node.clause(), new Supplier.PersonnelSection(), today, new Asked.SupplyEvidence(kind))));
        return Planned.of(node, ways, complete(start, needed));
    }

    private static State complete(State start, List<FactKind> kinds) {
        State state = start;
        for (FactKind kind : kinds) {
            state = state.plus(new Supplied.Complete(kind));
        }
        return state;
    }

    // ---- terms

    /** Fills open terms so that the rest can go on. */
    State fill(Criterion node, List<TermId> open, State start, List<Way> asked) {
        State state = start;
        for (TermId id : open) {
            OpenTerm term = state.policy().term(id);
            if (term.isOpen()) {
                if (term.type() instanceof TermType.OnScale on) {
                    state = settle(node, on, term, state, asked);
                }
                String value = value(term, state.policy());
                asked.add(ask(
                        node.id(),
                        Optional.of(term.clause()),
                        new Supplier.Decider(term.decides()),
                        today,
                        new Asked.FillTerm(id, value)));
                state = state.plus(new Supplied.Filled(id, value));
            }
        }
        return state;
    }

    private State settle(Criterion node, TermType.OnScale on, OpenTerm term, State state, List<Way> asked) {
        ScaleId id = new ScaleId(on.scale());
        if (state.policy().scale(id).isPresent() || !state.policy().scales().containsKey(id)) {
            return state;
        }
        asked.add(ask(
                node.id(),
                Optional.of(term.clause()),
                new Supplier.Decider(term.decides()),
                today,
                new Asked.SettleScale(id)));
        return state.plus(new Supplied.Settled(new Scale(id, Score.of("1"), Score.of("5"), Score.of("0.5"))));
    }

    private String value(OpenTerm term, Policy policy) {
        if (term.type() instanceof TermType.OneOf one) {
            return one.options().get(Math.min(assumed, one.options().size() - 1));
        }
        if (term.type() instanceof TermType.Numeric numeric) {
            BigDecimal half = numeric.to()
                    .subtract(numeric.from())
                    .divide(BigDecimal.valueOf(2), numeric.whole() ? 0 : 1, RoundingMode.DOWN);
            BigDecimal value = switch (assumed) {
                case 0 -> numeric.from();
                case 1 -> numeric.from().add(half);
                default -> numeric.to();
            };
            return value.toPlainString();
        }
        List<Score> scores = policy.scale(new ScaleId(((TermType.OnScale) term.type()).scale()))
                .map(Scale::scores)
                .orElse(List.of(Score.of("3")));
        int at = switch (assumed) {
            case 0 -> scores.size() / 2;
            case 1 -> 0;
            default -> scores.size() - 1;
        };
        return scores.get(at).toString();
    }

    // ---- roles and skills

    private Planned holds(Criterion.Holds node, State start) {
        List<Way> asked = new ArrayList<>();
        State state = fill(node, openTerms(find(node, start)), start, asked);
        Planned complete = completed(node, state, asked, Set.of(FactKind.CERTIFICATION));
        if (complete.state().isPresent()) {
            return complete;
        }
        boolean again = !grants(state, node.role()).isEmpty();
        Optional<Tenure> tenure = state.policy().tenure(node.role());
        if (!again || tenure.flatMap(Tenure::lasts).isPresent()) {
            Optional<State> granted = granted(node.id(), node.clause(), node.role(), again, state, asked, node);
            if (granted.isEmpty()) {
                return new Planned(
                        new Way.NoWay(node.id(), node.clause(), Obstacle.ROLE_OUT_OF_REACH), Optional.empty());
            }
            state = granted.get();
        }
        Optional<Criterion> keep = tenure.flatMap(Tenure::heldWhile);
        if (!isMet(node, state) && keep.isPresent() && !isMet(keep.get(), state)) {
            Planned kept = plan(keep.get(), state);
            asked.add(kept.way());
            state = kept.state().orElse(state);
        }
        return isMet(node, state) ? Planned.of(node, asked, state) : none(node, Obstacle.ROLE_OUT_OF_REACH);
    }

    private static List<RoleGrant> grants(State state, RoleId role) {
        return state.dossier().grants().stream()
                .filter(one -> one.role().equals(role))
                .toList();
    }

    /** The role granted, after what it needs itself: as early as may be, or on the day where that serves {@code wanted}. */
    Optional<State> granted(
            String node,
            Optional<ClauseId> clause,
            RoleId role,
            boolean again,
            State start,
            List<Way> asked,
            Criterion wanted) {
        LocalDate first = first(FactKind.CERTIFICATION);
        State state = start;
        List<Way> ways = new ArrayList<>();
        if (!again && known.isComplete(FactKind.CERTIFICATION)) {
            Optional<PathwaySearch.Found> before = search.role(role, within);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            first = before.get().day().isAfter(first) ? before.get().day() : first;
            if (!asksNothing(before.get().way())) {
                ways.add(before.get().way());
            }
            for (Supplied one : before.get().state().supplied()) {
                state = state.plus(one);
            }
        }
        if (first.isAfter(target)) {
            return Optional.empty();
        }
        State early = state.plus(grant(state, role, first));
        State late = state.plus(grant(state, role, target));
        boolean onTheDay = !isMet(wanted, early) && isMet(wanted, late);
        ways.add(ask(
                node,
                clause,
                new Supplier.PersonnelSection(),
                onTheDay ? target : first,
                new Asked.HoldRole(role, again)));
        asked.addAll(ways);
        return Optional.of(onTheDay ? late : early);
    }

    private static Supplied grant(State state, RoleId role, LocalDate day) {
        return new Supplied.Granted(new RoleGrant(
                state.dossier().staff(), role, day, state.policy().version().toString()));
    }

    private Planned profile(Criterion.Profile node, State start) {
        if (isMet(node, start)) {
            return met(node, start);
        }
        SkillMap map = start.policy().skillMap().orElseThrow();
        List<Way> asked = new ArrayList<>();
        State state = node.atLeast()
                .map(least -> fill(node, start.policy().termValues().open(least), start, asked))
                .orElse(start);
        List<Way.Option> options = new ArrayList<>();
        int done = 0;
        List<AxisId> axes = map.axes().stream()
                .map(SkillAxis::id)
                .filter(axis -> map.mark(node.row(), axis) != SkillMark.UNMARKED)
                .toList();
        int least = node.atLeast().flatMap(state.policy().termValues()::whole).orElse(axes.size());
        for (AxisId axis : axes) {
            Optional<Criterion> earnedWhen = Optional.ofNullable(
                            state.policy().skillCriteria().get(new SkillCell(node.row(), axis)))
                    .filter(one -> map.mark(node.row(), axis) == SkillMark.MARKED);
            Planned planned = earnedWhen.isPresent()
                    ? plan(earnedWhen.get(), state)
                    : none(
                            node,
                            map.mark(node.row(), axis) == SkillMark.ILLEGIBLE
                                    ? Obstacle.CELL_ILLEGIBLE
                                    : Obstacle.CELL_WITHOUT_CRITERION);
            boolean taken = planned.state().isPresent() && done < least;
            if (taken) {
                done++;
                state = planned.state().orElse(state);
            }
            options.add(new Way.Option(
                    options.size(),
                    taken,
                    taken || planned.state().isEmpty()
                            ? planned.way()
                            : new Way.NoWay(node.id(), node.clause(), Obstacle.NOT_LOOKED_INTO),
                    Optional.empty()));
        }
        asked.add(
                least == axes.size()
                        ? new Way.Every(
                                node.id(), options.stream().map(Way.Option::way).toList())
                        : new Way.AnyOf(node.id(), least, options));
        return done >= least
                ? Planned.of(node, asked, state)
                : new Planned(new Way.Every(node.id(), asked), Optional.empty());
    }

    // ---- facts

    private Planned ofFacts(Criterion node, State start) {
        List<Way> asked = new ArrayList<>();
        FactProposals proposals = new FactProposals(this, node);
        State state = fill(node, proposals.openTerms(start), start, asked);
        if (isMet(node, state)) {
            return Planned.of(node, asked, state);
        }
        Planned complete = completed(node, state, asked, proposals.kinds());
        if (complete.state().isPresent()) {
            return complete;
        }
        List<Way> added = new ArrayList<>(asked);
        Optional<State> with = proposals.added(state, added);
        if (with.isPresent()) {
            if (isMet(node, with.get())) {
                return Planned.of(node, added, with.get());
            }
            Planned then = completed(node, with.get(), added, proposals.kinds());
            if (then.state().isPresent()) {
                return then;
            }
        }
        return none(node, proposals.obstacle());
    }

    static List<FactSelection> selections(Criterion node) {
        if (node instanceof Criterion.Count count) {
            return List.of(count.of());
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return List.of(run.of());
        }
        if (node instanceof Criterion.Level level) {
            return List.of(level.of());
        }
        return node instanceof Criterion.Total total
                ? total.of().stream().map(one -> one.of()).toList()
                : List.of();
    }

    static Window window(Criterion node) {
        if (node instanceof Criterion.Count count) {
            return count.within();
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return run.within();
        }
        return node instanceof Criterion.Level level ? level.within() : ((Criterion.Total) node).within();
    }

    // ---- service

    private Planned ofService(Criterion node, State start) {
        List<Way> asked = new ArrayList<>();
        State state = node instanceof Criterion.Served served
                ? fill(node, start.policy().termValues().open(served.atLeast().amount()), start, asked)
                : start;
        if (isMet(node, state)) {
            return Planned.of(node, asked, state);
        }
        boolean unknown = known.service().isEmpty();
        Optional<Service> serving = state.dossier().service();
        if (!unknown && (node instanceof Criterion.Joined || node instanceof Criterion.Served)) {
            return none(node, node instanceof Criterion.Joined ? Obstacle.COHORT : Obstacle.NONE_FOUND);
        }
        StaffMember before = serving.map(Service::member)
                .orElseGet(() -> new StaffMember(
                        known.staff(), new DepartmentId("00"), "-", LocalDate.of(1990, 4, 1), Optional.empty()));
        DepartmentId unit = before.department();
        String post = before.post();
        LocalDate joined = before.joinedOn();
        Asked question = new Asked.SupplyEvidence(FactKind.SERVICE);
        if (node instanceof Criterion.Joined one) {
            joined = one.between().from().orElseGet(() -> one.between().until().orElse(before.joinedOn()));
        } else if (node instanceof Criterion.Post one) {
            post = one.oneOf().get(0);
            question = unknown ? question : new Asked.BeAppointed(false, one.oneOf());
        } else if (node instanceof Criterion.Unit one) {
            unit = one.oneOf().get(0);
            question = unknown
                    ? question
                    : new Asked.BeAppointed(
                            true, one.oneOf().stream().map(DepartmentId::value).toList());
        }
        if (!unknown && target.equals(today)) {
            // an appointment is of another day
            return none(node, Obstacle.NONE_FOUND);
        }
        Service service =
                new Service(new StaffMember(known.staff(), unit, post, joined, Optional.empty()), List.of(unit));
        State with = state.plus(new Supplied.Serving(service));
        asked.add(ask(
                node.id(),
                node.clause(),
                new Supplier.PersonnelSection(),
                unknown ? today : today.plusDays(1),
                question));
        return isMet(node, with) ? Planned.of(node, asked, with) : none(node, Obstacle.NONE_FOUND);
    }
}
