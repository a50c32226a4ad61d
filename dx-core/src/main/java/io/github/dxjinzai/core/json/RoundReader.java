package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.GroupRule;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Ids;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a round of evaluation (評価の実施回), JSON or YAML, by {@code round-1.schema.json}: what it is held for, by which version of the
 * policy, on which days, and under which rules of disclosure.
 *
 * <p>A group that is not named is anonymous with the least minimum. Minimums below the floors are refused: rules can only be stricter.
 */
public final class RoundReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private static final int MANY = 1_000_000;
    private static final int MOST_KNOWN = 1000;

    private final JsonReading reading;

    private RoundReader(JsonReading reading) {
        this.reading = reading;
    }

    /**
     * Reads a round.
     *
     * @param file the name of the file, for the places of problems; one that ends in {@code .yaml} or {@code .yml} is YAML
     * @param text what it says
     * @return the round, or everything that is wrong with it: {@code json.*}
     */
    public static Validation<Seq<Problem>, EvaluationRound> read(String file, String text) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        JsonReading reading = opened.reading();
        Optional<EvaluationRound> round = opened.root()
                .flatMap(root -> JsonObject.of(reading, root, ""))
                .flatMap(new RoundReader(reading)::round);
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(round.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private Optional<EvaluationRound> round(JsonObject root) {
        PolicyReader.format(reading, root, FORMAT);
        root.allow("$schema");
        Optional<String> id =
                root.parsed("id", Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
        Optional<String> purpose = root.text("purpose");
        Optional<String> criteria = root.text("criteria");
        Optional<LocalDate> opensOn = root.parsed("opensOn", Wanted.DAY, PolicyReader::day);
        Optional<LocalDate> closesOn = root.parsed("closesOn", Wanted.DAY, PolicyReader::day);
        Optional<DisclosureRules> rules = root.object("disclosure").flatMap(this::rules);
        List<EvaluationRound.OtherUse> decisions = root.optionalObjects("otherUses", RoundReader::use);
        root.close();
        if (!root.sound()) {
            return Optional.empty();
        }
        LocalDate first = opensOn.orElseThrow();
        if (closesOn.orElseThrow().isBefore(first)) {
            reading.badValue(
                    root.pointer("closesOn"),
                    closesOn.get().toString(),
                    new Wanted(first + " or later", first + " 以後の日"));
            return Optional.empty();
        }
        return Optional.of(new EvaluationRound(
                id.orElseThrow(),
                purpose.orElseThrow(),
                criteria.orElseThrow(),
                rules.orElseThrow(),
                first,
                closesOn.get(),
                decisions));
    }

    private Optional<DisclosureRules> rules(JsonObject at) {
        SortedMap<RaterGroupId, GroupRule> groups = new TreeMap<>();
        at.optionalObject("groups").ifPresent(all -> {
            for (String group : all.names()) {
                if (!Ids.isId(group)) {
                    reading.badValue(all.pointer(group), group, Wanted.ID);
                }
                all.object(group)
                        .flatMap(this::rule)
                        .filter(rule -> Ids.isId(group))
                        .ifPresent(rule -> groups.put(new RaterGroupId(group), rule));
            }
        });
        int inAll = within(at, "anonymousInAll", DisclosureRules.IN_ALL_FLOOR, MANY);
        int known = within(at, "knownRatings", 1, MOST_KNOWN);
        at.close();
        return at.sound() ? Optional.of(new DisclosureRules(groups, inAll, known)) : Optional.empty();
    }

    private Optional<GroupRule> rule(JsonObject at) {
        boolean named = at.flag("named").orElse(false);
        int minimum = within(at, "minimum", named ? 1 : GroupRule.ANONYMOUS_FLOOR, MANY);
        at.close();
        return at.sound() ? Optional.of(new GroupRule(!named, minimum)) : Optional.empty();
    }

    /** The number that is said, or the least one. */
    private int within(JsonObject at, String field, int least, int most) {
        Optional<Integer> said = at.optionalInteger(field);
        said.filter(number -> number < least || number > most)
                .ifPresent(number -> reading.badValue(
                        at.pointer(field),
                        number.toString(),
                        new Wanted("a whole number from " + least + " to " + most, least + "から" + most + "までの整数")));
        return said.orElse(least);
    }

    private static Optional<EvaluationRound.OtherUse> use(JsonObject at) {
        Optional<String> purpose = at.text("purpose");
        Optional<LocalDate> decidedOn = at.parsed("decidedOn", Wanted.DAY, PolicyReader::day);
        Optional<String> reason = at.text("reason");
        at.close();
        return at.sound()
                ? Optional.of(new EvaluationRound.OtherUse(
                        purpose.orElseThrow(), decidedOn.orElseThrow(), reason.orElseThrow()))
                : Optional.empty();
    }
}
