package io.github.dxjinzai.core.simulation;

import io.github.dxjinzai.core.role.RoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is otherwise in one offer from a fiscal year on (施策の変更): its places, who may apply and how they fare, who trains, hours and costs.
 * What it gives and its day stay.
 */
@Value.Immutable
public abstract class OfferChange implements Comparable<OfferChange> {

    /** The id of the offer. */
    public abstract String id();

    /** {@link Offer#places} from then on. */
    public abstract Optional<Integer> places();

    /** {@link Offer#trainers} from then on; empty where not stated. */
    public abstract List<RoleId> trainers();

    /** {@link Offer#placesPerTrainer} from then on. */
    public abstract Optional<Integer> placesPerTrainer();

    /** {@link Offer#applicants} from then on. */
    public abstract Optional<Applicants> applicants();

    /** {@link Offer#applies} from then on. */
    public abstract Optional<Chance> applies();

    /** {@link Offer#passes} from then on. */
    public abstract Optional<Chance> passes();

    /** {@link Offer#hours} from then on. */
    public abstract Optional<Integer> hours();

    /** {@link Offer#placeCost} from then on. */
    public abstract Optional<Integer> placeCost();

    /** {@link Offer#yearCost} from then on. */
    public abstract Optional<Integer> yearCost();

    /** A builder with nothing set. */
    public static ImmutableOfferChange.Builder builder() {
        return ImmutableOfferChange.builder();
    }

    @Value.Check
    void check() {
        if (stated().isEmpty()) {
            throw new IllegalArgumentException("nothing is otherwise in the offer " + id());
        }
    }

    /** The fields that it states: {@code places}. */
    List<String> stated() {
        List<String> all = new ArrayList<>();
        places().ifPresent(one -> all.add(Offer.PLACES));
        if (!trainers().isEmpty()) {
            all.add(Offer.TRAINERS);
        }
        placesPerTrainer().ifPresent(one -> all.add(Offer.PLACES_PER_TRAINER));
        applicants().ifPresent(one -> all.add(Offer.APPLICANTS));
        applies().ifPresent(one -> all.add(Offer.APPLIES));
        passes().ifPresent(one -> all.add(Offer.PASSES));
        hours().ifPresent(one -> all.add(Offer.HOURS));
        placeCost().ifPresent(one -> all.add(Offer.PLACE_COST));
        yearCost().ifPresent(one -> all.add(Offer.YEAR_COST));
        return all;
    }

    /** What an offer says of the assumptions of these ids; absent if it says nothing of any of them. */
    static Optional<OfferChange> of(Offer offer, Set<String> ids) {
        String prefix = offer.id() + "/";
        boolean any = offer.assumptions().stream().map(Assumption::id).anyMatch(ids::contains);
        return !any
                ? Optional.empty()
                : Optional.of(builder()
                        .id(offer.id())
                        .places(offer.places().filter(one -> ids.contains(prefix + Offer.PLACES)))
                        .trainers(ids.contains(prefix + Offer.TRAINERS) ? offer.trainers() : List.of())
                        .placesPerTrainer(
                                offer.placesPerTrainer().filter(one -> ids.contains(prefix + Offer.PLACES_PER_TRAINER)))
                        .applicants(
                                Optional.of(offer.applicants()).filter(one -> ids.contains(prefix + Offer.APPLICANTS)))
                        .applies(Optional.of(offer.applies()).filter(one -> ids.contains(prefix + Offer.APPLIES)))
                        .passes(Optional.of(offer.passes()).filter(one -> ids.contains(prefix + Offer.PASSES)))
                        .hours(Optional.of(offer.hours()).filter(one -> ids.contains(prefix + Offer.HOURS)))
                        .placeCost(
                                Optional.of(offer.placeCost()).filter(one -> ids.contains(prefix + Offer.PLACE_COST)))
                        .yearCost(Optional.of(offer.yearCost()).filter(one -> ids.contains(prefix + Offer.YEAR_COST)))
                        .build());
    }

    /** The offer of a year from which on it holds. */
    Offer applyTo(Offer before) {
        return ImmutableOffer.builder()
                .from(before)
                .trainers(trainers().isEmpty() ? before.trainers() : trainers())
                .places(places().or(before::places))
                .placesPerTrainer(placesPerTrainer().or(before::placesPerTrainer))
                .applicants(applicants().orElse(before.applicants()))
                .applies(applies().orElse(before.applies()))
                .passes(passes().orElse(before.passes()))
                .hours(hours().orElse(before.hours()))
                .placeCost(placeCost().orElse(before.placeCost()))
                .yearCost(yearCost().orElse(before.yearCost()))
                .build();
    }

    /** By the id of the offer. */
    @Override
    public int compareTo(OfferChange other) {
        return id().compareTo(other.id());
    }
}
