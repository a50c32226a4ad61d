package io.github.dxjinzai.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** The renewal of a security specialist: held, three online courses by either way of counting, one practical course. */
final class RenewalLoop extends AchievementColumns {

    /** A registration lasts for three years. */
    private static final int HELD_FROM = day(LocalDate.of(2022, 4, 1));

    /** The first days of the fiscal years since. */
    private static final int SECOND_YEAR = day(LocalDate.of(2023, 4, 1));

    private static final int THIRD_YEAR = day(LocalDate.of(2024, 4, 1));

    RenewalLoop() {
        super("registered", List.of("online-course", "practical-course", "cancellation"));
    }

    @Override
    void judge(Task task, byte[] verdicts) {
        for (int person = 0; person < people; person++) {
            verdicts[person] = verdict(person);
        }
    }

    private byte verdict(int person) {
        int since = granted[person];
        if (since < HELD_FROM || since > TODAY) {
            return NOT_MET;
        }
        int online = 0;
        int years = 0;
        boolean practical = false;
        for (int i = achievementsOf[person]; i < achievementsOf[person + 1]; i++) {
            int day = days[i];
            if (day > TODAY) {
                break;
            }
            if (day > since) {
                switch (codes[i]) {
                    case 0 -> {
                        online++;
                        years |= day >= THIRD_YEAR ? 4 : day >= SECOND_YEAR ? 2 : 1;
                    }
                    case 1 -> practical = true;
                    case 2 -> {
                        return NOT_MET;
                    }
                    default -> {}
                }
            }
        }
        byte none = untrained[person];
        byte three = online >= 3 ? MET : none;
        byte inYears = years == 7 ? MET : none;
        byte agreed = three == inYears ? three : UNDETERMINED;
        return (byte) (agreed & (practical ? MET : none));
    }
}
