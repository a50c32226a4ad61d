package io.github.dxjinzai.core.planning;

import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.simulation.Chance;
import io.github.dxjinzai.core.simulation.Grounds;
import io.github.dxjinzai.core.simulation.ImmutableOffer;
import io.github.dxjinzai.core.simulation.ImmutableScenario;
import io.github.dxjinzai.core.simulation.Offer;
import io.github.dxjinzai.core.simulation.Programme;
import io.github.dxjinzai.core.simulation.Scenario;
import io.github.dxjinzai.core.simulation.StandardAssumption;
import io.github.dxjinzai.core.source.Words;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One thing that a city can turn (施策の手段): an assumption of a scenario, the values that it may take and what they cost. Its values
 * go in steps from the cheapest to the dearest.
 *
 * <p>Example: 4 to 20 projects a year, two by two, at 800 (thousand yen) each; or 10 to 60 places a year in a training, ten by ten, at 20
 * each.
 *
 * <p>It turns its assumption in all years, whatever the scenario says of later ones; a lever {@link From} a year in the years from that
 * one on. Where several levers turn one assumption, each turns it until the year of the next.
 */
public sealed interface Lever permits Lever.Amount, Lever.Share, Lever.Places, Lever.OfferShare, Lever.From {

    /** The range of values (範囲). */
    Range range();

    /** What a unit costs (単価). */
    Price price();

    /** What range and price rest on (根拠). */
    Grounds grounds();

    /** The id of the scenario's assumption: {@code projects-per-year}. */
    String id();

    /** How many units a value takes, 0 or more. */
    long units(int value);

    /** The scenario with the lever set. */
    Scenario set(Scenario scenario, int value);

    /** From which fiscal year on it turns its assumption: the calendar year in which it begins; absent where it does so in all years. */
    default Optional<Integer> fromYear() {
        return Optional.empty();
    }

    /** The id of the assumption, whatever the year from which on it is turned. */
    default String assumption() {
        return id();
    }

    /**
     * The value that the lever has in a scenario in the first year in which it turns it.
     *
     * @throws java.util.NoSuchElementException if the scenario has no such assumption: {@link #isIn}
     */
    int in(Scenario scenario);

    /** Whether its values are per cent. */
    boolean isPercent();

    /** Whether a scenario can say otherwise of its assumption in later years, so that it can be turned from a year on. */
    default boolean isYearly() {
        return true;
    }

    /** The ids of the assumptions that it turns, without the year. */
    default Set<String> turned() {
        return Set.of(assumption());
    }

    /** Whether the scenario has the assumption: of an offer, whether there is the offer, and its places have a limit. */
    default boolean isIn(Scenario scenario) {
        return scenario.assumptions().stream().anyMatch(one -> one.id().equals(id()));
    }

    /** Whether a scenario can have the value, within the range or beyond it. */
    boolean allows(Scenario scenario, int value);

    /** What the lever is, with its unit, as the scenario's report calls it. */
    default Assumption described(Scenario scenario) {
        return scenario.assumptions().stream()
                .filter(one -> one.id().equals(id()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A lever that turns its assumption from a fiscal year on (年度からの手段), until that of another lever of the same assumption.
     *
     * @param year the calendar year in which the fiscal year begins
     * @param of what is turned; what a {@link io.github.dxjinzai.core.simulation.ProgrammeChange} can state
     */
    record From(int year, Lever of) implements Lever {

        public From {
            if (of instanceof From || !of.isYearly()) {
                throw new IllegalArgumentException(of.id() + " is not turned from a year on, such as " + year);
            }
        }

        @Override
        public Range range() {
            return of.range();
        }

        @Override
        public Price price() {
            return of.price();
        }

        @Override
        public Grounds grounds() {
            return of.grounds();
        }

        @Override
        public String id() {
            return Assumption.id(of.id(), year);
        }

        @Override
        public Optional<Integer> fromYear() {
            return Optional.of(year);
        }

        @Override
        public String assumption() {
            return of.id();
        }

        @Override
        public long units(int value) {
            return of.units(value);
        }

        @Override
        public Scenario set(Scenario scenario, int value) {
            return scenario.from(year, of.set(scenario.in(year), value), of.turned());
        }

        @Override
        public int in(Scenario scenario) {
            return of.in(scenario.in(year));
        }

        @Override
        public boolean isPercent() {
            return of.isPercent();
        }

        @Override
        public boolean isIn(Scenario scenario) {
            return of.isIn(scenario.in(year));
        }

        @Override
        public boolean allows(Scenario scenario, int value) {
            return of.allows(scenario.in(year), value);
        }

        @Override
        public Assumption described(Scenario scenario) {
            return of.described(scenario.in(year)).from(year);
        }
    }

    /**
     * Values from the cheapest to the dearest (範囲と刻み).
     *
     * @param from the cheapest
     * @param to the dearest; less than {@code from} where less costs more, as with what goes missing
     * @param step how far one value lies from the next, 1 or more; it leads from {@code from} exactly to {@code to}
     */
    record Range(int from, int to, int step) {

        public Range {
            if (from < 0 || to < 0 || step < 1 || (to - from) % step != 0) {
                throw new IllegalArgumentException(
                        "steps of " + step + " do not lead from " + from + " to " + to + " among numbers from 0");
            }
        }

        /** How many values there are. */
        public int count() {
            return Math.abs(to - from) / step + 1;
        }

        /** A value by its place from the cheapest, 0; beyond the dearest too. */
        public int value(int place) {
            return to < from ? from - place * step : from + place * step;
        }

        /** All values, the cheapest first. */
        public int[] values() {
            return IntStream.range(0, count()).map(this::value).toArray();
        }
    }

    /** What is paid for each unit (単価の基準). */
    enum Basis {
        /** Each fiscal year (年度ごと). */
        YEAR,
        /** Each project of each fiscal year (プロジェクトごと). */
        PROJECT
    }

    /**
     * What a unit costs (単価).
     *
     * @param perUnit in whole units of the plan's currency, 0 or more
     * @param basis what is paid for each unit
     */
    record Price(long perUnit, Basis basis) {

        public Price {
            if (perUnit < 0) {
                throw new IllegalArgumentException("a price is 0 or more, not " + perUnit);
            }
        }
    }

    /** What numbers there are to turn (数の手段). */
    enum Quantity {
        /** Projects a fiscal year (年間プロジェクト数). */
        PROJECTS(StandardAssumption.PROJECTS_PER_YEAR),
        /** Leaders' seats of a project (リーダー数). */
        LEADERS(StandardAssumption.LEADERS_PER_PROJECT),
        /** Members of a project at most; at least moves along, so that the spread stays (メンバー数). */
        MEMBERS(StandardAssumption.MEMBERS_TO),
        /** People joining a fiscal year (採用者数). */
        JOINERS(StandardAssumption.JOINERS_PER_YEAR);

        private final StandardAssumption assumption;

        Quantity(StandardAssumption assumption) {
            this.assumption = assumption;
        }

        /** The id of the scenario's assumption. */
        public String id() {
            return assumption.id();
        }
    }

    /** What chances there are to turn, in per cent (割合の手段). */
    enum Percentage {
        /** How many leaders' seats go to holders of a role (リーダーが認定者である割合). */
        LEADER_HOLDS_ROLE(StandardAssumption.LEADER_HOLDS_ROLE),
        /** How many members' seats go to people with experience (メンバーが経験者である割合). */
        MEMBER_HAS_EXPERIENCE(StandardAssumption.MEMBER_HAS_EXPERIENCE),
        /** How many perspectives go missing at a debrief (報告会の観点別評価が欠ける割合). */
        PERSPECTIVE_MISSING(StandardAssumption.PERSPECTIVE_MISSING),
        /** How many evaluations after a project go missing (終了後評価が欠ける割合). */
        AFTER_PROJECT_MISSING(StandardAssumption.AFTER_PROJECT_MISSING);

        private final StandardAssumption assumption;

        Percentage(StandardAssumption assumption) {
            this.assumption = assumption;
        }

        /** The id of the scenario's assumption. */
        public String id() {
            return assumption.id();
        }
    }

    /** What chances of an offer there are to turn, in per cent (施策の割合の手段). */
    enum OfferChance {
        /** How likely one who may apply does: by asking, by time off, by a fee that is paid (応募する確率). */
        APPLIES,
        /** How likely one who takes part passes: by preparation and repetition (合格・修了する確率). */
        PASSES;

        /** The field of the offer. */
        public String field() {
            return Words.of(this);
        }
    }

    /** A whole number: every one of it is a unit. */
    record Amount(Quantity what, Range range, Price price, Grounds grounds) implements Lever {

        public Amount {
            requireUpwards(what.id(), range);
        }

        @Override
        public String id() {
            return what.id();
        }

        @Override
        public long units(int value) {
            return value;
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        @Override
        public boolean isYearly() {
            return what != Quantity.JOINERS;
        }

        @Override
        public Set<String> turned() {
            return what == Quantity.MEMBERS
                    ? Set.of(StandardAssumption.MEMBERS_FROM.id(), StandardAssumption.MEMBERS_TO.id())
                    : Set.of(id());
        }

        @Override
        public int in(Scenario scenario) {
            return switch (what) {
                case PROJECTS -> scenario.projectsPerYear();
                case LEADERS -> scenario.leadersPerProject();
                case MEMBERS -> scenario.membersTo();
                case JOINERS -> scenario.joinersPerYear();
            };
        }

        @Override
        public boolean allows(Scenario scenario, int value) {
            return switch (what) {
                case PROJECTS, LEADERS -> value <= 1_000_000;
                case MEMBERS -> value <= 1_000_000 && value >= scenario.membersTo() - scenario.membersFrom();
                case JOINERS -> value <= 1_000_000;
            };
        }

        @Override
        public Scenario set(Scenario scenario, int value) {
            ImmutableScenario now = ImmutableScenario.copyOf(scenario.throughout(turned()));
            return switch (what) {
                case PROJECTS -> now.withProjectsPerYear(value);
                case LEADERS -> now.withLeadersPerProject(value);
                case MEMBERS ->
                    ImmutableScenario.builder()
                            .from(now)
                            .membersFrom(value - (scenario.membersTo() - scenario.membersFrom()))
                            .membersTo(value)
                            .build();
                case JOINERS -> now.withJoinersPerYear(value);
            };
        }
    }

    /** A chance in per cent: every point of distance from the cheapest is a unit. */
    record Share(Percentage what, Range range, Price price, Grounds grounds) implements Lever {

        public Share {
            requirePercent(what.id(), range);
        }

        @Override
        public String id() {
            return what.id();
        }

        @Override
        public long units(int value) {
            return Math.abs(value - range.from());
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        @Override
        public boolean isYearly() {
            return what == Percentage.LEADER_HOLDS_ROLE || what == Percentage.MEMBER_HAS_EXPERIENCE;
        }

        /** In per cent, cut off. */
        @Override
        public int in(Scenario scenario) {
            Chance chance = switch (what) {
                case LEADER_HOLDS_ROLE -> scenario.leaderHoldsRole();
                case MEMBER_HAS_EXPERIENCE -> scenario.memberHasExperience();
                case PERSPECTIVE_MISSING -> scenario.perspectiveMissing();
                case AFTER_PROJECT_MISSING -> scenario.afterProjectMissing();
            };
            return percent(chance);
        }

        @Override
        public boolean allows(Scenario scenario, int value) {
            return value >= 0 && value <= 100;
        }

        @Override
        public Scenario set(Scenario scenario, int value) {
            ImmutableScenario now = ImmutableScenario.copyOf(scenario.throughout(turned()));
            Chance chance = Chance.percent(value);
            return switch (what) {
                case LEADER_HOLDS_ROLE -> now.withLeaderHoldsRole(chance);
                case MEMBER_HAS_EXPERIENCE -> now.withMemberHasExperience(chance);
                case PERSPECTIVE_MISSING -> now.withPerspectiveMissing(chance);
                case AFTER_PROJECT_MISSING -> now.withAfterProjectMissing(chance);
            };
        }
    }

    /**
     * The places of an offer a year: in a training, a workshop, at a sitting of an examination (年間の定員). Every place offered is a unit,
     * whether it is taken or not.
     *
     * @param offer the offer's id
     */
    record Places(String offer, Range range, Price price, Grounds grounds) implements Lever {

        /** The field of the offer. */
        public static final String FIELD = "places";

        public Places {
            requireUpwards(offer + "/" + FIELD, range);
            requireByYear(offer, price);
        }

        @Override
        public String id() {
            return offer + "/" + FIELD;
        }

        @Override
        public long units(int value) {
            return value;
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        @Override
        public int in(Scenario scenario) {
            return find(scenario, offer).places().orElseThrow();
        }

        @Override
        public boolean allows(Scenario scenario, int value) {
            return value <= 1_000_000;
        }

        @Override
        public Scenario set(Scenario scenario, int value) {
            return with(scenario.throughout(turned()), offer, one -> one.withPlaces(value));
        }
    }

    /**
     * A chance of an offer in per cent: every point of distance from the cheapest is a unit.
     *
     * @param offer the offer's id
     */
    record OfferShare(String offer, OfferChance what, Range range, Price price, Grounds grounds) implements Lever {

        public OfferShare {
            requirePercent(offer + "/" + what.field(), range);
            requireByYear(offer, price);
        }

        @Override
        public String id() {
            return offer + "/" + what.field();
        }

        @Override
        public long units(int value) {
            return Math.abs(value - range.from());
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        /** In per cent, cut off. */
        @Override
        public int in(Scenario scenario) {
            Offer of = find(scenario, offer);
            return percent(
                    switch (what) {
                        case APPLIES -> of.applies();
                        case PASSES -> of.passes();
                    });
        }

        @Override
        public boolean allows(Scenario scenario, int value) {
            return value >= 0 && value <= 100;
        }

        @Override
        public Scenario set(Scenario scenario, int value) {
            Chance chance = Chance.percent(value);
            return with(scenario.throughout(turned()), offer, one -> switch (what) {
                case APPLIES -> one.withApplies(chance);
                case PASSES -> one.withPasses(chance);
            });
        }
    }

    private static int percent(Chance chance) {
        return (int) (100L * chance.times() / chance.of());
    }

    private static void requireUpwards(String id, Range range) {
        if (range.to() < range.from()) {
            throw new IllegalArgumentException("more of " + id + " costs more, so that the range goes up, not "
                    + range.from() + " to " + range.to());
        }
    }

    private static void requirePercent(String id, Range range) {
        if (Math.max(range.from(), range.to()) > 100) {
            throw new IllegalArgumentException(
                    id + " lies from 0 to 100 per cent, not " + range.from() + " to " + range.to());
        }
    }

    private static void requireByYear(String offer, Price price) {
        if (price.basis() != Basis.YEAR) {
            throw new IllegalArgumentException(
                    "what is turned of the offer " + offer + " is paid for by year, not by " + Words.of(price.basis()));
        }
    }

    private static Offer find(Scenario scenario, String id) {
        return scenario.programme().offers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario with(Scenario scenario, String id, UnaryOperator<ImmutableOffer> change) {
        Programme programme = scenario.programme();
        return ImmutableScenario.copyOf(scenario)
                .withProgramme(programme.withOffers(programme.offers().stream()
                        .map(one -> one.id().equals(id) ? change.apply(ImmutableOffer.copyOf(one)) : one)
                        .toList()));
    }
}
