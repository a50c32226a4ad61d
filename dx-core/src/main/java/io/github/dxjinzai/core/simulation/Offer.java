package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.LocalizedText;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What people can achieve outside projects in every fiscal year of a scenario (年間の施策): a training with its places, a sitting of an
 * examination, a round of attestations, a workshop that gives points.
 *
 * <p>On its day everyone serving who may apply applies with a chance; where there are more applicants than places, lots decide; whoever
 * has a place passes with a chance, and then has achieved it on that day. Draws of different people, years and offers are independent.
 */
@Value.Immutable
public abstract class Offer implements Comparable<Offer> {

    static final String PLACES = "places";
    static final String TRAINERS = "trainers";
    static final String PLACES_PER_TRAINER = "places-per-trainer";
    static final String APPLICANTS = "applicants";
    static final String APPLIES = "applies";
    static final String PASSES = "passes";
    static final String RAISES = "raises";
    static final String HOURS = "hours";
    static final String PLACE_COST = "place-cost";
    static final String YEAR_COST = "year-cost";

    /** The id, unique in the scenario: {@code it-passport-autumn}. */
    public abstract String id();

    /** The kind of the achievement. */
    public abstract AchievementKind kind();

    /** The achievement, as the policy calls it. */
    public abstract AchievementId item();

    /** The office that attests it, where one does. */
    public abstract Optional<AttesterId> by();

    /** For how many years it is valid from its day on, 1 or more; absent where it does not end. */
    public abstract Optional<Integer> validYears();

    /** Whether someone may apply again who has achieved it and for whom it is still valid: for hours, points and renewals. */
    public abstract boolean again();

    /** The day of each fiscal year on which it takes place (実施日). */
    public abstract MonthDay on();

    /** How many places there are a year, 0 or more; absent where everyone who applies has one (定員). */
    public abstract Optional<Integer> places();

    /**
     * The roles of which a trainer holds one (講師になれる人材); empty where it takes no trainer of the staff. A trainer is whoever serves and
     * holds such a role at the end of the fiscal year before, or on the opening day; each can train in every offer of the year.
     */
    public abstract List<RoleId> trainers();

    /**
     * How many places a trainer makes possible a year, 0 or more (講師一人当たりの定員): there are no more places than trainers times this,
     * nor more than {@link #places}. Stated where trainers are.
     */
    public abstract Optional<Integer> placesPerTrainer();

    /** Who may apply (応募資格). */
    public abstract Applicants applicants();

    /** How likely one who may apply does (応募する確率). */
    public abstract Chance applies();

    /** How likely one who has a place passes, is attested or completes it (合格・修了・確認の確率). */
    public abstract Chance passes();

    /** The figures that it comes with, each drawn by itself (数値). */
    @Value.NaturalOrder
    public abstract SortedMap<QuantityId, FigureDistribution> figures();

    /**
     * By how many steps the {@linkplain Scenario#ability ability} of who achieves it for the first time rises from the next fiscal year
     * on, 0 to 100 (研修による力量の向上); absent where it leaves abilities as they are.
     */
    public abstract Optional<Integer> raises();

    /** Hours that one place takes, 0 or more (一人当たり時間). */
    public abstract int hours();

    /** What one place costs that is taken, in yen, 0 or more (一人当たり費用). */
    public abstract int placeCost();

    /** What it costs a year however many take part, in yen, 0 or more (年間の固定費用). */
    public abstract int yearCost();

    /** A builder with nothing set. */
    public static ImmutableOffer.Builder builder() {
        return ImmutableOffer.builder();
    }

    @Value.Check
    void check() {
        if (!Ids.isId(id())) {
            throw new IllegalArgumentException("an offer's id is small letters, digits, '-' and '.', not " + id());
        }
        validYears().ifPresent(years -> Scenario.within(id() + " validYears", years, 1, 100));
        places().ifPresent(many -> Scenario.within(id() + " places", many, 0, 1_000_000));
        placesPerTrainer().ifPresent(many -> Scenario.within(id() + " placesPerTrainer", many, 0, 1_000_000));
        if (trainers().isEmpty() == placesPerTrainer().isPresent()) {
            throw new IllegalArgumentException("the offer " + id() + " has the trainers " + trainers() + " and "
                    + placesPerTrainer() + " places for each: both are stated, or neither");
        }
        raises().ifPresent(steps -> Scenario.within(id() + " raises", steps, 0, 100));
        Scenario.within(id() + " hours", hours(), 0, 1_000_000);
        Scenario.within(id() + " placeCost", placeCost(), 0, Integer.MAX_VALUE);
        Scenario.within(id() + " yearCost", yearCost(), 0, Integer.MAX_VALUE);
    }

    /** What it assumes, each with an id that begins with the offer's; always in the same order. */
    List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>();
        all.add(says(
                "gives",
                "得られる実績(種類 実績 証明者 有効年数 再応募)",
                "What it gives (kind, achievement, attester, valid for years, again)",
                gives()));
        all.add(says("on", "実施日(月日)", "Day (month-day)", Scenario.monthDay(on())));
        places().ifPresent(many -> all.add(says(PLACES, "年間の定員(人)", "Places a year (people)", many)));
        if (!trainers().isEmpty()) {
            all.add(says(
                    TRAINERS,
                    "講師になれる人材",
                    "Roles of those who train",
                    trainers().stream().map(RoleId::value).collect(Collectors.joining(","))));
        }
        placesPerTrainer()
                .ifPresent(many -> all.add(
                        says(PLACES_PER_TRAINER, "講師一人当たりの年間定員(人)", "Places a year for each trainer (people)", many)));
        all.add(says(APPLICANTS, "応募資格", "Who may apply", applicants()));
        all.add(says(APPLIES, "資格のある人が応募する確率", "Chance that one who may apply does", applies()));
        all.add(says(PASSES, "参加者が合格・修了する確率", "Chance that one who takes part passes", passes()));
        if (!figures().isEmpty()) {
            all.add(says(
                    "figures",
                    "数値(値:重み)",
                    "Figures (figure:weight)",
                    figures().entrySet().stream()
                            .map(one -> one.getKey() + "(" + one.getValue() + ")")
                            .collect(Collectors.joining(" "))));
        }
        raises().ifPresent(steps -> all.add(says(RAISES, "力量の向上(段階)", "Ability gained by it (steps)", steps)));
        all.add(says(HOURS, "一人当たり時間", "Hours of one place", hours()));
        all.add(says(PLACE_COST, "一人当たり費用(円)", "Cost of one place (yen)", placeCost()));
        all.add(says(YEAR_COST, "年間の固定費用(円)", "Cost a year, however many take part (yen)", yearCost()));
        return List.copyOf(all);
    }

    private String gives() {
        return io.github.dxjinzai.core.source.Words.of(kind()) + " " + item()
                + by().map(office -> " by=" + office).orElse("")
                + validYears().map(years -> " validYears=" + years).orElse("")
                + (again() ? " again" : "");
    }

    private Assumption says(String what, String japanese, String english, Object value) {
        return new Assumption(
                id() + "/" + what, LocalizedText.of(id() + ": " + japanese, id() + ": " + english), value.toString());
    }

    /** By id. */
    @Override
    public int compareTo(Offer other) {
        return id().compareTo(other.id());
    }
}
