package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.planning.Lever;
import io.github.dxjinzai.core.planning.Levers;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.Words;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a city can turn and at what cost (手段), JSON or YAML, by {@code levers-1.schema.json}.
 *
 * <p>A lever is called by the id of the scenario's assumption; of an offer {@code places}, {@code applies} or {@code passes} after the
 * offer's id, as {@code course/places}. It has the values {@code from} the cheapest {@code to} the dearest in
 * steps of {@code step}, the {@code costPerUnit} in whole units of the currency {@code per} year or project, and the {@code source} of
 * all that ({@code assumed} where there is none). Chances are in per cent. With a fiscal year after the id, as {@code course/places@2028},
 * it turns the assumption from that year on.
 */
public final class LeversReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private static final int MOST = 1_000_000;
    private static final Wanted WHOLE = new Wanted("a whole number from 0 to " + MOST, "0から" + MOST + "までの整数");
    private static final Wanted PERCENT = new Wanted("a whole number of per cent from 0 to 100", "0から100までの整数(%)");
    private static final Wanted STEP =
            new Wanted("a step that leads from 'from' exactly to 'to'", "from から to にちょうど届く刻み");
    private static final Wanted UPWARDS =
            new Wanted("a number not below 'from': more costs more", "from 以上の数(多いほど費用がかかる)");
    private static final Wanted BY_YEAR = new Wanted("'year', for what is turned of an offer", "施策の手段は year");
    private static final Wanted LEVER = Wanted.listed(Stream.of(
                    Stream.of(Lever.Quantity.values()).map(Lever.Quantity::id),
                    Stream.of(Lever.Percentage.values()).map(Lever.Percentage::id),
                    Stream.of("OFFER/" + Lever.Places.FIELD),
                    Stream.of(Lever.OfferChance.values()).map(what -> "OFFER/" + what.field()))
            .flatMap(ids -> ids)
            .toList());

    private static final Wanted FROM_YEAR = new Wanted(
            "@ and the calendar year in which a fiscal year begins, after what a change of a scenario's programme can state",
            "計画の変更で示せるものの後に @ と年度(西暦)");
    private static final Pattern FROM = Pattern.compile("([^@]*)@([1-9][0-9]{0,3})");

    private final JsonReading reading;

    private LeversReader(JsonReading reading) {
        this.reading = reading;
    }

    /**
     * Reads levers.
     *
     * @param file the name of the file, for the places of problems; one that ends in {@code .yaml} or {@code .yml} is YAML
     * @param text what it says
     * @return the levers, or everything that is wrong with them: {@code json.*}
     */
    public static Validation<Seq<Problem>, Levers> read(String file, String text) {
        JsonReading.Opened opened = JsonReading.open(file, text);
        JsonReading reading = opened.reading();
        Optional<Levers> levers = opened.root()
                .flatMap(root -> JsonObject.of(reading, root, ""))
                .flatMap(root -> new LeversReader(reading).levers(root));
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? Validation.valid(levers.orElseThrow())
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private Optional<Levers> levers(JsonObject root) {
        PolicyReader.format(reading, root, FORMAT);
        root.allow("$schema");
        Optional<LocalizedText> currency = root.object("currency").flatMap(this::currency);
        List<Lever> list = new ArrayList<>();
        Optional<JsonObject> all = root.object("levers");
        all.ifPresent(at -> {
            for (String id : at.names()) {
                at.object(id).flatMap(one -> lever(id, at, one)).ifPresent(list::add);
            }
            at.close();
            if (at.names().isEmpty()) {
                reading.badValue(at.pointer(), "{}", LEVER);
            }
        });
        root.close();
        return reading.problems().isEmpty() ? currency.map(one -> new Levers(one, list)) : Optional.empty();
    }

    private Optional<LocalizedText> currency(JsonObject at) {
        Optional<String> japanese = at.text("ja");
        Optional<String> english = at.text("en");
        at.close();
        return japanese.flatMap(one -> english.map(other -> LocalizedText.of(one, other)));
    }

    private Optional<Lever> lever(String id, JsonObject all, JsonObject at) {
        Matcher from = FROM.matcher(id);
        if (!from.matches()) {
            return always(id, id, all, at);
        }
        return always(from.group(1), id, all, at)
                .filter(lever -> {
                    if (!lever.isYearly()) {
                        reading.badValue(all.pointer(id), id, FROM_YEAR);
                    }
                    return lever.isYearly();
                })
                .map(lever -> new Lever.From(Integer.parseInt(from.group(2)), lever));
    }

    /**
     * A lever of all years.
     *
     * @param id what it turns
     * @param name how it is called in the file
     */
    private Optional<Lever> always(String id, String name, JsonObject all, JsonObject at) {
        Optional<Lever.Quantity> quantity = Stream.of(Lever.Quantity.values())
                .filter(one -> one.id().equals(id))
                .findFirst();
        Optional<Lever.Percentage> percentage = Stream.of(Lever.Percentage.values())
                .filter(one -> one.id().equals(id))
                .findFirst();
        int slash = id.indexOf('/');
        Optional<String> offer =
                Optional.of(id.substring(0, Math.max(slash, 0))).filter(Ids::isId);
        String field = id.substring(slash + 1);
        boolean places = offer.isPresent() && field.equals(Lever.Places.FIELD);
        Optional<Lever.OfferChance> chance = Stream.of(Lever.OfferChance.values())
                .filter(one -> offer.isPresent() && one.field().equals(field))
                .findFirst();
        if (quantity.isEmpty() && percentage.isEmpty() && !places && chance.isEmpty()) {
            reading.badValue(all.pointer(name), name, LEVER);
        }
        boolean percent = percentage.isPresent() || chance.isPresent();
        Wanted wanted = percent ? PERCENT : WHOLE;
        int most = percent ? 100 : MOST;
        Optional<Integer> from = whole(at, "from", most, wanted);
        Optional<Integer> to = whole(at, "to", most, wanted);
        Optional<Integer> step = at.integer("step");
        Optional<Integer> cost = whole(at, "costPerUnit", Integer.MAX_VALUE, Wanted.NONE_OR_MORE);
        Optional<Lever.Basis> basis = at.word("per", Lever.Basis.class);
        Optional<String> source = at.text(ScenarioReader.SOURCE);
        at.close();
        if (from.isEmpty() || to.isEmpty() || step.isEmpty() || cost.isEmpty() || basis.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        if (offer.isPresent() && basis.get() != Lever.Basis.YEAR) {
            reading.badValue(at.pointer("per"), Words.of(basis.get()), BY_YEAR);
            return Optional.empty();
        }
        if (!percent && to.get() < from.get()) {
            reading.badValue(at.pointer("to"), to.get().toString(), UPWARDS);
            return Optional.empty();
        }
        if (step.get() < 1 || (to.get() - from.get()) % step.get() != 0) {
            reading.badValue(at.pointer("step"), step.get().toString(), STEP);
            return Optional.empty();
        }
        Lever.Range range = new Lever.Range(from.get(), to.get(), step.get());
        Lever.Price price = new Lever.Price(cost.get(), basis.get());
        Grounds grounds = new Grounds(source.get(), Optional.empty());
        if (places) {
            return Optional.of(new Lever.Places(offer.orElseThrow(), range, price, grounds));
        }
        return quantity.<Lever>map(what -> new Lever.Amount(what, range, price, grounds))
                .or(() -> percentage.map(what -> new Lever.Share(what, range, price, grounds)))
                .or(() -> chance.map(what -> new Lever.OfferShare(offer.orElseThrow(), what, range, price, grounds)));
    }

    private Optional<Integer> whole(JsonObject at, String field, int most, Wanted wanted) {
        Optional<Integer> value = at.integer(field);
        if (value.filter(one -> one < 0 || one > most).isPresent()) {
            reading.badValue(at.pointer(field), value.get().toString(), wanted);
            return Optional.empty();
        }
        return value;
    }
}
