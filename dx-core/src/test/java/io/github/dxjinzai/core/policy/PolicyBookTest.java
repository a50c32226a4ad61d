package io.github.dxjinzai.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static Policy version(String version, String from, Optional<String> until) {
        return ImmutablePolicy.copyOf(Moka.published())
                .withVersion(new PolicyVersion("moka-dx-talent", version))
                .withInForceFrom(LocalDate.parse(from))
                .withInForceUntil(until.map(LocalDate::parse));
    }

    private static final PolicyBook BOOK = new PolicyBook(List.of(
            version("c", "2025-04-01", Optional.of("2026-03-31")),
            version("a", "2023-04-01", Optional.empty()),
            version("b", "2024-04-01", Optional.of("2025-03-31"))));

    private static Optional<String> at(String day) {
        return BOOK.at(LocalDate.parse(day))
                .toJavaOptional()
                .map(one -> one.version().version());
    }

    @Test
    void a_version_is_in_force_from_its_first_day_to_its_last_or_the_next_ones_first() {
        assertThat(at("2023-04-01")).contains("a");
        assertThat(at("2024-03-31")).contains("a");
        assertThat(at("2024-04-01")).contains("b");
        assertThat(at("2025-03-31")).contains("b");
        assertThat(at("2025-04-01")).contains("c");
        assertThat(at("2026-03-31")).contains("c");
    }

    @Test
    void a_day_without_a_version_has_none_by_default() {
        assertThat(BOOK.at(LocalDate.of(2023, 3, 31)).getLeft().code()).isEqualTo(PolicyProblem.NOT_IN_FORCE);
    }

    @Test
    void a_version_without_an_end_does_not_come_back_in_a_gap_after_its_successor() {
        PolicyBook gap = new PolicyBook(List.of(
                version("a", "2023-04-01", Optional.empty()),
                version("b", "2024-04-01", Optional.of("2025-03-31")),
                version("c", "2026-04-01", Optional.of("2027-03-31"))));
        for (String day : List.of("2025-04-01", "2026-03-31", "2027-04-01")) {
            assertThat(gap.at(LocalDate.parse(day)).isLeft()).as(day).isTrue();
        }
        assertThat(gap.at(LocalDate.parse("2026-04-01")).get().version().version())
                .isEqualTo("c");
    }

    @Test
    void two_versions_cannot_be_in_force_on_one_day() {
        assertThatThrownBy(() -> new PolicyBook(List.of(
                        version("a", "2023-04-01", Optional.of("2024-04-01")),
                        version("b", "2024-04-01", Optional.empty()))))
                .hasMessageContaining("2024-04-01");
        assertThatThrownBy(() -> new PolicyBook(List.of(
                        version("a", "2023-04-01", Optional.empty()), version("b", "2023-04-01", Optional.empty()))))
                .hasMessageContaining("2023-04-01");
    }

    @Test
    void an_overlay_settles_only_what_is_open() {
        assertThat(Moka.illustrative().openTerms()).isEmpty();
        assertThatThrownBy(() -> Moka.filled(Map.of("debriefThreshold", "9"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Moka.filled(Map.of("combination", "median"))).isInstanceOf(RuntimeException.class);
        Overlay again = new Overlay(
                new PolicyVersion("again", "1"),
                Moka.published().version(),
                Optional.empty(),
                List.of(),
                List.of(new Overlay.Filling(Moka.DEBRIEF_THRESHOLD, "4", Place.nowhere())));
        assertThat(again.applyTo(Moka.illustrative()).getError())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo(PolicyProblem.ALREADY_FILLED));
    }

    @Test
    void a_policy_has_a_criterion_for_every_role_and_no_other() {
        assertThatThrownBy(() -> Moka.with(
                        Moka.published(), new RoleId("novice"), Moka.published().criterion(Moka.ADVISOR)))
                .hasMessageContaining("novice");
    }

    @Test
    void a_way_from_a_role_back_to_itself_is_found() {
        RoleId a = Moka.ADVISOR;
        RoleId e = Moka.EXPERT;
        RoleId s = Moka.SPECIALIST;
        Prerequisites circular = new Prerequisites(
                Map.of(a, new TreeSet<>(List.of(s)), e, new TreeSet<>(List.of(a)), s, new TreeSet<>(List.of(e))));
        assertThat(circular.cycleThrough(a)).contains(List.of(a, s, e, a));
        Prerequisites straight = new Prerequisites(Map.of(e, new TreeSet<>(List.of(a)), s, new TreeSet<>(List.of(e))));
        assertThat(straight.cycleThrough(s)).isEmpty();
    }
}
