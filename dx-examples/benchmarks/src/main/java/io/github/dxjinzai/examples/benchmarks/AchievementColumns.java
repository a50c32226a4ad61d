package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import java.util.List;

/** Columns of achievements, for the loops that look at those. */
abstract class AchievementColumns extends FusedLoop {

    private final List<String> items;
    private final String role;
    int people;
    private int achievements;
    int[] achievementsOf = new int[16];
    int[] granted = new int[16];
    byte[] untrained = new byte[16];
    byte[] codes = new byte[16];
    int[] days = new int[16];
    int[] figures = new int[16];

    AchievementColumns(String role, List<String> items) {
        this.role = role;
        this.items = List.copyOf(items);
    }

    @Override
    void add(Dossier one) {
        achievementsOf = grown(achievementsOf, people + 1);
        granted = grown(granted, people);
        untrained = grown(untrained, people);
        granted[people] = granted(one, role);
        untrained[people] = unknown(one, FactKind.TRAINING);
        for (Achievement achieved : one.achievements()) {
            codes = grown(codes, achievements);
            days = grown(days, achievements);
            figures = grown(figures, achievements);
            codes[achievements] = (byte) items.indexOf(achieved.item().value());
            days[achievements] = day(achieved.day());
            figures[achievements] = (int) achieved.quantities().values().stream()
                    .mapToLong(Quantity::thousandths)
                    .findFirst()
                    .orElse(0);
            achievements++;
        }
        people++;
        achievementsOf[people] = achievements;
    }
}
