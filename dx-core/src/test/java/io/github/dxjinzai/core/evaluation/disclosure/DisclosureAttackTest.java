package io.github.dxjinzai.core.evaluation.disclosure;

import static io.github.dxjinzai.core.evaluation.disclosure.Attack.A;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.B;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.NAMED;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.Attack.Raters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody can work out one secret rating from all that is ever shown; and with any one safeguard off, somebody can. */
class DisclosureAttackTest {

    private static final Disclosure DEFENDED = new Disclosure(RULES);
    private static final List<Reader> MOST = List.of(Reader.PERSON);
    private static final List<Reader> ALL =
            List.of(Reader.RATER, Reader.PERSON, Reader.RESEARCH, Reader.PERSONNEL, Reader.COMMITTEE, Reader.PUBLIC);

    private static Disclosure without(Safeguard off) {
        return new Disclosure(RULES, EnumSet.complementOf(EnumSet.of(off)));
    }

    /** Every way to divide 2 to {@code team} raters over the classes; a class's own count does not matter. */
    private static List<List<Raters>> teams(int team, Raters... classes) {
        List<List<Raters>> all = new ArrayList<>();
        for (int size = 2; size <= team; size++) {
            divide(size, 0, List.of(), all, classes);
        }
        return all;
    }

    private static void divide(int left, int at, List<Raters> so, List<List<Raters>> all, Raters... classes) {
        for (int count = at == classes.length - 1 ? left : 0; count <= left; count++) {
            List<Raters> more = new ArrayList<>(so);
            Raters one = classes[at];
            more.add(new Raters(one.item(), one.group(), one.publications(), count));
            if (at == classes.length - 1) {
                all.add(more);
            } else {
                divide(left - count, at + 1, more, all, classes);
            }
        }
    }

    private static Raters raters(int item, RaterGroupId group, int publications) {
        return new Raters(item, group, publications, 0);
    }

    /** Two groups, of whom some answer late. */
    private static List<List<Raters>> late(int team) {
        return teams(team, raters(1, A, 3), raters(1, A, 2), raters(1, B, 3), raters(1, B, 2));
    }

    private static void attack(Disclosure disclosure, List<List<Raters>> teams, List<List<Reader>> publications) {
        assertThat(teams).isNotEmpty();
        // each team on its own, so that all cores can take part
        assertThat(teams.parallelStream()
                        .flatMap(team -> new Attack(disclosure, team, publications).leak().stream())
                        .toList())
                .isEmpty();
    }

    private static List<List<Raters>> withNamed(List<List<Raters>> teams) {
        return teams.stream()
                .map(team -> {
                    List<Raters> more = new ArrayList<>(team);
                    more.add(new Raters(1, NAMED, 7, 1));
                    return more;
                })
                .toList();
    }

    @Test
    void all_readers_together_learn_no_rating_of_teams_of_2_to_6_in_two_groups() {
        List<List<Raters>> teams = teams(6, raters(1, A, 1), raters(1, B, 1));
        attack(DEFENDED, teams, List.of(ALL));
        attack(DEFENDED, withNamed(teams), List.of(MOST));
    }

    @Test
    void three_groups_give_no_rating_away() {
        RaterGroupId third = new RaterGroupId("group-c");
        attack(DEFENDED, teams(6, raters(1, A, 1), raters(1, B, 1), raters(1, third, 1)), List.of(MOST));
    }

    @Test
    void two_items_give_no_rating_away() {
        attack(DEFENDED, teams(6, raters(1, A, 1), raters(1, B, 1), raters(2, A, 1), raters(2, B, 1)), List.of(MOST));
    }

    @Test
    void late_answers_give_no_rating_away() {
        attack(DEFENDED, late(6), List.of(MOST, List.of(Reader.RATER)));
        attack(DEFENDED, late(4), List.of(List.of(Reader.RESEARCH), ALL));
    }

    @Test
    void corrected_and_withdrawn_answers_give_no_rating_away() {
        attack(DEFENDED, teams(7, raters(1, A, 3), raters(1, A, 1), raters(1, A, 2)), List.of(MOST, MOST));
        attack(
                DEFENDED,
                teams(5, raters(1, A, 3), raters(1, A, 1), raters(1, A, 2), raters(1, B, 3)),
                List.of(MOST, MOST));
    }

    @Test
    void three_publications_of_any_parts_of_teams_of_2_to_5_and_every_fifth_of_6_give_no_rating_away() {
        List<List<Raters>> teams =
                teams(6, IntStream.range(1, 8).mapToObj(at -> raters(1, A, at)).toArray(Raters[]::new));
        int upToFive = 784;
        // the 924 teams of 6 take nearly three times as long as all others together
        List<List<Raters>> some = IntStream.range(0, teams.size())
                .filter(at -> at < upToFive || at % 5 == 0)
                .mapToObj(teams::get)
                .toList();
        assertThat(teams).hasSize(upToFive + 924);
        attack(DEFENDED, some, List.of(MOST, MOST, MOST));
    }

    @Provide
    Arbitrary<List<Raters>> manyClasses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(A, B),
                        Arbitraries.of(1, 2, 3, 4, 6, 7, 7),
                        Arbitraries.integers().between(1, 5))
                .as(Raters::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(raters -> List.of(raters.item(), raters.group(), raters.publications()));
    }

    @Property(tries = 25)
    void larger_teams_give_no_rating_away_over_three_publications(@ForAll("manyClasses") List<Raters> classes) {
        assertThat(new Attack(DEFENDED, classes, List.of(MOST, MOST, MOST)).leak())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void with_a_safeguard_off_the_attacker_finds_a_rating(Safeguard off) {
        assertThat(late(5))
                .anyMatch(team -> new Attack(without(off), team, List.of(MOST, MOST))
                        .leak()
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void counting_by_sums_finds_what_plain_enumeration_finds(Safeguard off) {
        List<List<Raters>> teams = new ArrayList<>(late(2));
        teams.add(List.of(new Raters(1, A, 3, 4)));
        teams.add(List.of(new Raters(1, A, 3, 3), new Raters(1, B, 3, 1)));
        teams.add(List.of(new Raters(1, A, 3, 4), new Raters(1, A, 2, 1)));
        int leaks = 0;
        for (List<Raters> team : teams) {
            Attack attack = new Attack(without(off), team, List.of(MOST, MOST));
            boolean leak = attack.leak().isPresent();
            assertThat(leak).isEqualTo(attack.byHand());
            leaks += leak ? 1 : 0;
            assertThat(new Attack(DEFENDED, team, List.of(MOST, MOST)).leak()).isEmpty();
        }
        assertThat(leaks).isPositive();
    }

    @Test
    void plain_enumeration_finds_nothing_against_the_defence() {
        for (List<Raters> team : List.of(
                List.of(new Raters(1, A, 3, 4)),
                List.of(new Raters(1, A, 3, 3), new Raters(1, B, 3, 1)),
                List.of(new Raters(1, A, 3, 4), new Raters(1, A, 2, 1)))) {
            assertThat(new Attack(DEFENDED, team, List.of(MOST, ALL)).byHand()).isFalse();
        }
    }

    @Test
    void telling_the_judgment_adds_nothing_in_the_middle_of_the_scale_and_everything_at_its_end() {
        for (int team = 4; team <= 6; team++) {
            List<Raters> one = List.of(new Raters(1, A, 1, team));
            assertThat(new Attack(DEFENDED, one, List.of(ALL)).telling("3.5").leak())
                    .isEmpty();
            assertThat(new Attack(DEFENDED, one, List.of(ALL)).telling("5").leak())
                    .isPresent();
        }
    }
}
