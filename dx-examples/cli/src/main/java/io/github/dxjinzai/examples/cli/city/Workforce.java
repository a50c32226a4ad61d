package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The staff of the fictional city from year to year (職員の異動). Numbers are given in the order of joining, and a year has an intake in
 * April, a few who leave during it, and on March 31 those who retire or resign; seats that fall vacant are filled in April.
 */
final class Workforce {

    private static final int AT_FIRST = 585;
    private static final int JOINED_AT_FIRST = 20;
    private static final int FIRST_JOINED = 1985;
    private static final int COHORTS = 37;
    private static final int YEARS_TO_RETIREMENT = 38;

    /** A member of staff as of the year simulated. */
    static final class Person {

        private final StaffId id;
        private final LocalDate joinedOn;
        private String unit;
        private Post post;
        private Optional<LocalDate> leftOn = Optional.empty();

        Person(StaffId id, LocalDate joinedOn, String unit, Post post) {
            this.id = id;
            this.joinedOn = joinedOn;
            this.unit = unit;
            this.post = post;
        }

        StaffId id() {
            return id;
        }

        LocalDate joinedOn() {
            return joinedOn;
        }

        String unit() {
            return unit;
        }

        Post post() {
            return post;
        }
    }

    private final Dice dice;
    private final Organisation organisation;
    private final Map<StaffId, Stories.Position> stories = new TreeMap<>();
    private final List<Person> people = new ArrayList<>();

    /** The staff of 2022-04-01. */
    Workforce(Dice dice, Organisation organisation) {
        this.dice = dice;
        this.organisation = organisation;
        Stories.POSITIONS.forEach(position -> stories.put(position.person(), position));
        for (int number = 1; number <= AT_FIRST; number++) {
            people.add(beginning(number));
        }
        List<Person> bySeniority = dice.shuffled(people).stream()
                .filter(person -> !isStory(person))
                .sorted(Comparator.comparingInt(Workforce::roughSeniority))
                .toList();
        int next = 0;
        for (Organisation.Seat seat : vacantSeats()) {
            Person person = bySeniority.get(next++);
            person.unit = seat.unit();
            person.post = seat.post();
        }
        for (Person person : bySeniority.subList(next, bySeniority.size())) {
            person.unit = smallestSection();
        }
    }

    /** Numbers in blocks of sixty, so that those who joined at about the same time stand in any order. */
    private static int roughSeniority(Person person) {
        return Integer.parseInt(person.id.value()) / 60;
    }

    private Person beginning(int number) {
        StaffId id = numbered(number);
        int earlier = AT_FIRST - JOINED_AT_FIRST;
        int year = number > earlier ? 2022 : FIRST_JOINED + (number - 1) * COHORTS / earlier;
        Stories.Position story = stories.get(id);
        return story == null
                ? new Person(id, april(year), "", Post.after(2022 - year))
                : new Person(id, april(year), story.unit(), story.post());
    }

    private static StaffId numbered(int number) {
        return new StaffId(String.format(Locale.ROOT, "%05d", number));
    }

    private static LocalDate april(int year) {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    private boolean isStory(Person person) {
        return stories.containsKey(person.id);
    }

    private String smallestSection() {
        Map<String, Integer> sizes = new TreeMap<>();
        organisation.sections().forEach(section -> sizes.put(section, 0));
        people.stream()
                .filter(person -> person.leftOn.isEmpty())
                .forEach(person -> sizes.computeIfPresent(person.unit, (unit, size) -> size + 1));
        int smallest = sizes.values().stream().mapToInt(size -> size).min().orElseThrow();
        List<String> small = sizes.entrySet().stream()
                .filter(size -> size.getValue() == smallest)
                .map(Map.Entry::getKey)
                .toList();
        return small.get(dice.below(small.size()));
    }

    private List<Organisation.Seat> vacantSeats() {
        return organisation.seats().stream()
                .filter(seat -> people.stream()
                        .noneMatch(person -> person.leftOn.isEmpty()
                                && person.post == seat.post()
                                && person.unit.equals(seat.unit())))
                .toList();
    }

    /** The first day of a fiscal year after the first: seats are filled, and new staff join. */
    void open(FiscalYear year) {
        organisation.seats().stream()
                .map(Organisation.Seat::post)
                .distinct()
                .forEach(post -> vacantSeats().stream()
                        .filter(seat -> seat.post() == post)
                        .forEach(this::fill));
        for (Person person : people) {
            if (person.leftOn.isEmpty() && !isStory(person) && !person.post.isSeat()) {
                person.post = Post.after(year.year() - person.joinedOn.getYear());
            }
        }
        int serving =
                (int) people.stream().filter(person -> person.leftOn.isEmpty()).count();
        int joining = dice.between(AT_FIRST - 5, AT_FIRST + 5) - serving;
        for (int i = 0; i < joining; i++) {
            people.add(new Person(numbered(people.size() + 1), year.firstDay(), smallestSection(), Post.JUNIOR));
        }
    }

    /** The longest-serving holder of the next post below that anyone holds comes up: of the same department if there is one. */
    private void fill(Organisation.Seat seat) {
        Post from = seat.post().below();
        while (from.isSeat() && candidates(from).isEmpty()) {
            from = from.below();
        }
        List<Person> candidates = candidates(from);
        String top = organisation.top(seat.unit());
        Person successor = candidates.stream()
                .filter(person -> organisation.top(person.unit).equals(top))
                .findFirst()
                .orElseGet(() -> candidates.get(0));
        successor.unit = seat.unit();
        successor.post = seat.post();
    }

    private List<Person> candidates(Post post) {
        return others().stream().filter(person -> person.post == post).toList();
    }

    /** Those who leave during a fiscal year. */
    void leaveDuring(FiscalYear year) {
        for (Person person : dice.some(withoutSeat(), dice.between(2, 4))) {
            LocalDate inMonth = year.firstDay().plusMonths(dice.between(2, 9));
            person.leftOn = Optional.of(inMonth.withDayOfMonth(inMonth.lengthOfMonth()));
        }
        if (year.year() == 2024) {
            person(Stories.LEFT).leftOn = Optional.of(LocalDate.of(2024, Month.SEPTEMBER, 30));
        }
    }

    /** Those who retire or resign on the last day of a fiscal year. */
    void close(FiscalYear year) {
        List<Person> resigning = dice.some(withoutSeat(), dice.between(1, 3));
        for (Person person : people) {
            boolean retiring = year.year() + 1 - person.joinedOn.getYear() >= YEARS_TO_RETIREMENT;
            if (person.leftOn.isEmpty() && (retiring || resigning.contains(person))) {
                person.leftOn = Optional.of(year.lastDay());
            }
        }
    }

    private List<Person> withoutSeat() {
        return servingAllYear().stream()
                .filter(person -> !isStory(person) && !person.post.isSeat())
                .toList();
    }

    /** Those who have not left, nor will before the end of the fiscal year; by number. */
    List<Person> servingAllYear() {
        return people.stream().filter(person -> person.leftOn.isEmpty()).toList();
    }

    /** Those of them whose histories are not fixed. */
    List<Person> others() {
        return servingAllYear().stream().filter(person -> !isStory(person)).toList();
    }

    /** The person of this number. */
    Person person(StaffId id) {
        return people.get(Integer.parseInt(id.value()) - 1);
    }

    /** Everyone, past and present, where they served last. */
    List<StaffMember> members() {
        return people.stream()
                .map(person -> new StaffMember(
                        person.id, new DepartmentId(person.unit), label(person), person.joinedOn, person.leftOn))
                .toList();
    }

    /** Juniors of the works departments are engineers. */
    private String label(Person person) {
        String top = organisation.top(person.unit);
        boolean engineer = person.post == Post.JUNIOR && ("07".equals(top) || "08".equals(top));
        return engineer ? "技師" : person.post.label();
    }
}
