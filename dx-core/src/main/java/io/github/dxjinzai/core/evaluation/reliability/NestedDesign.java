package io.github.dxjinzai.core.evaluation.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ratings of persons on several occasions, each with raters of its own (入れ子の評定データ: 人×(評定者:機会)). Any gap is kept as such; whether
 * the data are complete, balanced and nested is for the estimator to say. Its text gives the sizes only.
 */
public final class NestedDesign {

    private final List<String> persons;
    private final SortedMap<String, List<String>> raters;
    private final SortedMap<String, RatingsDesign> byOccasion;

    private NestedDesign(
            List<String> persons, SortedMap<String, List<String>> raters, SortedMap<String, RatingsDesign> byOccasion) {
        this.persons = persons;
        this.raters = raters;
        this.byOccasion = byOccasion;
    }

    /**
     * The design of ratings that come one by one, in any order.
     *
     * @throws IllegalArgumentException if a rater has rated a person twice on an occasion
     */
    public static NestedDesign of(Collection<NestedObservation> observations) {
        Set<String> persons = new TreeSet<>();
        SortedMap<String, List<Observation>> given = new TreeMap<>();
        for (NestedObservation one : observations) {
            persons.add(one.person());
            given.computeIfAbsent(one.occasion(), occasion -> new ArrayList<>())
                    .add(new Observation(one.person(), one.rater(), one.score()));
        }
        SortedMap<String, List<String>> raters = new TreeMap<>();
        SortedMap<String, RatingsDesign> byOccasion = new TreeMap<>();
        given.forEach((occasion, ratings) -> {
            RatingsDesign design = RatingsDesign.of(ratings);
            raters.put(occasion, design.raters());
            byOccasion.put(occasion, design);
        });
        return new NestedDesign(
                List.copyOf(persons),
                Collections.unmodifiableSortedMap(raters),
                Collections.unmodifiableSortedMap(byOccasion));
    }

    /** The ids of who is rated, in order. */
    public List<String> persons() {
        return persons;
    }

    /** The ids of the raters of each occasion, in order. */
    public SortedMap<String, List<String>> raters() {
        return raters;
    }

    /** The ratings of each occasion. */
    public SortedMap<String, RatingsDesign> byOccasion() {
        return byOccasion;
    }

    /** The numbers of persons, different raters and ratings given. */
    public Sample sample() {
        return new Sample(
                persons.size(),
                distinctRaters(),
                byOccasion.values().stream()
                        .mapToInt(design -> design.sample().ratings())
                        .sum());
    }

    /** Whether no rater rates on two occasions. */
    public boolean isNested() {
        return distinctRaters() == raters.values().stream().mapToInt(List::size).sum();
    }

    /** Whether every rater of an occasion has rated every person. */
    public boolean isComplete() {
        return byOccasion.values().stream()
                .allMatch(design -> design.subjects().size() == persons.size() && design.isComplete());
    }

    private int distinctRaters() {
        Set<String> all = new HashSet<>();
        raters.values().forEach(all::addAll);
        return all.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NestedDesign that && byOccasion.equals(that.byOccasion);
    }

    @Override
    public int hashCode() {
        return byOccasion.hashCode();
    }

    @Override
    public String toString() {
        return sample() + " on " + byOccasion.size() + " occasions";
    }
}
