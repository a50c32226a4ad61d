package io.github.dxjinzai.examples.cli.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The fictional city as a whole. */
class SampleCityTest {

    private static final int TRIES = 8;
    private static final Facts CITY = SampleCity.facts(SampleCity.SEED);
    private static final Policy POLICY = SampleCity.policy();

    private static List<FiscalYear> years() {
        return List.of(FiscalYear.of(2022), FiscalYear.of(2023), FiscalYear.of(2024), FiscalYear.of(2025));
    }

    @Test
    void the_same_seed_gives_the_same_city_and_another_seed_another() {
        assertThat(SampleCity.facts(SampleCity.SEED)).isEqualTo(CITY);
        assertThat(SampleCity.facts(SampleCity.SEED + 1)).isNotEqualTo(CITY);
    }

    @Test
    void a_city_in_which_someone_leads_from_a_topmost_unit_fits_together() {
        assertThat(SampleCity.facts(697).check()).isEmpty();
    }

    @Property(tries = TRIES)
    void a_city_of_any_seed_fits_together_and_keeps_its_size(@ForAll long seed) {
        Facts facts = SampleCity.facts(seed);
        assertThat(facts.check()).isEmpty();
        for (LocalDate day = LocalDate.of(2022, 4, 1); day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(7)) {
            LocalDate on = day;
            assertThat(facts.staff().stream().filter(person -> person.serves(on)))
                    .hasSizeBetween(560, 600);
        }
        for (StaffMember person : facts.staff()) {
            assertThat(facts.dossier(person.id()).orElseThrow().work())
                    .allMatch(work -> person.serves(work.project().startsOn())
                            && person.serves(work.endsOn().orElseThrow()));
        }
    }

    @Test
    void parts_and_certifications_are_complete_and_evaluations_are_not() {
        assertThat(CITY.complete()).containsExactlyInAnyOrder(FactKind.PARTICIPATION, FactKind.CERTIFICATION);
    }

    @Test
    void staff_join_in_april_and_leave_at_the_end_of_march_or_during_the_year() {
        for (FiscalYear year : years()) {
            assertThat(CITY.staff().stream().filter(person -> person.joinedOn().equals(year.firstDay())))
                    .hasSizeBetween(10, 35);
            assertThat(CITY.staff().stream()
                            .filter(person -> person.leftOn()
                                    .filter(year.lastDay()::equals)
                                    .isPresent()))
                    .hasSizeBetween(10, 30);
            assertThat(CITY.staff().stream()
                            .flatMap(person -> person.leftOn().stream())
                            .filter(last -> year.contains(last) && !last.equals(year.lastDay())))
                    .hasSizeBetween(2, 5);
        }
    }

    @Test
    void every_seat_is_taken_by_one_person_who_serves() {
        Map<String, Long> directors = CITY.staff().stream()
                .filter(person -> person.serves(LocalDate.of(2026, 3, 31))
                        && person.post().equals("部長"))
                .collect(Collectors.groupingBy(
                        person -> person.department().value(), TreeMap::new, Collectors.counting()));
        assertThat(directors.keySet()).containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "11");
        assertThat(directors.values()).containsOnly(1L);
        assertThat(CITY.staff())
                .extracting(StaffMember::post)
                .contains("部長", "次長", "課長", "課長補佐", "係長", "主査", "主任", "主事", "技師");
    }

    @Test
    void units_of_one_name_stand_under_different_parents_and_the_depth_varies() {
        assertThat(CITY.departments().stream().filter(unit -> unit.name().equals("庶務係")))
                .hasSizeGreaterThan(3);
        assertThat(CITY.departments().stream()
                        .filter(unit -> unit.parent().isEmpty())
                        .map(unit -> unit.name()))
                .contains("総務部", "会計課");
    }

    @Test
    void projects_are_one_to_six_a_year_with_titles_that_try_character_sets() {
        Map<FiscalYear, Long> byYear = CITY.projects().stream()
                .collect(Collectors.groupingBy(
                        project -> FiscalYear.containing(project.startsOn()), TreeMap::new, Collectors.counting()));
        assertThat(byYear.keySet()).containsExactlyElementsOf(years());
        assertThat(byYear.values()).containsExactly(2L, 4L, 6L, 6L);
        assertThat(CITY.projects()).extracting(Project::title).anyMatch(title -> title.contains("髙"));
        assertThat(CITY.projects()).extracting(Project::title).anyMatch(title -> title.contains("\u301C"));
        assertThat(CITY.projects().stream()
                        .flatMap(project -> project.axes().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(POLICY.skillMap().orElseThrow().axes().stream()
                        .map(axis -> axis.id())
                        .toList());
    }

    @Test
    void a_project_has_one_leader_and_four_to_seven_members() {
        for (Project project : CITY.projects()) {
            List<Participation> team = CITY.participations().stream()
                    .filter(one -> one.project().equals(project.id()))
                    .toList();
            assertThat(team.stream().filter(one -> one.part() == Part.LEADER)).hasSize(1);
            assertThat(team.stream().filter(one -> one.part() == Part.MEMBER)).hasSizeBetween(4, 7);
        }
    }

    @Test
    void scores_are_on_the_scale_and_raters_in_the_groups_of_their_perspective() {
        Scale scale = POLICY.scale(new ScaleId("rating")).orElseThrow();
        assertThat(CITY.ratings())
                .allMatch(rating -> scale.contains(rating.score().orElseThrow()));
        assertThat(CITY.ratings().stream().filter(rating -> rating.occasion() == Occasion.DEBRIEF))
                .allMatch(rating -> POLICY.perspective(rating.perspective().orElseThrow())
                        .raters()
                        .contains(rating.group()));
        Set<String> numbers =
                CITY.staff().stream().map(person -> person.id().value()).collect(Collectors.toSet());
        assertThat(CITY.ratings())
                .allMatch(rating -> rating.group().value().equals("outside-expert")
                        ? rating.rater().value().matches("EX-0[12]")
                        : numbers.contains(rating.rater().value()));
    }

    @Test
    void a_perspective_is_taken_by_as_many_as_the_city_asks() {
        for (Project project : CITY.projects()) {
            Map<String, Long> groups = CITY.ratings().stream()
                    .filter(rating -> rating.project().equals(project.id()) && rating.occasion() == Occasion.DEBRIEF)
                    .collect(Collectors.groupingBy(SampleCityTest::group, Collectors.counting()));
            assertThat(groups.get("executive")).isBetween(2L, 4L);
            assertThat(groups.get("colleague")).isBetween(2L, 3L);
            assertThat(groups.get("project-member")).isGreaterThanOrEqualTo(3L);
            assertThat(groups.getOrDefault("outside-expert", 0L))
                    .isEqualTo(project.id().value().equals("P-2024-05") ? 0L : 2L);
        }
    }

    private static String group(Rating rating) {
        return rating.group().value();
    }

    @Test
    void certifications_are_those_that_the_policy_gives_on_the_two_days() {
        Judge judge = Judge.by(POLICY);
        Facts facts = ImmutableFacts.copyOf(CITY).withGrants(List.of());
        for (FiscalYear year : List.of(FiscalYear.of(2023), FiscalYear.of(2024))) {
            CertificationRound round = CertificationRound.hold(judge, facts, year.lastDay());
            facts = ImmutableFacts.copyOf(facts).withGrants(round.register().grants());
        }
        assertThat(facts).isEqualTo(CITY);
        assertThat(CITY.grants())
                .extracting(RoleGrant::ground)
                .containsOnly("moka-dx-talent@2023-03+moka-dx-talent-illustrative@1");
        assertThat(CITY.grants())
                .extracting(RoleGrant::grantedOn)
                .containsOnly(LocalDate.of(2024, 3, 31), LocalDate.of(2025, 3, 31));
    }

    @Test
    void the_targets_are_passed_missed_and_passed_again() {
        Facts certified = ImmutableFacts.copyOf(CITY)
                .withGrants(CertificationRound.hold(Judge.by(POLICY), CITY, LocalDate.of(2026, 3, 31))
                        .register()
                        .grants());
        assertThat(highestHeld(certified, FiscalYear.of(2023))).isEqualTo(Map.of("advisor", 21L));
        assertThat(highestHeld(certified, FiscalYear.of(2024)))
                .isEqualTo(Map.of("advisor", 26L, "expert", 3L, "specialist", 1L));
        assertThat(highestHeld(certified, FiscalYear.of(2025)))
                .isEqualTo(Map.of("advisor", 42L, "expert", 4L, "specialist", 2L));
    }

    /** How many serving members of staff hold each role as their highest on the last day of a year. */
    private static Map<String, Long> highestHeld(Facts facts, FiscalYear year) {
        Set<StaffId> serving = facts.staff().stream()
                .filter(person -> person.serves(year.lastDay()))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        Map<StaffId, Set<RoleId>> granted = facts.grants().stream()
                .filter(grant -> !grant.grantedOn().isAfter(year.lastDay()))
                .collect(Collectors.groupingBy(
                        RoleGrant::staff, Collectors.mapping(RoleGrant::role, Collectors.toSet())));
        return granted.entrySet().stream()
                .filter(held -> serving.contains(held.getKey()))
                .map(held -> held.getValue().stream()
                        .filter(role -> POLICY.ladder().isHighest(role, held.getValue()))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.groupingBy(RoleId::value, Collectors.counting()));
    }
}
