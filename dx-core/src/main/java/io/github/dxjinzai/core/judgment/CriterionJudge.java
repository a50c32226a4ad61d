package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what holds of one person's facts, already cut at the day. */
final class CriterionJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Dossier dossier;
    private final EvaluationJudge evaluations;

    CriterionJudge(Policy policy, TermValues terms, Dossier dossier) {
        this.policy = policy;
        this.terms = terms;
        this.dossier = dossier;
        this.evaluations = new EvaluationJudge(policy, terms, dossier);
    }

    Finding find(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            List<Finding> parts = parts(all.of());
            return composed(all, Verdict.all(verdicts(parts)), Reason.ALL_OF, parts);
        }
        if (criterion instanceof Criterion.Any any) {
            List<Finding> parts = parts(any.of());
            return composed(any, Verdict.any(verdicts(parts)), Reason.ANY_OF, parts);
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
        if (criterion instanceof Criterion.Count count) {
            return count(count);
        }
        return run((Criterion.ConsecutiveYears) criterion);
    }

    private List<Finding> parts(List<Criterion> of) {
        return of.stream().map(this::find).toList();
    }

    private static List<Verdict> verdicts(List<Finding> parts) {
        return parts.stream().map(Finding::verdict).toList();
    }

    private static Finding composed(Criterion node, Verdict verdict, Reason reason, List<Finding> parts) {
        return Finding.of(node.id(), verdict, reason, Map.of(), List.of(), node.clause(), parts);
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

    private Finding held(Criterion.Holds node) {
        Detail role = new Detail.Word(node.role().value());
        Optional<RoleGrant> first = firstGrant(node.role());
        if (first.isPresent()) {
            return Finding.of(
                    node.id(),
                    Verdict.MET,
                    Reason.ROLE_HELD,
                    Map.of("role", role, "since", new Detail.Day(first.get().grantedOn())),
                    List.of(grantRef(first.get())),
                    node.clause(),
                    List.of());
        }
        Verdict verdict = dossier.isComplete(FactKind.CERTIFICATION) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        return Finding.of(
                node.id(), verdict, Reason.ROLE_NOT_HELD, Map.of("role", role), List.of(), node.clause(), List.of());
    }

    /** The earliest grant: grants are in the order of their days. */
    private Optional<RoleGrant> firstGrant(RoleId role) {
        return dossier.grants().stream()
                .filter(grant -> grant.role().equals(role))
                .findFirst();
    }

    private static FactRef grantRef(RoleGrant grant) {
        return new FactRef(FactKind.CERTIFICATION, grant.staff() + "/" + grant.role() + "/" + grant.grantedOn());
    }

    private Finding count(Criterion.Count node) {
        List<Finding> projects = selected(node.of())
                .map(work -> project(node.id(), work, node.where()))
                .toList();
        int met = count(projects, Verdict.MET);
        boolean unknown = count(projects, Verdict.UNDETERMINED) + met >= node.atLeast()
                || !dossier.isComplete(FactKind.PARTICIPATION);
        Verdict verdict = met >= node.atLeast() ? Verdict.MET : unknown ? Verdict.UNDETERMINED : Verdict.NOT_MET;
        Reason reason = switch (verdict) {
            case MET -> Reason.ENOUGH_PROJECTS;
            case NOT_MET -> Reason.TOO_FEW_PROJECTS;
            case UNDETERMINED -> Reason.PROJECTS_UNKNOWN;
        };
        Map<String, Detail> details = selection(node.of());
        details.put("actual", Detail.Amount.of(met, Detail.Unit.PROJECTS));
        details.put("required", Detail.Amount.of(node.atLeast(), Detail.Unit.PROJECTS));
        return Finding.of(node.id(), verdict, reason, details, List.of(), node.clause(), projects);
    }

    /** What a criterion looks at, as details: {@code as} and {@code axis}, where it asks for them. */
    private static Map<String, Detail> selection(ProjectSelection of) {
        Map<String, Detail> details = new TreeMap<>();
        of.as().ifPresent(part -> details.put("as", new Detail.Word(Words.of(part))));
        of.axis().ifPresent(axis -> details.put("axis", new Detail.Word(axis.value())));
        return details;
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        return (int) findings.stream().filter(one -> one.verdict() == verdict).count();
    }

    private Stream<ProjectWork> selected(ProjectSelection selection) {
        return dossier.work().stream().filter(work -> selection.selects(work.project(), work.part()));
    }

    /** One project held against conditions, all of which it must meet. */
    private Finding project(String node, ProjectWork work, List<ProjectCondition> where) {
        List<Finding> conditions =
                where.stream().map(condition -> condition(condition, work)).toList();
        return Finding.of(
                node,
                Verdict.all(verdicts(conditions)),
                Reason.PROJECT,
                Map.of(
                        "project",
                        new Detail.Word(work.project().id().value()),
                        "title",
                        new Detail.Text(work.project().title()),
                        "part",
                        new Detail.Word(Words.of(work.part())),
                        "startsOn",
                        new Detail.Day(work.project().startsOn())),
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
        Map<String, Detail> details = new TreeMap<>();
        details.put("role", new Detail.Word(node.role().value()));
        details.put("startsOn", new Detail.Day(work.project().startsOn()));
        Optional<RoleGrant> first = firstGrant(node.role());
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
                List.of(grantRef(first.get())),
                node.clause(),
                List.of());
    }

    private Finding run(Criterion.ConsecutiveYears node) {
        SortedMap<FiscalYear, List<ProjectWork>> byYear = new TreeMap<>();
        selected(node.of())
                .forEach(work -> byYear.computeIfAbsent(yearOf(work), year -> new ArrayList<>())
                        .add(work));
        Verdict absent = dossier.isComplete(FactKind.PARTICIPATION) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
        List<Finding> children = new ArrayList<>();
        List<FiscalYear> years = new ArrayList<>();
        List<Verdict> each = new ArrayList<>();
        List<Verdict> closing = new ArrayList<>();
        if (!byYear.isEmpty()) {
            for (FiscalYear year = byYear.firstKey(); year.compareTo(byYear.lastKey()) <= 0; year = year.next()) {
                List<ProjectWork> works = byYear.getOrDefault(year, List.of());
                Finding found = year(node.id(), year, works, node.where(), Reason.YEAR, absent);
                children.add(found);
                years.add(year);
                each.add(found.verdict());
                if (node.last().isEmpty()) {
                    closing.add(found.verdict());
                } else {
                    List<ProjectCondition> both = new ArrayList<>(node.where());
                    both.addAll(node.last());
                    Finding last = year(node.id(), year, works, both, Reason.LAST_YEAR, absent);
                    children.add(last);
                    closing.add(last.verdict());
                }
            }
        }
        return conclude(node, new RunOfYears(years, each, closing, node.years(), absent), children);
    }

    private Finding conclude(Criterion.ConsecutiveYears node, RunOfYears run, List<Finding> children) {
        Map<String, Detail> details = selection(node.of());
        details.put("actual", Detail.Amount.of(run.longest().size(), Detail.Unit.FISCAL_YEARS));
        details.put("required", Detail.Amount.of(node.years(), Detail.Unit.FISCAL_YEARS));
        Reason reason;
        switch (run.verdict()) {
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
        return Finding.of(node.id(), run.verdict(), reason, details, List.of(), node.clause(), children);
    }

    private FiscalYear yearOf(ProjectWork work) {
        return FiscalYear.containing(work.project().startsOn(), policy.fiscalYearStart());
    }

    private Finding year(
            String node,
            FiscalYear year,
            List<ProjectWork> works,
            List<ProjectCondition> where,
            Reason reason,
            Verdict absent) {
        List<Finding> projects =
                works.stream().map(work -> project(node, work, where)).toList();
        Verdict verdict = Verdict.any(verdicts(projects)).or(absent);
        return Finding.of(
                node,
                verdict,
                projects.isEmpty() ? Reason.YEAR_WITHOUT_PROJECT : reason,
                Map.of("year", new Detail.Years(List.of(year))),
                List.of(),
                Optional.empty(),
                projects);
    }
}
