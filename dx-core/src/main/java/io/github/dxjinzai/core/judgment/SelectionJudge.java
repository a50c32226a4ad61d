package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.PackedAchievements;
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

    /** For how many achievements there is room at first: mostly few are of one kind and item. */
    private static final int FEW = 4;

    private static final AchievementSelection NO_ACHIEVEMENTS =
            new AchievementSelection(AchievementKind.TRAINING, List.of(), List.of(), false, List.of());

    private final String node;
    private final FactSelection of;
    private final WindowJudge window;
    private final boolean unbounded;
    private final ConditionJudge[] conditions;
    private final FactKind kind;
    // of achievements
    private final AchievementSelection achievements;
    private final int[] keys;
    private final FigureJudge[] figures;

    SelectionJudge(Policy policy, TermValues terms, String node, FactSelection of, WindowJudge window) {
        this.node = node;
        this.of = of;
        this.window = window;
        this.unbounded = window.isUnbounded();
        this.conditions = of instanceof ProjectSelection projects
                ? projects.where().stream()
                        .map(one -> condition(policy, terms, one))
                        .toArray(ConditionJudge[]::new)
                : new ConditionJudge[0];
        this.achievements = of instanceof AchievementSelection some ? some : NO_ACHIEVEMENTS;
        this.kind = isOfProjects() ? FactKind.PARTICIPATION : FactKind.of(achievements.kind());
        this.keys =
                achievements.which().stream().mapToInt(PackedAchievements::key).toArray();
        this.figures = achievements.where().stream()
                .map(one -> new FigureJudge(terms, one))
                .toArray(FigureJudge[]::new);
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

        private final KnownFacts known;
        private final boolean ofProjects;
        // which of the person's parts in projects, or achievements
        private int[] places;
        private Finding[] findings;
        private int size;

        private Found(KnownFacts known, boolean ofProjects, int room) {
            this.known = known;
            this.ofProjects = ofProjects;
            this.places = new int[room];
            this.findings = new Finding[room];
        }

        private void add(int place, Finding finding) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                findings = Arrays.copyOf(findings, 2 * size);
            }
            places[size] = place;
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
            return LocalDate.ofEpochDay(epochDay(number));
        }

        /** The same, as {@link LocalDate#toEpochDay()} tells it. */
        long epochDay(int number) {
            return ofProjects
                    ? known.dossier().work().get(places[number]).startDay()
                    : known.achievements().epochDay(places[number]);
        }

        /** What is counted once where items are counted. */
        Object item(int number) {
            return ofProjects
                    ? known.dossier().work().get(places[number]).project().id()
                    : known.achievements().item(places[number]);
        }

        /**
         * A figure of the fact in thousandths, where it is an achievement and the figure was recorded; else
         * {@link PackedAchievements#NO_FIGURE}.
         */
        long figure(int number, QuantityId quantity) {
            return ofProjects
                    ? PackedAchievements.NO_FIGURE
                    : known.achievements().thousandths(places[number], quantity);
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
        return of instanceof ProjectSelection projects ? projects(projects, known) : achievements(known);
    }

    private Found projects(ProjectSelection projects, KnownFacts known) {
        long first = window.first(known);
        List<ProjectWork> all = known.dossier().work();
        Found found = new Found(known, true, all.size());
        for (int i = 0; i < all.size(); i++) {
            ProjectWork work = all.get(i);
            if (work.startDay() <= known.epochDay()
                    && projects.selects(work.project(), work.part())
                    && (unbounded || window.holds(work.startDay(), first, known.day()))
                    && !known.isRepeated(all, i)) {
                found.add(i, project(work, known));
            }
        }
        return found;
    }

    private Found achievements(KnownFacts known) {
        long first = window.first(known);
        PackedAchievements all = known.achievements();
        Found found = new Found(known, false, Math.min(all.size(), FEW));
        for (int i = 0; i < all.size(); i++) {
            if (isLike(all, i)
                    && all.epochDay(i) <= known.epochDay()
                    && (unbounded || window.holds(all.epochDay(i), first, known.day()))
                    && achievements.selects(all.get(i))) {
                found.add(i, achievement(all, i, known));
            }
        }
        return found;
    }

    /** Whether an achievement may be one that is asked for: told by a number, so that most others are passed over without a look. */
    private boolean isLike(PackedAchievements all, int number) {
        boolean like = keys.length == 0;
        for (int key : keys) {
            like |= all.key(number) == key;
        }
        return like;
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

    private Finding achievement(PackedAchievements all, int number, KnownFacts known) {
        boolean over = !achievements.lapsed() && known.epochDay() > all.lastValid(number);
        Finding[] found = new Finding[over ? 0 : figures.length];
        List<FactRef> evidence = List.of(FactRef.to(all.get(number), kind));
        Verdict verdict = Verdict.of(!over);
        for (int i = 0; i < found.length; i++) {
            found[i] = figures[i].find(all, number, evidence);
            verdict = verdict.and(found[i].verdict());
        }
        return new Finding(
                node,
                verdict,
                over ? Reason.ACHIEVEMENT_LAPSED : Reason.ACHIEVEMENT,
                told(all, number),
                evidence,
                Optional.empty(),
                listed(found, found.length));
    }

    /** What is told of an achievement; the names in their order. */
    private static Details told(PackedAchievements all, int number) {
        boolean attested = all.isAttested(number);
        boolean ends = all.isEnding(number);
        Details.Form form = attested ? ends ? ATTESTED_ENDING : ATTESTED : ends ? ENDING : ACHIEVEMENT;
        Detail[] told = form.blank();
        int next = 0;
        if (attested) {
            told[next++] = new Detail.Word(all.attester(number).value());
        }
        told[next++] = new Detail.Day(all.day(number));
        told[next++] = new Detail.Word(all.item(number).value());
        told[next++] = Objects.requireNonNull(KINDS.get(all.kind(number)));
        if (ends) {
            told[next] = new Detail.Day(LocalDate.ofEpochDay(all.lastValid(number)));
        }
        return form.filled(told);
    }
}
