package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.CountTable;
import io.github.dxjinzai.core.evaluation.disclosure.MeanRange;
import io.github.dxjinzai.core.evaluation.disclosure.PublishedTable;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.disclosure.Suppression;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether outcomes and scores differ between groups of people (公平性の報告): rates and mean residuals, each with a difference to all
 * others and its interval, never a bare rate. Fit for publication: every count has passed {@link Suppression}, no mean is of fewer
 * people or projects than its threshold, and what is told by department and by post tells nothing of fewer when put together.
 *
 * <p>Scores come out of scorecards; of a band its middle is taken. A difference is no proof of unfairness, and none is no proof of
 * fairness.
 *
 * @param role the role whose outcomes are compared
 * @param day as of which day
 * @param threshold fewer than so many are not told
 * @param outcomes the outcomes by department and by post
 * @param residuals scores by department and by post of those rated, and by group of raters
 */
public record FairnessReport(
        RoleId role, LocalDate day, int threshold, List<Outcomes> outcomes, List<Residuals> residuals) {

    private static final double CONFIDENCE = 0.95;
    /** Met, and all others: a third count would cost many more that are withheld with it. */
    private static final List<String> OUTCOMES = List.of("met", "others");

    public FairnessReport {
        outcomes = List.copyOf(outcomes);
        residuals = List.copyOf(residuals);
    }

    /** By what people or ratings are grouped. */
    public enum Grouping {
        /** By the unit at the top in which they serve (部局). */
        DEPARTMENT,
        /** By post (職位). */
        POST,
        /** By group of raters (評価者区分). */
        RATER_GROUP
    }

    /**
     * The outcomes of everyone who serves on the day.
     *
     * @param grouping by what
     * @param counts the groups by outcome: met, and others, that is not met or undetermined; with totals
     * @param rates the rate of each group whose counts are told
     */
    public record Outcomes(Grouping grouping, PublishedTable counts, List<Rate> rates) {

        public Outcomes {
            rates = List.copyOf(rates);
        }
    }

    /**
     * How many of a group meet the criteria.
     *
     * @param group the group
     * @param met how many do
     * @param people of how many
     * @param difference to all others; absent where theirs is not told, or there are none
     */
    public record Rate(String group, long met, long people, Optional<Difference> difference) {}

    /**
     * How far the scores of groups lie from what they are compared with. By department and post: each person's mean score less the mean
     * of all. By group of raters: its figure less the mean of all groups' figures of the same project and occasion, where there are at
     * least two; groups that take different perspectives differ by those as well.
     *
     * @param grouping by what
     * @param lines the groups
     */
    public record Residuals(Grouping grouping, List<Residual> lines) {

        public Residuals {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The scores of one group.
     *
     * @param group the group
     * @param n of how many people or projects; absent where it is not told
     * @param mean the mean residual in points of the scale; absent where it is not told
     * @param difference to all others whose residuals are known
     */
    public record Residual(String group, OptionalInt n, OptionalDouble mean, Optional<Difference> difference) {

        static Residual withheld(String group) {
            return new Residual(group, OptionalInt.empty(), OptionalDouble.empty(), Optional.empty());
        }
    }

    /**
     * The report.
     *
     * @param judge judges by the policy
     * @param facts the facts
     * @param role the role
     * @param scorecards the release of the day
     * @param suppression what of counts is published
     */
    public static FairnessReport of(
            Judge judge, Facts facts, RoleId role, Scorecards scorecards, Suppression suppression) {
        LocalDate day = scorecards.day();
        SortedMap<StaffId, Verdict> verdicts = new TreeMap<>();
        for (StaffMember person : facts.staff()) {
            if (person.serves(day)) {
                facts.dossier(person.id())
                        .ifPresent(dossier -> verdicts.put(
                                person.id(), judge.judge(dossier, role, day).verdict()));
            }
        }
        SortedMap<StaffId, String> departments = group(facts, Grouping.DEPARTMENT);
        SortedMap<StaffId, String> posts = group(facts, Grouping.POST);
        List<CountTable> counts = List.of(counts(verdicts, departments), counts(verdicts, posts));
        List<PublishedTable> alike = apart(
                counts,
                alike(counts.stream().map(suppression::publish).toList()),
                verdicts,
                List.of(departments, posts),
                suppression);
        List<Outcomes> outcomes = List.of(
                new Outcomes(Grouping.DEPARTMENT, alike.get(0), rates(alike.get(0))),
                new Outcomes(Grouping.POST, alike.get(1), rates(alike.get(1))));
        SortedMap<StaffId, Double> scores = scores(scorecards);
        List<Residuals> residuals = new ArrayList<>(residuals(scores, departments, posts, suppression.threshold()));
        residuals.add(new Residuals(Grouping.RATER_GROUP, lines(byRaters(scorecards), suppression.threshold())));
        return new FairnessReport(role, day, suppression.threshold(), outcomes, residuals);
    }

    /**
     * The tables with more groups withheld, until no outcome of fewer people than may be told follows from both together. One table gives way,
     * its smallest groups first: the one of which less has to be withheld.
     */
    static List<PublishedTable> apart(
            List<CountTable> counts,
            List<PublishedTable> tables,
            SortedMap<StaffId, Verdict> verdicts,
            List<SortedMap<StaffId, String>> groups,
            Suppression suppression) {
        Map<List<String>, int[]> met = new LinkedHashMap<>();
        verdicts.forEach((person, verdict) -> met.computeIfAbsent(
                        List.of(
                                groups.get(0).getOrDefault(person, ""),
                                groups.get(1).getOrDefault(person, "")),
                        pair -> new int[OUTCOMES.size()])[verdict == Verdict.MET ? 0 : 1]++);
        List<PublishedTable> best = tables;
        int most = -1;
        for (int giving = tables.size() - 1; giving >= 0; giving--) {
            List<PublishedTable> apart = new ArrayList<>(tables);
            while (isCertain(counts, apart, met, suppression.threshold())) {
                Optional<PublishedTable> less = withoutSmallest(counts.get(giving), apart.get(giving));
                if (less.isEmpty()) {
                    break;
                }
                apart.set(giving, less.get());
            }
            int told = apart.stream().mapToInt(table -> told(table).size()).sum();
            if (told > most) {
                most = told;
                best = apart;
            }
        }
        return best;
    }

    private static boolean isCertain(
            List<CountTable> counts, List<PublishedTable> tables, Map<List<String>, int[]> met, int threshold) {
        Set<String> rows = told(tables.get(0));
        Set<String> columns = told(tables.get(1));
        Set<String> allOfRow = uniform(counts.get(0), rows);
        Set<String> allOfColumn = uniform(counts.get(1), columns);
        List<Overlap.Cell> cells = new ArrayList<>();
        met.forEach((pair, count) -> {
            if (!allOfRow.contains(pair.get(0)) && !allOfColumn.contains(pair.get(1))) {
                boolean few = count[0] < threshold || count[1] < threshold;
                cells.add(new Overlap.Cell(pair.get(0), pair.get(1), count[1] > 0, count[0] > 0, few));
            }
        });
        return new Overlap(cells, rows, columns).certain().isPresent();
    }

    private static Optional<PublishedTable> withoutSmallest(CountTable counts, PublishedTable table) {
        Set<String> told = told(table);
        int smallest = -1;
        long fewest = Long.MAX_VALUE;
        for (int row = 0; row < counts.rows().size(); row++) {
            long people = counts.counts().get(row).stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            if (told.contains(counts.rows().get(row)) && people < fewest) {
                smallest = row;
                fewest = people;
            }
        }
        if (smallest < 0) {
            return Optional.empty();
        }
        List<List<OptionalLong>> cells = new ArrayList<>(table.cells());
        cells.set(smallest, Collections.nCopies(table.columns().size() + 1, OptionalLong.empty()));
        return Optional.of(new PublishedTable(table.rows(), table.columns(), cells));
    }

    /** The groups of which the number who met is told, or follows from the others and all. */
    private static Set<String> told(PublishedTable table) {
        Set<String> told = new TreeSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<OptionalLong> cells = table.cells().get(row);
            if (cells.get(0).isPresent() || cells.get(1).isPresent()) {
                told.add(table.rows().get(row));
            }
        }
        return told;
    }

    /** The groups that are told and of which everybody met, or nobody: of their people nothing is left to be found out. */
    private static Set<String> uniform(CountTable counts, Set<String> told) {
        Set<String> uniform = new TreeSet<>();
        for (int row = 0; row < counts.rows().size(); row++) {
            if (told.contains(counts.rows().get(row))
                    && counts.counts().get(row).contains(0)) {
                uniform.add(counts.rows().get(row));
            }
        }
        return uniform;
    }

    /** The residuals by department and by post, of which one table gives way until both tell no sum of fewer people than the threshold. */
    static List<Residuals> residuals(
            SortedMap<StaffId, Double> scores,
            Map<StaffId, String> departments,
            Map<StaffId, String> posts,
            int threshold) {
        double all = scores.isEmpty() ? 0 : Difference.mean(List.copyOf(scores.values()));
        SortedMap<String, List<Double>> byDepartment = new TreeMap<>();
        SortedMap<String, List<Double>> byPost = new TreeMap<>();
        Map<List<String>, Integer> people = new LinkedHashMap<>();
        scores.forEach((person, score) -> {
            String department = departments.getOrDefault(person, "");
            String post = posts.getOrDefault(person, "");
            byDepartment.computeIfAbsent(department, name -> new ArrayList<>()).add(score - all);
            byPost.computeIfAbsent(post, name -> new ArrayList<>()).add(score - all);
            people.merge(List.of(department, post), 1, Integer::sum);
        });
        List<Overlap.Cell> cells = new ArrayList<>();
        people.forEach((pair, number) ->
                cells.add(new Overlap.Cell(pair.get(0), pair.get(1), true, true, number < threshold)));
        List<List<Residual>> best = List.of(lines(byDepartment, threshold), lines(byPost, threshold));
        List<List<Residual>> tables = best;
        int most = -1;
        for (int giving = 1; giving >= 0; giving--) {
            List<List<Residual>> apart = new ArrayList<>(tables);
            while (!toldOf(apart.get(giving)).isEmpty()
                    && new Overlap(cells, toldOf(apart.get(0)), toldOf(apart.get(1)))
                            .certain()
                            .isPresent()) {
                apart.set(giving, withoutSmallest(apart.get(giving)));
            }
            int told = toldOf(apart.get(0)).size() + toldOf(apart.get(1)).size();
            if (told > most) {
                most = told;
                best = apart;
            }
        }
        return List.of(new Residuals(Grouping.DEPARTMENT, best.get(0)), new Residuals(Grouping.POST, best.get(1)));
    }

    private static Set<String> toldOf(List<Residual> lines) {
        return lines.stream()
                .filter(line -> line.n().isPresent())
                .map(Residual::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Residual> withoutSmallest(List<Residual> lines) {
        Optional<Residual> smallest = lines.stream()
                .filter(line -> line.n().isPresent())
                .min(Comparator.comparingInt(line -> line.n().orElseThrow()));
        return lines.stream()
                .map(line -> Optional.of(line).equals(smallest) ? Residual.withheld(line.group()) : line)
                .toList();
    }

    private static SortedMap<StaffId, String> group(Facts facts, Grouping grouping) {
        SortedMap<StaffId, String> groups = new TreeMap<>();
        for (Dossier dossier : facts.dossiers().values()) {
            dossier.service()
                    .map(service -> grouping == Grouping.POST ? service.member().post() : top(service))
                    .ifPresent(group -> groups.put(dossier.staff(), group));
        }
        return groups;
    }

    private static String top(Service service) {
        List<DepartmentId> upwards = service.departments();
        return upwards.get(upwards.size() - 1).value();
    }

    private static CountTable counts(SortedMap<StaffId, Verdict> verdicts, Map<StaffId, String> group) {
        SortedMap<String, int[]> counts = new TreeMap<>();
        verdicts.forEach((person, verdict) -> counts.computeIfAbsent(
                        group.getOrDefault(person, ""), name -> new int[OUTCOMES.size()])[
                verdict == Verdict.MET ? 0 : 1]++);
        List<List<Integer>> rows = new ArrayList<>();
        counts.values().forEach(row -> rows.add(Arrays.stream(row).boxed().toList()));
        return new CountTable(List.copyOf(counts.keySet()), OUTCOMES, rows);
    }

    /** The same totals stand under each table: what is withheld of them under one is withheld under all. */
    static List<PublishedTable> alike(List<PublishedTable> tables) {
        List<PublishedTable> alike = new ArrayList<>();
        for (PublishedTable table : tables) {
            List<List<OptionalLong>> cells = new ArrayList<>(table.cells());
            List<OptionalLong> totals = new ArrayList<>();
            for (int column = 0; column <= table.columns().size(); column++) {
                int at = column;
                boolean told = tables.stream().allMatch(one -> total(one, at).isPresent());
                totals.add(told ? total(table, column) : OptionalLong.empty());
            }
            cells.set(cells.size() - 1, totals);
            alike.add(new PublishedTable(table.rows(), table.columns(), cells));
        }
        return alike;
    }

    private static OptionalLong total(PublishedTable table, int column) {
        return table.cells().get(table.rows().size()).get(column);
    }

    private static List<Rate> rates(PublishedTable table) {
        int all = table.columns().size();
        OptionalLong metOfAll = total(table, 0);
        OptionalLong everyone = total(table, all);
        List<Rate> rates = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            OptionalLong met = table.cells().get(row).get(0);
            OptionalLong people = table.cells().get(row).get(all);
            if (met.isPresent() && people.isPresent() && people.getAsLong() > 0) {
                boolean others =
                        metOfAll.isPresent() && everyone.isPresent() && everyone.getAsLong() > people.getAsLong();
                rates.add(new Rate(
                        table.rows().get(row),
                        met.getAsLong(),
                        people.getAsLong(),
                        others
                                ? Optional.of(Difference.ofRates(
                                        met.getAsLong(),
                                        people.getAsLong(),
                                        metOfAll.getAsLong() - met.getAsLong(),
                                        everyone.getAsLong() - people.getAsLong(),
                                        CONFIDENCE))
                                : Optional.empty()));
            }
        }
        return rates;
    }

    private static SortedMap<StaffId, Double> scores(Scorecards scorecards) {
        SortedMap<StaffId, List<Double>> each = new TreeMap<>();
        for (Scorecard card : scorecards.all(Reader.COMMITTEE)) {
            card.ratee()
                    .ifPresent(person -> card.lines()
                            .forEach(line -> line.total()
                                    .mean()
                                    .ifPresent(mean -> each.computeIfAbsent(person, one -> new ArrayList<>())
                                            .add(mean.middle()))));
        }
        SortedMap<StaffId, Double> scores = new TreeMap<>();
        each.forEach((person, values) -> scores.put(person, Difference.mean(values)));
        return scores;
    }

    private static SortedMap<String, List<Double>> byRaters(Scorecards scorecards) {
        SortedMap<String, List<Double>> byGroup = new TreeMap<>();
        for (Scorecard card : scorecards.all(Reader.COMMITTEE)) {
            card.lines().stream().map(Scorecard.Line::occasion).distinct().forEach(occasion -> {
                SortedMap<RaterGroupId, List<Double>> means = new TreeMap<>();
                card.lines().stream()
                        .filter(line -> line.occasion() == occasion)
                        .forEach(line -> line.groups()
                                .forEach((group, shown) -> shown.figure()
                                        .mean()
                                        .map(MeanRange::middle)
                                        .ifPresent(mean -> means.computeIfAbsent(group, one -> new ArrayList<>())
                                                .add(mean))));
                if (means.size() > 1) {
                    List<Double> all =
                            means.values().stream().map(Difference::mean).toList();
                    means.forEach((group, values) -> byGroup.computeIfAbsent(group.value(), one -> new ArrayList<>())
                            .add(Difference.mean(values) - Difference.mean(all)));
                }
            });
        }
        return byGroup;
    }

    /** Small groups are withheld; and more with them, smallest first, until at least so many are withheld together: residuals add up to zero. */
    static List<Residual> lines(SortedMap<String, List<Double>> byGroup, int threshold) {
        List<String> bySize = byGroup.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Double>> one) ->
                                one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        int withheld = 0;
        int people = 0;
        for (String group : bySize) {
            int size = byGroup.getOrDefault(group, List.of()).size();
            if (size >= threshold && (withheld == 0 || (withheld > 1 && people >= threshold))) {
                break;
            }
            withheld++;
            people += size;
        }
        List<String> told = bySize.subList(withheld, bySize.size());
        List<Residual> lines = new ArrayList<>();
        byGroup.forEach((group, values) -> {
            List<Double> others = new ArrayList<>();
            byGroup.forEach((other, more) -> {
                if (!other.equals(group)) {
                    others.addAll(more);
                }
            });
            lines.add(
                    told.contains(group)
                            ? new Residual(
                                    group,
                                    OptionalInt.of(values.size()),
                                    OptionalDouble.of(Difference.mean(values)),
                                    Difference.ofMeans(values, others, CONFIDENCE))
                            : Residual.withheld(group));
        });
        return lines;
    }
}
