package io.github.dxjinzai.core.target;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.generator.Moka.EXPERT;
import static io.github.dxjinzai.core.generator.Moka.ROLES;
import static io.github.dxjinzai.core.generator.Moka.SPECIALIST;
import static io.github.dxjinzai.core.target.HolderCounting.EVERY_ROLE_HELD;
import static io.github.dxjinzai.core.target.HolderCounting.HIGHEST_ROLE_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.role.RoleLadder;
import io.github.dxjinzai.core.role.TrackId;
import io.github.dxjinzai.core.source.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** デジタル人材認定目標人数. */
class TargetsTest {

    private static final RoleLadder LADDER = new RoleLadder(ROLES);
    private static final Targets TARGETS = Moka.published().targets();

    @Test
    void the_plan_needs_100_people_by_the_highest_role_and_60_by_every_role() {
        assertThat(TARGETS.fewestPeople(Optional.empty(), HIGHEST_ROLE_HELD, LADDER))
                .isEqualTo(100);
        assertThat(TARGETS.fewestPeople(Optional.empty(), EVERY_ROLE_HELD, LADDER))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"2023,20,20", "2024,40,30", "2025,63,40", "2026,0,0"})
    void the_years_need_20_40_and_63_people_by_the_highest_role(int year, int byHighest, int byEvery) {
        Optional<FiscalYear> fiscalYear = Optional.of(FiscalYear.of(year));
        assertThat(TARGETS.fewestPeople(fiscalYear, HIGHEST_ROLE_HELD, LADDER)).isEqualTo(byHighest);
        assertThat(TARGETS.fewestPeople(fiscalYear, EVERY_ROLE_HELD, LADDER)).isEqualTo(byEvery);
    }

    @Test
    void targets_are_found_by_role_and_year() {
        assertThat(TARGETS.years()).containsExactly(FiscalYear.of(2023), FiscalYear.of(2024), FiscalYear.of(2025));
        assertThat(TARGETS.of(SPECIALIST, Optional.of(FiscalYear.of(2025))))
                .hasValueSatisfying(one -> assertThat(one.people()).hasValue(3));
        assertThat(TARGETS.of(SPECIALIST, Optional.empty()))
                .hasValueSatisfying(one -> assertThat(one.people()).hasValue(10));
        assertThat(TARGETS.of(EXPERT, Optional.of(FiscalYear.of(2023)))).isEmpty();
    }

    @Test
    void an_expert_who_is_an_advisor_counts_once_or_twice() {
        List<Set<RoleId>> held = List.of(Set.of(ADVISOR), Set.of(ADVISOR, EXPERT), Set.of(SPECIALIST), Set.of());
        assertThat(Attainment.count(ADVISOR, HIGHEST_ROLE_HELD, LADDER, held)).isEqualTo(1);
        assertThat(Attainment.count(EXPERT, HIGHEST_ROLE_HELD, LADDER, held)).isEqualTo(1);
        assertThat(Attainment.count(SPECIALIST, HIGHEST_ROLE_HELD, LADDER, held))
                .isEqualTo(1);
        assertThat(Attainment.count(ADVISOR, EVERY_ROLE_HELD, LADDER, held)).isEqualTo(2);
        assertThat(Attainment.count(EXPERT, EVERY_ROLE_HELD, LADDER, held)).isEqualTo(1);
    }

    /** Data and design side by side; the second of each is the higher. */
    private static final RoleId DATA_1 = new RoleId("data-1");

    private static final RoleId DATA_2 = new RoleId("data-2");
    private static final RoleId DESIGN_1 = new RoleId("design-1");
    private static final RoleLadder TWO_TRACKS = new RoleLadder(
            List.of(DATA_1, DESIGN_1, DATA_2),
            Map.of(DATA_1, new TrackId("data"), DATA_2, new TrackId("data"), DESIGN_1, new TrackId("design")));

    @Test
    void a_role_ranks_above_those_of_its_own_track_only() {
        List<Set<RoleId>> held = List.of(Set.of(DATA_1, DESIGN_1, DATA_2), Set.of(DESIGN_1), Set.of(DATA_1));
        assertThat(Attainment.count(DESIGN_1, HIGHEST_ROLE_HELD, TWO_TRACKS, held))
                .isEqualTo(2);
        assertThat(Attainment.count(DATA_1, HIGHEST_ROLE_HELD, TWO_TRACKS, held))
                .isEqualTo(1);
        assertThat(Attainment.count(DATA_2, HIGHEST_ROLE_HELD, TWO_TRACKS, held))
                .isEqualTo(1);
        assertThat(TWO_TRACKS.byTrack()).containsExactly(List.of(DATA_1, DATA_2), List.of(DESIGN_1));
        assertThat(TWO_TRACKS.above(DESIGN_1)).isEmpty();
    }

    @Test
    void people_may_count_on_every_track_at_once() {
        ClauseId clause = new ClauseId("c1");
        Targets targets = new Targets(
                TARGETS.holders(),
                TARGETS.over(),
                List.of(
                        new HeadcountTarget(DATA_1, Optional.empty(), 10, clause),
                        new HeadcountTarget(DATA_2, Optional.empty(), 5, clause),
                        new HeadcountTarget(DESIGN_1, Optional.empty(), 12, clause)));
        assertThat(targets.fewestPeople(Optional.empty(), HIGHEST_ROLE_HELD, TWO_TRACKS))
                .isEqualTo(15);
        assertThat(targets.fewestPeople(Optional.empty(), EVERY_ROLE_HELD, TWO_TRACKS))
                .isEqualTo(12);
    }

    @Test
    void exactly_as_many_is_enough() {
        HeadcountTarget target =
                new HeadcountTarget(ADVISOR, Optional.of(FiscalYear.of(2023)), 20, new ClauseId("targets"));
        Attainment reached = attained(target, 20);
        assertThat(reached.reached()).isTrue();
        assertThat(reached.shortfall()).isZero();
        Attainment short1 = attained(target, 19);
        assertThat(short1.reached()).isFalse();
        assertThat(short1.shortfall()).isEqualTo(1);
        assertThat(attained(target, 21).shortfall()).isZero();
    }

    private static Attainment attained(HeadcountTarget target, int actual) {
        return new Attainment(target, FiscalYear.of(2023), Optional.empty(), target.people(), actual, 0);
    }

    @Test
    void how_the_targets_count_is_open_until_it_is_said() {
        assertThat(Moka.published().counting()).isEmpty();
        assertThat(Moka.illustrative().counting())
                .contains(new Counting(HIGHEST_ROLE_HELD, CountedOver.HOLDERS_AT_YEAR_END));
        assertThat(Moka.illustrativeWithout("peopleCounted").counting()).isEmpty();
    }

    @Test
    void fewer_people_than_none_are_no_target() {
        assertThatThrownBy(() -> new HeadcountTarget(ADVISOR, Optional.empty(), -1, new ClauseId("targets")))
                .hasMessageContaining("-1");
    }

    @Provide
    Arbitrary<List<Set<RoleId>>> holders() {
        return Arbitraries.of(ROLES).set().list().ofMaxSize(20);
    }

    @Property(tries = 200)
    void by_the_highest_role_everyone_who_holds_one_counts_once(@ForAll("holders") List<Set<RoleId>> held) {
        int sum = ROLES.stream()
                .mapToInt(role -> Attainment.count(role, HIGHEST_ROLE_HELD, LADDER, held))
                .sum();
        assertThat(sum)
                .isEqualTo((int) held.stream().filter(roles -> !roles.isEmpty()).count());
        for (RoleId role : ROLES) {
            assertThat(Attainment.count(role, HIGHEST_ROLE_HELD, LADDER, held))
                    .isLessThanOrEqualTo(Attainment.count(role, EVERY_ROLE_HELD, LADDER, held));
        }
    }
}
