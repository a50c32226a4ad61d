package io.github.dxjinzai.core.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The columns beside the records say what the records say. */
class PackedAchievementsTest {

    private static final StaffId STAFF = new StaffId("00123");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final List<String> ITEMS = List.of("xaan", "xac0", "it-passport");

    private static final List<String> QUANTITIES = List.of("hours", "level", "points");

    @Provide
    Arbitrary<List<Achievement>> achievements() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH));
        Arbitrary<TreeMap<QuantityId, Quantity>> figures = Arbitraries.maps(
                        Arbitraries.of(QUANTITIES).map(QuantityId::new),
                        Arbitraries.longs().between(0, 999_999_999_999L).map(Quantity::new))
                .map(TreeMap::new);
        return Combinators.combine(
                        Arbitraries.of(AchievementKind.class),
                        Arbitraries.of(ITEMS).map(AchievementId::new),
                        days,
                        Arbitraries.integers().between(0, 400).optional(),
                        Arbitraries.of("head", "panel").map(AttesterId::new).optional(),
                        figures)
                .as((kind, item, day, lasting, by, recorded) -> new Achievement(
                        STAFF,
                        kind,
                        item,
                        day,
                        lasting.filter(more -> day.isBefore(LocalDate.MAX.minusDays(more)))
                                .map(day::plusDays),
                        by,
                        recorded))
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void every_column_says_what_the_records_say(@ForAll("achievements") List<Achievement> achievements) {
        PackedAchievements packed = PackedAchievements.of(achievements);
        assertThat(packed).isEqualTo(achievements).hasSize(achievements.size());
        assertThat(PackedAchievements.of(packed)).isSameAs(packed);
        for (int i = 0; i < achievements.size(); i++) {
            int number = i;
            Achievement one = achievements.get(i);
            assertThat(packed.get(i)).isEqualTo(one);
            assertThat(packed.epochDay(i)).isEqualTo(one.day().toEpochDay());
            assertThat(packed.day(i)).isEqualTo(one.day());
            one.by().ifPresent(office -> assertThat(packed.attester(number)).isEqualTo(office));
            assertThat(packed.lastValid(i))
                    .isEqualTo(one.validUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
            assertThat(packed.kind(i)).isEqualTo(one.kind());
            assertThat(packed.isAttested(i)).isEqualTo(one.by().isPresent());
            assertThat(packed.isEnding(i)).isEqualTo(one.validUntil().isPresent());
            assertThat(packed.item(i)).isEqualTo(one.item());
            assertThat(packed.key(i)).isEqualTo(PackedAchievements.key(one.item()));
            for (String quantity : QUANTITIES) {
                assertThat(packed.thousandths(i, new QuantityId(quantity)))
                        .isEqualTo(one.quantity(new QuantityId(quantity))
                                .map(Quantity::thousandths)
                                .orElse(PackedAchievements.NO_FIGURE));
            }
        }
    }

    @Property(tries = 100)
    void a_dossier_packs_its_achievements_once_and_in_a_canonical_order(
            @ForAll("achievements") List<Achievement> achievements) {
        List<Achievement> backwards = new ArrayList<>(achievements);
        Collections.reverse(backwards);
        Dossier dossier = dossier(achievements);
        assertThat(dossier.achievements())
                .isInstanceOf(PackedAchievements.class)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(dossier(dossier.achievements()).achievements()).isSameAs(dossier.achievements());
        assertThat(dossier(PackedAchievements.of(backwards))).isEqualTo(dossier);
    }

    private static Dossier dossier(List<Achievement> achievements) {
        return new Dossier(STAFF, Optional.empty(), List.of(), achievements, List.of(), Set.of());
    }

    @Test
    void nobody_changes_a_list_that_was_packed() {
        List<Achievement> given = new ArrayList<>(
                List.of(Achievement.of(STAFF, AchievementKind.TRAINING, new AchievementId("workshop"), DAY)));
        PackedAchievements packed = PackedAchievements.of(given);
        given.clear();
        assertThat(packed).hasSize(1);
        assertThatThrownBy(() -> packed.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(packed::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> packed.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
