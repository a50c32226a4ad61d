package io.github.dxjinzai.core.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The three rules of the bundled policy with its illustrative overlay, and the course of a year as {@link Scenario} tells it,
 * written a second time: plain objects, another generator of random numbers, nothing of the library but the figures of a scenario.
 * Slow and simple, so that it can be read against the text of the policy.
 */
final class PlainReference {

    /** 3.5 on a scale from 1 by halves. */
    private static final int THRESHOLD_STEPS = 5;

    private static final int TOP_STEP = 8;

    /** How many people have as their highest role none, advisor, expert, specialist. */
    record YearEnd(int none, int advisors, int experts, int specialists) {}

    private static final class Person {
        private int ability;
        private boolean experienced;
        private boolean advisor;
        private boolean expert;
        private boolean specialist;
        private final Set<Integer> yearsLedWell = new HashSet<>();
        private boolean membersAgreedOnce;
        private boolean passedAsMember;
        private boolean ledWellAsAdvisor;

        private boolean holdsAny() {
            return advisor || expert || specialist;
        }
    }

    private final Scenario scenario;
    private final int opening;
    private final SplittableRandom random;
    private List<Person> staff = new ArrayList<>();

    PlainReference(Scenario scenario, int opening, long seed) {
        this.scenario = scenario;
        this.opening = opening;
        this.random = new SplittableRandom(seed);
    }

    List<YearEnd> play() {
        staff = new ArrayList<>();
        for (int i = 0; i < opening; i++) {
            staff.add(newcomer());
        }
        List<YearEnd> ends = new ArrayList<>();
        for (int year = 0; year < scenario.years(); year++) {
            staff.removeIf(person -> happens(scenario.leaves()));
            for (int i = 0; i < scenario.joinersPerYear(); i++) {
                staff.add(newcomer());
            }
            projects(year);
            staff.forEach(PlainReference::certify);
            ends.add(new YearEnd(
                    count(person -> !person.holdsAny()),
                    count(person -> person.advisor && !person.expert && !person.specialist),
                    count(person -> person.expert && !person.specialist),
                    count(person -> person.specialist)));
        }
        return ends;
    }

    private int count(Predicate<Person> which) {
        return (int) staff.stream().filter(which).count();
    }

    private Person newcomer() {
        Person person = new Person();
        person.ability = draw(scenario.ability());
        return person;
    }

    private void projects(int year) {
        List<Person> free = new ArrayList<>(staff);
        List<List<Person>> leaders = new ArrayList<>();
        for (int project = 0; project < scenario.projectsPerYear(); project++) {
            List<Person> chosen = new ArrayList<>();
            for (int seat = 0; seat < scenario.leadersPerProject() && !free.isEmpty(); seat++) {
                chosen.add(take(free, happens(scenario.leaderHoldsRole()), Person::holdsAny));
            }
            leaders.add(chosen);
        }
        // whoever sits in a project this year has no experience of an earlier one for that
        Set<Person> before = new HashSet<>(
                staff.stream().filter(person -> person.experienced).toList());
        for (List<Person> leading : leaders) {
            int wanted = scenario.membersFrom() + random.nextInt(scenario.membersTo() - scenario.membersFrom() + 1);
            List<Person> members = new ArrayList<>();
            for (int seat = 0; seat < wanted && !free.isEmpty(); seat++) {
                members.add(take(free, happens(scenario.memberHasExperience()), before::contains));
            }
            carryOut(year, leading, members);
        }
    }

    private Person take(List<Person> free, boolean wanted, Predicate<Person> kind) {
        List<Person> fitting =
                free.stream().filter(person -> kind.test(person) == wanted).toList();
        List<Person> from = fitting.isEmpty() ? free : fitting;
        Person taken = from.get(random.nextInt(from.size()));
        free.remove(taken);
        return taken;
    }

    private void carryOut(int year, List<Person> leaders, List<Person> members) {
        int quality = draw(scenario.quality());
        boolean policy = passes(quality, scenario.perspectiveMissing(), "executive");
        boolean leadership = passes(quality, scenario.perspectiveMissing(), "colleague", "project-member");
        boolean technical = passes(quality, scenario.perspectiveMissing(), "outside-expert");
        boolean debrief = policy && leadership && technical;
        for (Person leader : leaders) {
            boolean agreed = passes(quality + leader.ability, scenario.afterProjectMissing(), "project-member");
            if (debrief) {
                leader.yearsLedWell.add(year);
            }
            leader.membersAgreedOnce |= agreed;
            leader.ledWellAsAdvisor |= leader.advisor && debrief && agreed;
            leader.experienced = true;
        }
        for (Person member : members) {
            member.passedAsMember |= debrief;
            member.experienced = true;
        }
    }

    /** Whether the mean of all ratings of these groups is at or above the threshold, and they are not missing. */
    private boolean passes(int truly, Chance missing, String... groups) {
        boolean there = !happens(missing);
        int raters = 0;
        int sum = 0;
        for (String group : groups) {
            int asked = scenario.ratersPerGroup().entrySet().stream()
                    .filter(one -> one.getKey().value().equals(group))
                    .mapToInt(java.util.Map.Entry::getValue)
                    .sum();
            for (int rater = 0; rater < asked; rater++) {
                sum += Math.max(0, Math.min(TOP_STEP, truly + draw(scenario.deviation())));
                raters++;
            }
        }
        return there && raters > 0 && sum >= THRESHOLD_STEPS * raters;
    }

    private static void certify(Person person) {
        person.advisor |= person.passedAsMember;
        person.expert |= person.ledWellAsAdvisor;
        boolean twoOnEnd = person.yearsLedWell.stream().anyMatch(year -> person.yearsLedWell.contains(year + 1));
        person.specialist |= twoOnEnd && person.membersAgreedOnce;
    }

    private boolean happens(Chance chance) {
        return random.nextInt(chance.of()) < chance.times();
    }

    private int draw(StepDistribution of) {
        int left =
                random.nextInt(of.weights().stream().mapToInt(weight -> weight).sum());
        int steps = of.lowest();
        for (int weight : of.weights()) {
            if (left < weight) {
                return steps;
            }
            left -= weight;
            steps++;
        }
        throw new IllegalStateException("the weights of " + of + " do not add up");
    }
}
