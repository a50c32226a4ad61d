package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.policy.Contribution;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.skill.SkillMap;
import io.github.dxjinzai.core.skill.SkillMark;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what holds of one person's facts, already cut at the day. */
final class CriterionJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Dossier dossier;
    private final LocalDate day;
    private final StandingJudge standings;
    private final SelectionJudge selections;

    CriterionJudge(Policy policy, TermValues terms, ScoreRules scores, Dossier dossier, LocalDate day) {
        this.policy = policy;
        this.terms = terms;
        this.dossier = dossier;
        this.day = day;
        this.standings = new StandingJudge(policy, terms, dossier, day, this::find);
        this.selections = new SelectionJudge(policy, terms, scores, dossier, day, standings);
    }

    StandingJudge standings() {
        return standings;
    }

    Finding find(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            List<Finding> parts = parts(all.of());
            return composed(all, all(parts), Reason.ALL_OF, parts);
        }
        if (criterion instanceof Criterion.Any any) {
            List<Finding> parts = parts(any.of());
            return composed(any, Verdict.any(verdicts(parts)), Reason.ANY_OF, parts);
        }
        if (criterion instanceof Criterion.Some some) {
            return some(some, Reason.SOME_OF, new Details(), parts(some.of()), Optional.of(some.atLeast()));
        }
        if (criterion instanceof Criterion.Not not) {
            Finding part = find(not.of());
            return composed(not, part.verdict().not(), Reason.NEGATION, List.of(part));
        }
        if (criterion instanceof Criterion.Choose choose) {
            return choice(choose);
        }
        if (criterion instanceof Criterion.Holds holds) {
            return held(holds);
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
        return ofService(criterion);
    }

    private List<Finding> parts(List<Criterion> of) {
        List<Finding> parts = new ArrayList<>(of.size());
        for (Criterion one : of) {
            parts.add(find(one));
        }
        return parts;
    }

    /** What all of them together amount to. */
    static Verdict all(List<Finding> parts) {
        Verdict all = Verdict.MET;
        for (Finding part : parts) {
            all = all.and(part.verdict());
        }
        return all;
    }

    private static List<Verdict> verdicts(List<Finding> parts) {
        List<Verdict> verdicts = new ArrayList<>(parts.size());
        for (Finding part : parts) {
            verdicts.add(part.verdict());
        }
        return verdicts;
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        int count = 0;
        for (Finding one : findings) {
            count += one.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private static Finding composed(Criterion node, Verdict verdict, Reason reason, List<Finding> parts) {
        return Finding.of(node.id(), verdict, reason, Map.of(), List.of(), node.clause(), parts);
    }

    private static Finding leaf(Criterion node, Verdict verdict, Reason reason, Map<String, Detail> details) {
        return Finding.of(node.id(), verdict, reason, details, List.of(), node.clause(), List.of());
    }

    /** What needs open terms: a finding for the first of them, with the others below and then what was found all the same. */
    private static Finding open(Criterion node, List<TermId> open, Map<String, Detail> details, List<Finding> below) {
        List<Finding> children = new ArrayList<>();
        for (TermId other : open.subList(1, open.size())) {
            children.add(
                    leaf(node, Verdict.UNDETERMINED, Reason.TERM_OPEN, Map.of("term", new Detail.Word(other.value()))));
        }
        children.addAll(below);
        details.put("term", new Detail.Word(open.get(0).value()));
        return Finding.of(
                node.id(), Verdict.UNDETERMINED, Reason.TERM_OPEN, details, List.of(), node.clause(), children);
    }

    /** The terms of both, each once. */
    private static List<TermId> each(List<TermId> some, List<TermId> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<TermId> all = new ArrayList<>(some);
        others.stream().filter(one -> !some.contains(one)).forEach(all::add);
        return all;
    }

    // ---- logic

    private Finding some(
            Criterion node,
            Reason reason,
            Map<String, Detail> details,
            List<Finding> parts,
            Optional<Term<Integer>> atLeast) {
        Optional<Integer> number = atLeast.isPresent() ? terms.whole(atLeast.get()) : Optional.of(parts.size());
        int met = count(parts, Verdict.MET);
        details.put("actual", Detail.Amount.of(met, Detail.Unit.PARTS));
        if (number.isEmpty()) {
            return open(node, terms.open(atLeast.get()), details, parts);
        }
        int required = number.get();
        details.put("required", Detail.Amount.of(required, Detail.Unit.PARTS));
        Verdict verdict = met >= required
                ? Verdict.MET
                : met + count(parts, Verdict.UNDETERMINED) >= required ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        return Finding.of(node.id(), verdict, reason, details, List.of(), node.clause(), parts);
    }

    private Finding choice(Criterion.Choose node) {
        Detail term = new Detail.Word(node.term().value());
        Optional<String> chosen = terms.choice(node.term());
        if (chosen.isPresent()) {
            Criterion taken = node.cases().get(chosen.get());
            if (taken == null) {
                throw new IllegalArgumentException("the term " + node.term() + " chooses '" + chosen.get() + "', but "
                        + node.id() + " has " + node.cases().keySet());
            }
            Finding part = find(taken);
            return Finding.of(
                    node.id(),
                    part.verdict(),
                    Reason.CHOSEN,
                    Map.of("term", term, "value", new Detail.Word(chosen.get())),
                    List.of(),
                    node.clause(),
                    List.of(part));
        }
        List<Finding> parts = parts(List.copyOf(node.cases().values()));
        boolean agreed = verdicts(parts).stream().distinct().count() == 1;
        return Finding.of(
                node.id(),
                agreed ? parts.get(0).verdict() : Verdict.UNDETERMINED,
                agreed ? Reason.CHOICE_IMMATERIAL : Reason.CHOICE_OPEN,
                Map.of("term", term),
                List.of(),
                node.clause(),
                parts);
    }

    // ---- roles and skills

    private Finding held(Criterion.Holds node) {
        RoleStanding standing = standings.find(node.role());
        Map<String, Detail> details = new Details();
        details.put("role", new Detail.Word(node.role().value()));
        standing.since().ifPresent(since -> details.put("since", new Detail.Day(since)));
        standing.until().ifPresent(until -> details.put("until", new Detail.Day(until)));
        List<Finding> below = standing.keptBy().stream().toList();
        List<TermId> open = each(
                standing.openTerms(),
                node.since().map(span -> terms.open(span.amount())).orElse(List.of()));
        boolean denied = standing.verdict() == Verdict.NOT_MET;
        if (!open.isEmpty() && !denied) {
            return open(node, open, details, below);
        }
        Reason reason = switch (standing.state()) {
            case HELD -> Reason.ROLE_HELD;
            case IN_GRACE -> Reason.ROLE_IN_GRACE;
            case RAN_OUT -> Reason.ROLE_RAN_OUT;
            case NOT_KEPT -> Reason.ROLE_NOT_KEPT;
            case NEVER_GRANTED -> Reason.ROLE_NOT_HELD;
            case UNKNOWN ->
                standing.keptBy().isPresent()
                        ? Reason.ROLE_NOT_KEPT
                        : standing.until().isPresent() ? Reason.ROLE_RAN_OUT : Reason.ROLE_NOT_HELD;
        };
        Verdict verdict = standing.verdict();
        if (node.since().isPresent() && verdict == Verdict.MET) {
            Span asked = node.since().get();
            int amount = terms.whole(asked.amount()).orElseThrow();
            details.put("required", Detail.Amount.of(amount, Detail.Unit.of(asked.unit())));
            if (!isOver(standing.since().orElseThrow(), amount, asked)) {
                verdict = dossier.isComplete(FactKind.CERTIFICATION) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
                reason = Reason.ROLE_HELD_TOO_SHORT;
            }
        }
        List<FactRef> evidence =
                standings.grants(node.role()).stream().map(FactRef::to).toList();
        return Finding.of(node.id(), verdict, reason, details, evidence, node.clause(), below);
    }

    /** Whether a span that begins on {@code first} is over on the day. */
    private boolean isOver(LocalDate first, int amount, Span span) {
        return day.isAfter(Span.lastDay(first, amount, span.unit(), policy.fiscalYearStart()));
    }

    private Finding profile(Criterion.Profile node) {
        SkillMap map = policy.skillMap()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy " + policy.version() + " has no skill map, but " + node.id() + " asks for a row"));
        List<Finding> cells = new ArrayList<>();
        map.axes().forEach(axis -> cell(node, map, axis.id()).ifPresent(cells::add));
        Map<String, Detail> details = new Details();
        details.put("role", new Detail.Word(node.row().value()));
        return some(node, Reason.PROFILE, details, cells, node.atLeast());
    }

    /** One cell of the row, if it is asked for. */
    private Optional<Finding> cell(Criterion.Profile node, SkillMap map, AxisId axis) {
        SkillMark mark = map.mark(node.row(), axis);
        if (mark == SkillMark.UNMARKED) {
            return Optional.empty();
        }
        Optional<Criterion> earnedWhen =
                Optional.ofNullable(policy.skillCriteria().get(new SkillCell(node.row(), axis)));
        if (mark == SkillMark.MARKED && earnedWhen.isPresent()) {
            return earnedWhen.map(this::find);
        }
        return Optional.of(leaf(
                node,
                Verdict.UNDETERMINED,
                mark == SkillMark.ILLEGIBLE ? Reason.CELL_ILLEGIBLE : Reason.CELL_WITHOUT_CRITERION,
                Map.of("role", new Detail.Word(node.row().value()), "axis", new Detail.Word(axis.value()))));
    }

    // ---- counts and runs

    private Finding count(Criterion.Count node) {
        List<TermId> open = each(selections.open(node.within()), terms.open(node.atLeast()));
        Map<String, Detail> details = selections.details(node.of(), node.within());
        if (!open.isEmpty()) {
            return open(node, open, details, List.of());
        }
        int required = terms.whole(node.atLeast()).orElseThrow();
        List<SelectionJudge.Found> facts = selections.facts(node.id(), node.of(), node.within());
        int met = counted(node.per(), facts.stream().filter(one -> one.verdict() == Verdict.MET));
        int possible = counted(node.per(), facts.stream().filter(one -> one.verdict() != Verdict.NOT_MET));
        boolean known = selections.isKnown(node.within());
        boolean more = possible >= required || !selections.isComplete(node.of());
        Verdict verdict =
                met >= required && known ? Verdict.MET : more || !known ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        Detail.Unit unit = unit(node);
        details.put("actual", Detail.Amount.of(met, unit));
        details.put("required", Detail.Amount.of(required, unit));
        return Finding.of(
                node.id(),
                verdict,
                reason(node.of(), verdict),
                details,
                List.of(),
                node.clause(),
                facts.stream().map(SelectionJudge.Found::finding).toList());
    }

    private static Reason reason(FactSelection of, Verdict verdict) {
        boolean projects = of instanceof ProjectSelection;
        return switch (verdict) {
            case MET -> projects ? Reason.ENOUGH_PROJECTS : Reason.ENOUGH_ACHIEVEMENTS;
            case NOT_MET -> projects ? Reason.TOO_FEW_PROJECTS : Reason.TOO_FEW_ACHIEVEMENTS;
            case UNDETERMINED -> projects ? Reason.PROJECTS_UNKNOWN : Reason.ACHIEVEMENTS_UNKNOWN;
        };
    }

    private static Detail.Unit unit(Criterion.Count node) {
        return switch (node.per()) {
            case FACT -> node.of() instanceof ProjectSelection ? Detail.Unit.PROJECTS : Detail.Unit.ACHIEVEMENTS;
            case ITEM -> Detail.Unit.ITEMS;
            case FISCAL_YEAR -> Detail.Unit.FISCAL_YEARS;
        };
    }

    private int counted(Per per, Stream<SelectionJudge.Found> facts) {
        return (int)
                switch (per) {
                    case FACT -> facts.count();
                    case ITEM ->
                        facts.map(SelectionJudge.Found::item).distinct().count();
                    case FISCAL_YEAR ->
                        facts.map(one -> selections.yearOf(one.day()))
                                .distinct()
                                .count();
                };
    }

    private Finding run(Criterion.ConsecutiveYears node) {
        Map<String, Detail> details = selections.details(node.of(), node.within());
        List<TermId> open = each(selections.open(node.within()), terms.open(node.years()));
        if (!open.isEmpty()) {
            return open(node, open, details, List.of());
        }
        List<SelectionJudge.Found> facts = selections.facts(node.id(), node.of(), node.within());
        List<SelectionJudge.Found> lasts = node.last().isEmpty()
                ? facts
                : selections.facts(node.id(), ((ProjectSelection) node.of()).and(node.last()), node.within());
        Verdict absent = selections.isComplete(node.of()) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Finding> children = new ArrayList<>();
        List<FiscalYear> years = new ArrayList<>();
        List<Verdict> each = new ArrayList<>();
        List<Verdict> closing = new ArrayList<>();
        SortedSet<FiscalYear> seen = new TreeSet<>();
        facts.forEach(one -> seen.add(selections.yearOf(one.day())));
        if (!seen.isEmpty()) {
            for (FiscalYear year = seen.first(); year.compareTo(seen.last()) <= 0; year = year.next()) {
                Finding found = year(node, year, facts, Reason.YEAR, absent);
                children.add(found);
                years.add(year);
                each.add(found.verdict());
                if (node.last().isEmpty()) {
                    closing.add(found.verdict());
                } else {
                    Finding last = year(node, year, lasts, Reason.LAST_YEAR, absent);
                    children.add(last);
                    closing.add(last.verdict());
                }
            }
        }
        int required = terms.whole(node.years()).orElseThrow();
        return conclude(node, new RunOfYears(years, each, closing, required, absent), required, details, children);
    }

    private Finding conclude(
            Criterion.ConsecutiveYears node,
            RunOfYears run,
            int required,
            Map<String, Detail> details,
            List<Finding> children) {
        details.put("actual", Detail.Amount.of(run.longest().size(), Detail.Unit.FISCAL_YEARS));
        details.put("required", Detail.Amount.of(required, Detail.Unit.FISCAL_YEARS));
        Verdict verdict = selections.isKnown(node.within()) ? run.verdict() : Verdict.UNDETERMINED;
        Reason reason;
        switch (verdict) {
            case MET -> {
                reason = Reason.RUN_LONG_ENOUGH;
                details.put("years", new Detail.Years(run.longest()));
            }
            case UNDETERMINED -> reason = Reason.RUN_UNKNOWN;
            default -> {
                reason = run.gaps().isEmpty() ? Reason.RUN_TOO_SHORT : Reason.RUN_HAS_GAP;
                if (!run.gaps().isEmpty()) {
                    details.put("gap", new Detail.Years(run.gaps()));
                }
            }
        }
        return Finding.of(node.id(), verdict, reason, details, List.of(), node.clause(), children);
    }

    private static Finding year(
            Criterion.ConsecutiveYears node,
            FiscalYear year,
            List<SelectionJudge.Found> facts,
            Reason reason,
            Verdict absent) {
        List<Finding> found = SelectionJudge.in(year, facts)
                .map(SelectionJudge.Found::finding)
                .toList();
        Reason without =
                node.of() instanceof ProjectSelection ? Reason.YEAR_WITHOUT_PROJECT : Reason.YEAR_WITHOUT_ACHIEVEMENT;
        return Finding.of(
                node.id(),
                Verdict.any(verdicts(found)).or(absent),
                found.isEmpty() ? without : reason,
                Map.of("year", new Detail.Years(List.of(year))),
                List.of(),
                Optional.empty(),
                found);
    }

    // ---- figures

    private Finding total(Criterion.Total node) {
        Map<String, Detail> details = selections.details(node.within());
        details.put("comparison", new Detail.Word(Words.of(node.comparison())));
        List<TermId> open = each(selections.open(node.within()), terms.open(node.threshold()));
        for (Contribution one : node.of()) {
            open = each(open, open(one));
        }
        if (!open.isEmpty()) {
            return open(node, open, details, List.of());
        }
        Quantity required = terms.quantity(node.threshold()).orElseThrow();
        Quantity sum = Quantity.NONE;
        boolean more = !selections.isKnown(node.within());
        List<Finding> facts = new ArrayList<>();
        for (Contribution one : node.of()) {
            Quantity part = Quantity.NONE;
            more |= !selections.isComplete(one.of());
            for (SelectionJudge.Found fact : selections.facts(node.id(), one.of(), node.within())) {
                facts.add(fact.finding());
                Optional<Quantity> worth = worth(one.worth(), fact);
                more |= fact.verdict() == Verdict.UNDETERMINED || (fact.verdict() == Verdict.MET && worth.isEmpty());
                if (fact.verdict() == Verdict.MET && worth.isPresent()) {
                    part = part.plus(worth.get());
                }
            }
            if (one.atMost().isPresent()) {
                part = part.min(terms.quantity(one.atMost().get()).orElseThrow());
            }
            sum = sum.plus(part);
        }
        details.put("actual", new Detail.Amount(sum.value(), Detail.Unit.QUANTITY));
        details.put("required", new Detail.Amount(required.value(), Detail.Unit.QUANTITY));
        boolean passes = node.comparison().holds(sum, required);
        // what is not known can only add
        boolean settled = (!more || passes == node.comparison().isFloor()) && selections.isKnown(node.within());
        Verdict verdict = settled ? Verdict.of(passes) : Verdict.UNDETERMINED;
        Reason reason = switch (verdict) {
            case MET -> Reason.TOTAL_PASSES;
            case NOT_MET -> Reason.TOTAL_FAILS;
            case UNDETERMINED -> Reason.TOTAL_UNKNOWN;
        };
        return Finding.of(node.id(), verdict, reason, details, List.of(), node.clause(), facts);
    }

    private List<TermId> open(Contribution one) {
        List<TermId> most = one.atMost().map(limit -> terms.open(limit)).orElse(List.of());
        return one.worth() instanceof Contribution.Worth.Each value ? each(terms.open(value.value()), most) : most;
    }

    private Optional<Quantity> worth(Contribution.Worth worth, SelectionJudge.Found fact) {
        return worth instanceof Contribution.Worth.Own own
                ? fact.achievement().flatMap(one -> one.quantity(own.quantity()))
                : terms.quantity(((Contribution.Worth.Each) worth).value());
    }

    private Finding level(Criterion.Level node) {
        Map<String, Detail> details = selections.details(node.of(), node.within());
        details.put("quantity", new Detail.Word(node.quantity().value()));
        details.put("take", new Detail.Word(Words.of(node.take())));
        details.put("comparison", new Detail.Word(Words.of(node.comparison())));
        List<TermId> open = each(selections.open(node.within()), terms.open(node.threshold()));
        if (!open.isEmpty()) {
            return open(node, open, details, List.of());
        }
        Quantity required = terms.quantity(node.threshold()).orElseThrow();
        details.put("required", new Detail.Amount(required.value(), Detail.Unit.QUANTITY));
        List<SelectionJudge.Found> facts = selections.facts(node.id(), node.of(), node.within());
        boolean all = selections.isComplete(node.of()) && selections.isKnown(node.within());
        Figures figures = new Figures(node.quantity(), facts, all);
        Optional<Figures.Value> actual = figures.take(node.take());
        actual.ifPresent(value ->
                details.put("actual", new Detail.Amount(value.shown(node.comparison()), Detail.Unit.QUANTITY)));
        Verdict verdict = figures.verdict(node.take(), node.comparison(), required);
        Reason reason = switch (verdict) {
            case MET -> Reason.LEVEL_PASSES;
            case NOT_MET -> actual.isPresent() ? Reason.LEVEL_FAILS : Reason.LEVEL_ABSENT;
            case UNDETERMINED -> Reason.LEVEL_UNKNOWN;
        };
        return Finding.of(
                node.id(),
                verdict,
                reason,
                details,
                List.of(),
                node.clause(),
                facts.stream().map(SelectionJudge.Found::finding).toList());
    }

    // ---- service and days

    private Finding ofService(Criterion criterion) {
        if (criterion instanceof Criterion.During during) {
            boolean within = during.between().contains(day);
            Map<String, Detail> details = selections.details(during.between());
            details.put("day", new Detail.Day(day));
            return leaf(during, Verdict.of(within), within ? Reason.DAY_WITHIN : Reason.DAY_OUTSIDE, details);
        }
        Optional<Service> known = dossier.service();
        if (known.isEmpty()) {
            return leaf(criterion, Verdict.UNDETERMINED, Reason.SERVICE_UNKNOWN, Map.of());
        }
        Service service = known.get();
        if (criterion instanceof Criterion.Served served) {
            return served(served, service);
        }
        Map<String, Detail> details = new Details();
        boolean holds;
        Reason reason;
        if (criterion instanceof Criterion.Joined joined) {
            details.putAll(selections.details(joined.between()));
            details.put("since", new Detail.Day(service.member().joinedOn()));
            holds = joined.between().contains(service.member().joinedOn());
            reason = holds ? Reason.JOINED_WITHIN : Reason.JOINED_OUTSIDE;
        } else if (criterion instanceof Criterion.Post post) {
            details.put("actual", new Detail.Text(service.member().post()));
            details.put("required", Detail.Words.of(post.oneOf()));
            holds = post.oneOf().contains(service.member().post());
            reason = holds ? Reason.POST_AMONG : Reason.POST_OTHER;
        } else {
            Criterion.Unit unit = (Criterion.Unit) criterion;
            details.put("actual", new Detail.Word(service.member().department().value()));
            details.put("required", Detail.Words.of(unit.oneOf()));
            holds = service.departments().stream().anyMatch(unit.oneOf()::contains);
            reason = holds ? Reason.UNIT_AMONG : Reason.UNIT_OTHER;
        }
        return Finding.of(
                criterion.id(),
                Verdict.of(holds),
                reason,
                details,
                List.of(FactRef.to(service)),
                criterion.clause(),
                List.of());
    }

    private Finding served(Criterion.Served node, Service service) {
        Map<String, Detail> details = new Details();
        LocalDate since = service.member().joinedOn();
        details.put("since", new Detail.Day(since));
        Span asked = node.atLeast();
        Optional<Integer> amount = terms.whole(asked.amount());
        if (amount.isEmpty()) {
            return open(node, terms.open(asked.amount()), details, List.of());
        }
        details.put("required", Detail.Amount.of(amount.get(), Detail.Unit.of(asked.unit())));
        boolean over = isOver(since, amount.get(), asked);
        return Finding.of(
                node.id(),
                Verdict.of(over),
                over ? Reason.SERVED_LONG_ENOUGH : Reason.SERVED_TOO_SHORT,
                details,
                List.of(FactRef.to(service)),
                node.clause(),
                List.of());
    }
}
