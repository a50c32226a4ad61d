package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.QuantityCondition;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the facts that a criterion looks at, and what each of them meets, from facts already cut at the day. */
final class SelectionJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Dossier dossier;
    private final LocalDate day;
    private final StandingJudge standings;
    private final EvaluationJudge evaluations;

    SelectionJudge(
            Policy policy,
            TermValues terms,
            ScoreRules scores,
            Dossier dossier,
            LocalDate day,
            StandingJudge standings) {
        this.policy = policy;
        this.terms = terms;
        this.dossier = dossier;
        this.day = day;
        this.standings = standings;
        this.evaluations = new EvaluationJudge(policy, terms, scores, dossier);
    }

    /**
     * One fact that is looked at.
     *
     * @param item what is counted once where items are counted
     * @param day when it happened
     * @param finding what it meets
     * @param achievement the achievement, where it is one
     */
    record Found(String item, LocalDate day, Finding finding, Optional<Achievement> achievement) {
        Verdict verdict() {
            return finding.verdict();
        }
    }

    /** The open terms without which the window has no bounds. */
    List<TermId> open(Window window) {
        return window instanceof Window.Last last ? terms.open(last.span().amount()) : List.of();
    }

    /** Whether the bounds of the window are known: those since a grant are not, while grants may be missing. */
    boolean isKnown(Window window) {
        return !(window instanceof Window.SinceGranted) || dossier.isComplete(FactKind.CERTIFICATION);
    }

    /** Whether nothing is missing of the facts looked at. */
    boolean isComplete(FactSelection of) {
        return dossier.isComplete(
                of instanceof AchievementSelection achievements
                        ? FactKind.of(achievements.kind())
                        : FactKind.PARTICIPATION);
    }

    /** The facts that are looked at, by day. */
    List<Found> facts(String node, FactSelection of, Window window) {
        Predicate<LocalDate> within = within(window);
        List<Found> found = new ArrayList<>();
        if (of instanceof ProjectSelection projects) {
            for (ProjectWork work : dossier.work()) {
                if (projects.selects(work.project(), work.part())
                        && within.test(work.project().startsOn())) {
                    found.add(new Found(
                            work.project().id().value(),
                            work.project().startsOn(),
                            project(node, work, projects.where()),
                            Optional.empty()));
                }
            }
            return found;
        }
        AchievementSelection achievements = (AchievementSelection) of;
        for (Achievement one : dossier.achievements()) {
            if (achievements.selects(one) && within.test(one.day())) {
                found.add(new Found(
                        one.item().value(), one.day(), achievement(node, one, achievements), Optional.of(one)));
            }
        }
        return found;
    }

    private Predicate<LocalDate> within(Window window) {
        if (window instanceof Window.Last last) {
            Span span = last.span();
            int amount = terms.whole(span.amount()).orElseThrow();
            return fact -> !day.isAfter(Span.lastDay(fact, amount, span.unit(), policy.fiscalYearStart()));
        }
        if (window instanceof Window.SinceGranted since) {
            List<RoleGrant> grants = standings.grants(since.role());
            return grants.isEmpty()
                    ? fact -> false
                    : fact -> fact.isAfter(grants.get(grants.size() - 1).grantedOn());
        }
        return window instanceof Window.Between between ? between::contains : fact -> true;
    }

    /** What a criterion looks at, as details. */
    Map<String, Detail> details(FactSelection of, Window window) {
        Map<String, Detail> details = new Details();
        if (of instanceof ProjectSelection projects) {
            projects.as().ifPresent(part -> details.put("as", new Detail.Word(Words.of(part))));
            projects.axis().ifPresent(axis -> details.put("axis", new Detail.Word(axis.value())));
            projects.changeKind().ifPresent(kind -> details.put("changeKind", new Detail.Word(Words.of(kind))));
            projects.changeDepth().ifPresent(depth -> details.put("changeDepth", new Detail.Word(Words.of(depth))));
        } else {
            describe((AchievementSelection) of, details);
        }
        describe(window, details);
        return details;
    }

    private static void describe(AchievementSelection of, Map<String, Detail> details) {
        details.put("kind", new Detail.Word(Words.of(of.kind())));
        if (!of.which().isEmpty()) {
            details.put("which", Detail.Words.of(of.which()));
        }
        if (!of.by().isEmpty()) {
            details.put("by", Detail.Words.of(of.by()));
        }
    }

    Map<String, Detail> details(Window window) {
        Map<String, Detail> details = new Details();
        describe(window, details);
        return details;
    }

    private void describe(Window window, Map<String, Detail> details) {
        if (window instanceof Window.Last last) {
            terms.whole(last.span().amount())
                    .ifPresent(amount -> details.put(
                            "within",
                            Detail.Amount.of(amount, Detail.Unit.of(last.span().unit()))));
        } else if (window instanceof Window.SinceGranted since) {
            details.put("sinceGranted", new Detail.Word(since.role().value()));
        } else if (window instanceof Window.Between between) {
            between.from().ifPresent(from -> details.put("from", new Detail.Day(from)));
            between.until().ifPresent(until -> details.put("until", new Detail.Day(until)));
        }
    }

    FiscalYear yearOf(LocalDate fact) {
        return FiscalYear.containing(fact, policy.fiscalYearStart());
    }

    /** One project held against conditions, all of which it must meet. */
    private Finding project(String node, ProjectWork work, List<ProjectCondition> where) {
        List<Finding> conditions = new ArrayList<>(where.size());
        Verdict verdict = Verdict.MET;
        for (ProjectCondition condition : where) {
            Finding found = condition(condition, work);
            conditions.add(found);
            verdict = verdict.and(found.verdict());
        }
        Map<String, Detail> details = new Details();
        details.put("project", new Detail.Word(work.project().id().value()));
        details.put("title", new Detail.Text(work.project().title()));
        details.put("part", new Detail.Word(Words.of(work.part())));
        details.put("startsOn", new Detail.Day(work.project().startsOn()));
        return Finding.of(
                node,
                verdict,
                Reason.PROJECT,
                details,
                List.of(new FactRef(FactKind.PARTICIPATION, work.project().id() + "/" + dossier.staff())),
                Optional.empty(),
                conditions);
    }

    private Finding condition(ProjectCondition condition, ProjectWork work) {
        if (condition instanceof ProjectCondition.StartsAfterGrant after) {
            return startsAfterGrant(after, work);
        }
        return evaluations.find((ProjectCondition.ScoreAtLeast) condition, work);
    }

    private Finding startsAfterGrant(ProjectCondition.StartsAfterGrant node, ProjectWork work) {
        Map<String, Detail> details = new Details();
        details.put("role", new Detail.Word(node.role().value()));
        details.put("startsOn", new Detail.Day(work.project().startsOn()));
        // grants are in the order of their days
        Optional<RoleGrant> first = standings.first(node.role());
        if (first.isEmpty()) {
            boolean never = dossier.isComplete(FactKind.CERTIFICATION);
            return Finding.of(
                    node.id(),
                    never ? Verdict.NOT_MET : Verdict.UNDETERMINED,
                    never ? Reason.NEVER_GRANTED : Reason.GRANT_UNKNOWN,
                    details,
                    List.of(),
                    node.clause(),
                    List.of());
        }
        details.put("grantedOn", new Detail.Day(first.get().grantedOn()));
        boolean after = work.project().startsOn().isAfter(first.get().grantedOn());
        boolean maybe = !after && !dossier.isComplete(FactKind.CERTIFICATION);
        return Finding.of(
                node.id(),
                maybe ? Verdict.UNDETERMINED : Verdict.of(after),
                after ? Reason.STARTED_AFTER_GRANT : Reason.STARTED_BEFORE_GRANT,
                details,
                List.of(FactRef.to(first.get())),
                node.clause(),
                List.of());
    }

    private Finding achievement(String node, Achievement one, AchievementSelection of) {
        Map<String, Detail> details = new Details();
        details.put("kind", new Detail.Word(Words.of(one.kind())));
        details.put("item", new Detail.Word(one.item().value()));
        details.put("day", new Detail.Day(one.day()));
        one.by().ifPresent(office -> details.put("attestedBy", new Detail.Word(office.value())));
        one.validUntil().ifPresent(last -> details.put("until", new Detail.Day(last)));
        boolean lapsed = !of.lapsed() && !one.isValid(day);
        List<Finding> conditions = new ArrayList<>();
        Verdict verdict = Verdict.of(!lapsed);
        if (!lapsed) {
            for (QuantityCondition where : of.where()) {
                Finding found = figure(where, one);
                conditions.add(found);
                verdict = verdict.and(found.verdict());
            }
        }
        return Finding.of(
                node,
                verdict,
                lapsed ? Reason.ACHIEVEMENT_LAPSED : Reason.ACHIEVEMENT,
                details,
                List.of(FactRef.to(one)),
                Optional.empty(),
                conditions);
    }

    private Finding figure(QuantityCondition node, Achievement one) {
        Map<String, Detail> details = new Details();
        details.put("quantity", new Detail.Word(node.quantity().value()));
        details.put("comparison", new Detail.Word(Words.of(node.comparison())));
        Optional<Quantity> required = terms.quantity(node.threshold());
        if (required.isEmpty()) {
            return open(node.id(), node.clause(), details, node.threshold());
        }
        details.put("required", new Detail.Amount(required.get().value(), Detail.Unit.QUANTITY));
        Optional<Quantity> actual = one.quantity(node.quantity());
        actual.ifPresent(value -> details.put("actual", new Detail.Amount(value.value(), Detail.Unit.QUANTITY)));
        Verdict verdict = actual.map(value -> Verdict.of(node.comparison().holds(value, required.get())))
                .orElse(Verdict.UNDETERMINED);
        Reason reason = switch (verdict) {
            case MET -> Reason.FIGURE_PASSES;
            case NOT_MET -> Reason.FIGURE_FAILS;
            case UNDETERMINED -> Reason.FIGURE_UNKNOWN;
        };
        return Finding.of(node.id(), verdict, reason, details, List.of(FactRef.to(one)), node.clause(), List.of());
    }

    private Finding open(String node, Optional<ClauseId> clause, Map<String, Detail> details, Term<?> term) {
        details.put("term", new Detail.Word(terms.open(term).get(0).value()));
        return Finding.of(node, Verdict.UNDETERMINED, Reason.TERM_OPEN, details, List.of(), clause, List.of());
    }

    /** Those of the facts for each fiscal year. */
    static Stream<Found> in(FiscalYear year, List<Found> facts) {
        return facts.stream().filter(one -> year.contains(one.day()));
    }
}
