package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The scores that a team was given, and those that one of its people was given: drawn, and held against the policy's conditions. What
 * the judge said of scores once is remembered by their sum, or that of each group's, where whoever looks at them takes means, otherwise
 * by how often each score was given. Of one thread.
 */
final class ScoreSheet {

    /** Verdicts by so many different scores are kept in a table. */
    private static final int MOST_IN_TABLE = 1 << 16;
    /** And so many beyond it. */
    private static final int MOST_KNOWN = 100_000;

    /** The scores that one group gives in a slot. */
    private static final class Cell {
        private final RaterGroupId group;
        private final List<RaterId> raters;
        /** By rater: how severe they are in the project being evaluated; the same in every slot. */
        private final int[] severity;
        /** By score: what it adds to the code. */
        private final long[] weights;
        /** How many codes there are, with that of no answer; 0 where they do not fit. */
        private final long codes;

        private final int[] given;
        private long code;

        Cell(RaterGroupId group, List<RaterId> raters, int[] severity, int scores, boolean summed) {
            this.group = group;
            this.raters = raters;
            this.severity = severity;
            this.weights = new long[scores];
            this.given = new int[raters.size()];
            double base = raters.size() + 1.0;
            boolean fits = summed || Math.pow(base, scores) < 1L << 62;
            long power = 1;
            for (int i = 0; i < scores; i++) {
                weights[i] = summed ? i : power;
                power = fits && !summed ? power * (raters.size() + 1) : power;
            }
            codes = !fits ? 0 : summed ? (long) raters.size() * (scores - 1) + 2 : power + 1;
        }
    }

    /** A condition, ready to be held against many scores. */
    private static final class Check {
        private final int shift;
        private final Conditions.Piece[] pieces;

        Check(Conditions.Condition of) {
            this.shift = of.shift();
            this.pieces = of.pieces().toArray(Conditions.Piece[]::new);
        }
    }

    private final Setting setting;
    private final Conditions conditions;
    /** By slot: the scores of each group. */
    private final Cell[][] cells;
    /** By slot: whether there are ratings. */
    private final boolean[] given;
    /** By slot: what the codes of its groups come to together; and how many such sums there are, with that of no answer. */
    private final long[] sums;

    private final long[] sumCodes;

    private final boolean[] ofPerson;
    private final Chance[] missing;
    /** By slot: the key of the step to its streams. */
    private final long[] keys;
    /** The slots of the team; and of leaders and of members themselves. */
    private final int[] ofTeam;

    private final int[] ofLeaders;
    private final int[] ofMembers;
    /** What looks at the team's ratings; and at those of leaders and of members. */
    private final Check[] onTeam;

    private final Check[] onLeaders;
    private final Check[] onMembers;
    /** By piece: the verdict by the code of the scores; 0 where it is not known; absent where there are too many codes. */
    private final byte[][] tables;
    /** By piece: whether only the sum of all scores of a slot matters. */
    private final boolean[] pooled;

    private final List<Map<Long, Byte>> beyond = new ArrayList<>();
    private final boolean remembers;
    private final StepDistribution.Table deviation;
    /** How severe raters are, where it is stated, and by group how severe they are in the project being evaluated. */
    private final Optional<StepDistribution.Table> severity;

    private final SortedMap<RaterGroupId, int[]> severities = new TreeMap<>();
    private final RandomStream stream = new RandomStream();
    /** Where the streams of the project being evaluated branch off. */
    private long branch;

    ScoreSheet(Setting setting) {
        this.setting = setting;
        this.deviation = setting.deviation;
        this.conditions = setting.conditions;
        this.severity = setting.scenario.severity().map(StepDistribution::table);
        int slots = setting.slots.size();
        this.cells = new Cell[slots][];
        this.given = new boolean[slots];
        this.sums = new long[slots];
        this.sumCodes = new long[slots];
        this.ofPerson = new boolean[slots];
        for (int i = 0; i < slots; i++) {
            Setting.Slot slot = setting.slots.get(i);
            boolean summed = conditions.isSummed(i);
            cells[i] = slot.groups().stream()
                    .map(group -> new Cell(
                            group,
                            setting.raters.getOrDefault(group, List.of()),
                            severities.computeIfAbsent(
                                    group,
                                    one -> new int
                                            [setting.raters
                                                    .getOrDefault(one, List.of())
                                                    .size()]),
                            slot.scores().size(),
                            summed))
                    .toArray(Cell[]::new);
            for (Cell cell : cells[i]) {
                sumCodes[i] += cell.codes - 2;
            }
            sumCodes[i] += 2;
            ofPerson[i] = slot.slot().of() == RatedSubject.PERSON;
        }
        this.missing = setting.slots.stream()
                .map(slot -> slot.slot().occasion() == Occasion.DEBRIEF
                        ? setting.scenario.perspectiveMissing()
                        : setting.scenario.afterProjectMissing())
                .toArray(Chance[]::new);
        this.keys = setting.slots.stream()
                .mapToLong(slot -> Streams.key(slot.key()))
                .toArray();
        this.ofTeam = IntStream.range(0, slots).filter(i -> !ofPerson[i]).toArray();
        this.ofLeaders = slotsOf(Part.LEADER);
        this.ofMembers = slotsOf(Part.MEMBER);
        this.onTeam = checks(condition -> condition.of() == RatedSubject.TEAM);
        this.onLeaders = checks(condition ->
                condition.of() == RatedSubject.PERSON && condition.parts().contains(Part.LEADER));
        this.onMembers = checks(condition ->
                condition.of() == RatedSubject.PERSON && condition.parts().contains(Part.MEMBER));
        this.tables = new byte[conditions.pieces()][0];
        this.pooled = new boolean[conditions.pieces()];
        boolean fit = conditions.fit();
        for (Conditions.Condition condition : conditions.all()) {
            for (Conditions.Piece piece : condition.pieces()) {
                pooled[piece.number()] =
                        piece.isPooled() && Arrays.stream(piece.slots()).allMatch(conditions::isSummed);
                double codes = codes(piece);
                fit &= codes > 0 && codes < 1L << 62;
                if (codes > 0 && codes <= MOST_IN_TABLE) {
                    tables[piece.number()] = new byte[(int) codes];
                }
            }
        }
        for (int i = 0; i < tables.length; i++) {
            beyond.add(new HashMap<>());
        }
        this.remembers = fit;
    }

    private int[] slotsOf(Part part) {
        return IntStream.range(0, cells.length)
                .filter(i -> ofPerson[i] && setting.slots.get(i).parts().contains(part))
                .toArray();
    }

    private Check[] checks(Predicate<Conditions.Condition> which) {
        return conditions.all().stream().filter(which).map(Check::new).toArray(Check[]::new);
    }

    private double codes(Conditions.Piece piece) {
        double codes = 1;
        for (int slot : piece.slots()) {
            if (pooled[piece.number()]) {
                codes *= sumCodes[slot];
            } else {
                for (Cell cell : cells[slot]) {
                    codes *= cell.codes;
                }
            }
        }
        return codes;
    }

    /** Whether the verdicts on any scores can be remembered. */
    boolean remembers() {
        return remembers;
    }

    /** Whether those who take such a part are rated themselves, or conditions look at that. */
    boolean rates(Part part) {
        return part == Part.LEADER ? ofLeaders.length + onLeaders.length > 0 : ofMembers.length + onMembers.length > 0;
    }

    private void drawSeverities(StepDistribution.Table steps, long at) {
        severities.forEach((group, raters) -> {
            stream.begin(Streams.step(at, group.value().hashCode()));
            steps.draw(stream, raters, 0, raters.length);
        });
    }

    /**
     * Draws the scores of a team, of whose project those of people are drawn then.
     *
     * @param project where the streams of the project's ratings branch off
     * @param severe where those of its raters' severity do
     */
    void drawTeam(long project, long severe, int quality) {
        branch = project;
        severity.ifPresent(steps -> drawSeverities(steps, severe));
        for (int slot : ofTeam) {
            draw(slot, 0, quality);
        }
    }

    /**
     * Draws the scores of a person in the project of the team drawn last.
     *
     * @param seat the number of the seat in the project, from 1
     * @param steps the project's quality and the person's ability
     */
    void drawPerson(int seat, Part part, int steps) {
        for (int slot : part == Part.LEADER ? ofMembers : ofLeaders) {
            given[slot] = false;
        }
        for (int slot : part == Part.LEADER ? ofLeaders : ofMembers) {
            draw(slot, seat, steps);
        }
    }

    /** Draws the scores of one slot, unless they are missing. */
    private void draw(int at, int seat, int steps) {
        stream.begin(Streams.step(Streams.along(branch, keys[at]), seat));
        given[at] = !missing[at].happens(stream);
        if (!given[at]) {
            return;
        }
        long sum = 0;
        for (Cell cell : cells[at]) {
            int[] scores = cell.given;
            int[] severe = cell.severity;
            long[] weights = cell.weights;
            int top = weights.length - 1;
            long code = 0;
            for (int i = 0; i < scores.length; i++) {
                int score = Math.max(0, Math.min(steps + severe[i] + deviation.draw(stream), top));
                scores[i] = score;
                code += weights[score];
            }
            cell.code = code;
            sum += code;
        }
        sums[at] = sum;
    }

    /** The ratings of the team. */
    List<Rating> ofTeam(Project project, LocalDate day) {
        return ratings(false, Optional.empty(), project, day);
    }

    /** The ratings of the person. */
    List<Rating> of(StaffId person, Project project, LocalDate day) {
        return ratings(true, Optional.of(person), project, day);
    }

    private List<Rating> ratings(boolean person, Optional<StaffId> ratee, Project project, LocalDate day) {
        List<Rating> all = new ArrayList<>();
        for (int slot = 0; slot < cells.length; slot++) {
            if (ofPerson[slot] == person && given[slot]) {
                add(slot, ratee, project, day, all);
            }
        }
        return all;
    }

    private void add(int at, Optional<StaffId> ratee, Project project, LocalDate day, List<Rating> to) {
        Setting.Slot slot = setting.slots.get(at);
        AskedRatings.Slot asked = slot.slot();
        for (Cell cell : cells[at]) {
            for (int i = 0; i < cell.given.length; i++) {
                Score score = slot.scores().get(cell.given[i]);
                Rating rating = new Rating(
                        project.id(),
                        ratee,
                        asked.occasion(),
                        asked.perspective(),
                        cell.group,
                        cell.raters.get(i),
                        score,
                        day);
                to.add(asked.axis().map(rating::on).orElse(rating));
            }
        }
    }

    /** What the conditions say of the team's ratings: two bits each, 0 for the others. */
    long marksOfTeam(int year, int project) {
        return marks(onTeam, year, project);
    }

    /** What the conditions that look at projects in such a part say of the person's ratings: two bits each, 0 for the others. */
    long marksOfPerson(Part part, int year, int project) {
        return marks(part == Part.LEADER ? onLeaders : onMembers, year, project);
    }

    private long marks(Check[] checks, int year, int project) {
        long marks = 0;
        for (Check check : checks) {
            marks |= (long) verdict(check, year, project) << check.shift;
        }
        return marks;
    }

    private int verdict(Check check, int year, int project) {
        int verdict = Conditions.MET;
        for (int i = 0; i < check.pieces.length && verdict != Conditions.NOT_MET; i++) {
            int one = verdict(check.pieces[i], year, project);
            verdict = one == Conditions.MET ? verdict : one;
        }
        return verdict;
    }

    private int verdict(Conditions.Piece piece, int year, int project) {
        long code = 0;
        boolean together = pooled[piece.number()];
        for (int slot : piece.slots()) {
            boolean answered = given[slot];
            if (together) {
                code = code * sumCodes[slot] + (answered ? sums[slot] + 1 : 0);
            } else {
                for (Cell cell : cells[slot]) {
                    code = code * cell.codes + (answered ? cell.code + 1 : 0);
                }
            }
        }
        byte[] table = tables[piece.number()];
        if (table.length == 0) {
            return beyondTables(piece, code, year, project);
        }
        int index = (int) code;
        if (table[index] == 0) {
            table[index] = (byte) judged(piece, year, project);
        }
        return table[index];
    }

    private int beyondTables(Conditions.Piece piece, long code, int year, int project) {
        Map<Long, Byte> known = beyond.get(piece.number());
        Byte before = known.get(code);
        if (before != null) {
            return before;
        }
        int verdict = judged(piece, year, project);
        if (known.size() < MOST_KNOWN) {
            known.put(code, (byte) verdict);
        }
        return verdict;
    }

    private int judged(Conditions.Piece piece, int year, int number) {
        Project project = setting.project(year, number, List.of());
        LocalDate day = setting.ends.get(year);
        List<Rating> ratings = new ArrayList<>();
        for (int slot : piece.slots()) {
            if (given[slot]) {
                Optional<StaffId> ratee = ofPerson[slot] ? Optional.of(setting.someone) : Optional.empty();
                add(slot, ratee, project, day, ratings);
            }
        }
        return conditions.verdict(piece, project, ratings, setting.lastDays.get(year));
    }
}
