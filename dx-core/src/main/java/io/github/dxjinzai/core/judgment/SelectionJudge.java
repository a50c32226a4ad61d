package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.policy.AchievementSelection;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the facts that a criterion looks at, and what each of them meets; with what the policy says of it worked out once. */
final class SelectionJudge {

    private static final EnumMap<Part, Detail> PARTS = words(Part.class);
    private static final EnumMap<AchievementKind, Detail> KINDS = words(AchievementKind.class);
    private static final Details.Form ACHIEVEMENT = new Details.Form(Map.of(), "day", "item", "kind");
    private static final Details.Form ATTESTED = new Details.Form(Map.of(), "attestedBy", "day", "item", "kind");
    private static final Details.Form ENDING = new Details.Form(Map.of(), "day", "item", "kind", "until");
    private static final Details.Form ATTESTED_ENDING =
            new Details.Form(Map.of(), "attestedBy", "day", "item", "kind", "until");
    private static final Details.Form PROJECT = new Details.Form(Map.of(), "part", "project", "startsOn", "title");
    private static final int PART = PROJECT.place("part");
    private static final int PROJECT_ID = PROJECT.place("project");
    private static final int STARTS_ON = PROJECT.place("startsOn");
    private static final int TITLE = PROJECT.place("title");

    private final String node;
    private final FactSelection of;
    private final WindowJudge window;
    private final boolean unbounded;
    private final ConditionJudge[] conditions;
    private final FigureJudge[] figures;
    private final FactKind kind;

    SelectionJudge(Policy policy, TermValues terms, String node, FactSelection of, WindowJudge window) {
        this.node = node;
        this.of = of;
        this.window = window;
        this.unbounded = window.isUnbounded();
        if (of instanceof ProjectSelection projects) {
            this.conditions = projects.where().stream()
                    .map(one -> condition(policy, terms, one))
                    .toArray(ConditionJudge[]::new);
            this.figures = new FigureJudge[0];
            this.kind = FactKind.PARTICIPATION;
        } else {
            AchievementSelection achievements = (AchievementSelection) of;
            this.conditions = new ConditionJudge[0];
            this.figures = achievements.where().stream()
                    .map(one -> new FigureJudge(terms, one))
                    .toArray(FigureJudge[]::new);
            this.kind = FactKind.of(achievements.kind());
        }
    }

    private static <E extends Enum<E>> EnumMap<E, Detail> words(Class<E> constants) {
        EnumMap<E, Detail> words = new EnumMap<>(constants);
        for (E one : constants.getEnumConstants()) {
            words.put(one, new Detail.Word(Words.of(one)));
        }
        return words;
    }

    private static ConditionJudge condition(Policy policy, TermValues terms, ProjectCondition condition) {
        return condition instanceof ProjectCondition.StartsAfterGrant after
                ? new GrantJudge(after)
                : new EvaluationJudge(policy, terms, (ProjectCondition.ScoreAtLeast) condition);
    }

    /** Facts that are looked at, by day, each with what it meets. It is filled by one judgment and then read by it. */
    static final class Found {

        // projects in which the person took part, or achievements
        private final Object[] facts;
        private final Finding[] findings;
        private int size;

        private Found(int most) {
            this.facts = new Object[most];
            this.findings = new Finding[most];
        }

        private void add(Object fact, Finding finding) {
            facts[size] = fact;
            findings[size++] = finding;
        }

        int size() {
            return size;
        }

        Finding finding(int number) {
            return findings[number];
        }

        Verdict verdict(int number) {
            return findings[number].verdict();
        }

        /** When the fact happened. */
        LocalDate day(int number) {
            return facts[number] instanceof ProjectWork work
                    ? work.project().startsOn()
                    : ((Achievement) facts[number]).day();
        }

        /** What is counted once where items are counted. */
        String item(int number) {
            return facts[number] instanceof ProjectWork work
                    ? work.project().id().value()
                    : ((Achievement) facts[number]).item().value();
        }

        /** A figure of the fact, where it is an achievement and the figure was recorded. */
        Optional<Quantity> figure(int number, QuantityId quantity) {
            return facts[number] instanceof Achievement one ? one.quantity(quantity) : Optional.empty();
        }

        List<Finding> findings() {
            return listed(findings, size);
        }
    }

    /** The first of these findings. */
    static List<Finding> listed(Finding[] findings, int size) {
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of(findings[0]);
            case 2 -> List.of(findings[0], findings[1]);
            case 3 -> List.of(findings[0], findings[1], findings[2]);
            default -> List.of(findings.length == size ? findings : Arrays.copyOf(findings, size));
        };
    }

    /** Whether nothing is missing of the facts looked at. */
    boolean isComplete(KnownFacts known) {
        return known.isComplete(kind);
    }

    /** Whether projects are looked at. */
    boolean isOfProjects() {
        return of instanceof ProjectSelection;
    }

    /** The facts that are looked at, by day. */
    Found facts(KnownFacts known) {
        LocalDate first = window.first(known);
        if (of instanceof ProjectSelection projects) {
            List<ProjectWork> all = known.dossier().work();
            Found found = new Found(all.size());
            for (int i = 0; i < all.size(); i++) {
                ProjectWork work = all.get(i);
                if (work.startDay() <= known.epochDay()
                        && projects.selects(work.project(), work.part())
                        && (unbounded || window.holds(work.project().startsOn(), first, known.day()))
                        && !known.isRepeated(all, i)) {
                    found.add(work, project(work, known));
                }
            }
            return found;
        }
        AchievementSelection achievements = (AchievementSelection) of;
        List<Achievement> all = known.dossier().achievements();
        Found found = new Found(all.size());
        for (int i = 0; i < all.size(); i++) {
            Achievement one = all.get(i);
            if (achievements.selects(one) && known.include(one.day()) && window.holds(one.day(), first, known.day())) {
                found.add(one, achievement(one, achievements, known));
            }
        }
        return found;
    }

    /** What a criterion looks at, as details. */
    SortedMap<String, Detail> details() {
        SortedMap<String, Detail> details = new TreeMap<>(window.details());
        if (of instanceof ProjectSelection projects) {
            projects.as().ifPresent(part -> details.put("as", new Detail.Word(Words.of(part))));
            projects.axis().ifPresent(axis -> details.put("axis", new Detail.Word(axis.value())));
            projects.changeKind().ifPresent(change -> details.put("changeKind", new Detail.Word(Words.of(change))));
            projects.changeDepth().ifPresent(depth -> details.put("changeDepth", new Detail.Word(Words.of(depth))));
        } else {
            AchievementSelection achievements = (AchievementSelection) of;
            details.put("kind", new Detail.Word(Words.of(achievements.kind())));
            if (!achievements.which().isEmpty()) {
                details.put("which", Detail.Words.of(achievements.which()));
            }
            if (!achievements.by().isEmpty()) {
                details.put("by", Detail.Words.of(achievements.by()));
            }
        }
        return details;
    }

    /** One project held against conditions, all of which it must meet. */
    private Finding project(ProjectWork work, KnownFacts known) {
        Finding[] found = new Finding[conditions.length];
        Verdict verdict = Verdict.MET;
        for (int i = 0; i < found.length; i++) {
            found[i] = conditions[i].find(work, known);
            verdict = verdict.and(found[i].verdict());
        }
        Detail[] told = PROJECT.blank();
        told[PROJECT_ID] = new Detail.Word(work.project().id().value());
        told[TITLE] = new Detail.Text(work.project().title());
        told[PART] = Objects.requireNonNull(PARTS.get(work.part()));
        told[STARTS_ON] = new Detail.Day(work.project().startsOn());
        return new Finding(
                node,
                verdict,
                Reason.PROJECT,
                PROJECT.filled(told),
                List.of(FactRef.to(work, known.staff())),
                Optional.empty(),
                listed(found, found.length));
    }

    private Finding achievement(Achievement one, AchievementSelection achievements, KnownFacts known) {
        boolean lapsed = !achievements.lapsed() && !one.isValid(known.day());
        Finding[] found = new Finding[lapsed ? 0 : figures.length];
        Verdict verdict = Verdict.of(!lapsed);
        for (int i = 0; i < found.length; i++) {
            found[i] = figures[i].find(one);
            verdict = verdict.and(found[i].verdict());
        }
        return new Finding(
                node,
                verdict,
                lapsed ? Reason.ACHIEVEMENT_LAPSED : Reason.ACHIEVEMENT,
                told(one),
                List.of(FactRef.to(one)),
                Optional.empty(),
                listed(found, found.length));
    }

    /** What is told of an achievement; the names in their order. */
    private static Details told(Achievement one) {
        boolean attested = one.by().isPresent();
        boolean ends = one.validUntil().isPresent();
        Details.Form form = attested ? ends ? ATTESTED_ENDING : ATTESTED : ends ? ENDING : ACHIEVEMENT;
        Detail[] told = form.blank();
        int next = 0;
        if (attested) {
            told[next++] = new Detail.Word(one.by().get().value());
        }
        told[next++] = new Detail.Day(one.day());
        told[next++] = new Detail.Word(one.item().value());
        told[next++] = Objects.requireNonNull(KINDS.get(one.kind()));
        if (ends) {
            told[next] = new Detail.Day(one.validUntil().get());
        }
        return form.filled(told);
    }
}
