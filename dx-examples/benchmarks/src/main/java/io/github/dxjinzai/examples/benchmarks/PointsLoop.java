package io.github.dxjinzai.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** Data level 2 of the fictional city: level 3 held for half a year, two of three skills, 45 points within two years. */
final class PointsLoop extends AchievementColumns {

    /** Level 3 lasts for two fiscal years, which begin in October. */
    private static final int HELD_FROM = day(LocalDate.of(2023, 10, 1));

    /** Six months that began on this day or later are not over. */
    private static final int TOO_SHORT_FROM = day(LocalDate.of(2024, 10, 1));

    /** Two years that began before this day are over. */
    private static final int POINTS_FROM = day(LocalDate.of(2023, 4, 1));

    PointsLoop() {
        super(
                "data-3",
                List.of(
                        "analysis-check",
                        "charts-check",
                        "privacy-check",
                        "workshop",
                        "basic-exam",
                        "further-exam",
                        "open-data"));
    }

    @Override
    void judge(Task task, byte[] verdicts) {
        for (int person = 0; person < people; person++) {
            verdicts[person] = verdict(person);
        }
    }

    private byte verdict(int person) {
        int since = granted[person];
        if (since < HELD_FROM || since >= TOO_SHORT_FROM) {
            return NOT_MET;
        }
        int analysis = 0;
        int charts = 0;
        int privacy = 0;
        int analysisDay = 0;
        int chartsDay = 0;
        int privacyDay = 0;
        long workshops = 0;
        long exams = 0;
        long openData = 0;
        for (int i = achievementsOf[person]; i < achievementsOf[person + 1]; i++) {
            int day = days[i];
            if (day > TODAY) {
                break;
            }
            int figure = figures[i];
            boolean recent = day >= POINTS_FROM;
            switch (codes[i]) {
                case 0 -> {
                    analysis = analysisDay == day ? Math.min(analysis, figure) : figure;
                    analysisDay = day;
                }
                case 1 -> {
                    charts = chartsDay == day ? Math.min(charts, figure) : figure;
                    chartsDay = day;
                }
                case 2 -> {
                    privacy = privacyDay == day ? Math.min(privacy, figure) : figure;
                    privacyDay = day;
                }
                case 3 -> workshops += recent ? figure : 0;
                case 4, 5 -> exams += recent ? 15_000 : 0;
                case 6 -> openData += recent ? figure : 0;
                default -> {}
            }
        }
        int skills = (analysis >= 3000 ? 1 : 0) + (charts >= 2500 ? 1 : 0) + (privacy >= 3000 ? 1 : 0);
        if (skills < 2) {
            return NOT_MET;
        }
        long points = Math.min(workshops, 20_000) + Math.min(exams, 30_000) + Math.min(openData, 10_000);
        return points >= 45_000 ? MET : untrained[person];
    }
}
