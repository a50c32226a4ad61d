package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.examples.cli.city.SampleCity;
import io.github.dxjinzai.examples.cli.city.Stories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A report's content from the fictional city, with a forecast made up by hand. */
final class SampleReport {

    static final RoleId ADVISOR = new RoleId("advisor");
    static final RoleId EXPERT = new RoleId("expert");
    static final RoleId SPECIALIST = new RoleId("specialist");
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final Policy POLICY = SampleCity.policy();
    private static final Facts FACTS = certified(SampleCity.facts(SampleCity.SEED));

    private SampleReport() {}

    static ImmutableReportContent content(Language language) {
        return content(language, Stories.GAP_YEAR, FACTS, "企画政策部 DX推進課");
    }

    /** The same, with all titles of projects and the department replaced by {@code text}. */
    static ImmutableReportContent saying(Language language, String text) {
        Facts facts = ImmutableFacts.copyOf(FACTS)
                .withProjects(FACTS.projects().stream()
                        .map(project -> ImmutableProject.copyOf(project).withTitle(text))
                        .toList());
        return content(language, Stories.GAP_YEAR, facts, text);
    }

    private static ImmutableReportContent content(Language language, StaffId staff, Facts facts, String department) {
        Judge judge = Judge.by(POLICY);
        Dossier dossier = facts.dossier(staff).orElseThrow();
        Counting counting = POLICY.counting().orElseThrow();
        List<Attainment> attained = new ArrayList<>();
        for (int year = 2023; year <= 2025; year++) {
            attained.addAll(Headcount.of(judge, facts, FiscalYear.of(year)).attainment(counting));
        }
        return ReportContent.builder()
                .language(language)
                .city(SampleCity.NAME)
                .policy(POLICY)
                .day(DAY)
                .libraryVersion("0.1.0-test")
                .dataSource(LocalizedText.of("架空市のサンプルデータ (CSV)", "sample files of Kakuu City (CSV)"))
                .addNotes(LocalizedText.of(
                        "架空市は実在しません。職員・プロジェクト・評価はすべて作られたものです。",
                        "Kakuu City does not exist. Its staff, projects and evaluations are all made up."))
                .addOverlayNotes(ReferencePolicies.overlay("moka-dx-talent-illustrative")
                        .note()
                        .orElseThrow())
                .attainment(attained)
                .addCounts(new ActualCount(EXPERT, FiscalYear.of(2023), 0))
                .forecast(forecast())
                .assumptions(List.of(
                        new Assumption(
                                "projects-per-year", LocalizedText.of("年間プロジェクト数", "Projects a fiscal year"), "5"),
                        new Assumption(
                                "leaves",
                                LocalizedText.of("職員一人が1年に離職する確率", "Chance that a member of staff leaves, a year"),
                                "3/100")))
                .person(new PersonalRecord(staff, department, judge.skills(dossier, DAY), judge.judge(dossier, DAY)))
                .build();
    }

    /** Everyone who has rated anything. */
    static Set<String> raters() {
        return FACTS.ratings().stream().map(rating -> rating.rater().value()).collect(Collectors.toSet());
    }

    private static Facts certified(Facts facts) {
        CertificationRound round = CertificationRound.hold(Judge.by(POLICY), facts, DAY);
        return ImmutableFacts.copyOf(facts).withGrants(round.register().grants());
    }

    private static ForecastSeries forecast() {
        return new ForecastSeries(
                new Digest("5f0c1d".repeat(10) + "5f0c"),
                20_230_401L,
                2000,
                List.of(
                        point(ADVISOR, 2026, 51, 53, 55, 58, 61, 55.31),
                        point(ADVISOR, 2027, 63, 67, 71, 74, 78, 70.62),
                        point(ADVISOR, 2028, 76, 81, 86, 91, 95, 85.84),
                        point(EXPERT, 2026, 4, 5, 6, 7, 8, 6.05),
                        point(EXPERT, 2027, 6, 7, 9, 10, 12, 8.77),
                        point(EXPERT, 2028, 8, 10, 12, 14, 16, 11.93),
                        point(SPECIALIST, 2026, 2, 2, 2, 3, 3, 2.41),
                        point(SPECIALIST, 2027, 2, 2, 3, 4, 5, 3.18),
                        point(SPECIALIST, 2028, 2, 3, 4, 5, 6, 4.02)),
                List.of(
                        chance(ADVISOR, 2026, 60, 0.1284, 0.1145, 0.1439),
                        chance(EXPERT, 2026, 30, 0, 0, 0.0019),
                        chance(SPECIALIST, 2026, 10, 0, 0, 0.0019),
                        chance(ADVISOR, 2027, 60, 0.9515, 0.9412, 0.9601),
                        chance(EXPERT, 2027, 30, 0, 0, 0.0019),
                        chance(SPECIALIST, 2027, 10, 0.001, 0.0003, 0.0036),
                        chance(ADVISOR, 2028, 60, 1, 0.9981, 1),
                        chance(EXPERT, 2028, 30, 0.0004, 0.0001, 0.0028),
                        chance(SPECIALIST, 2028, 10, 0.0065, 0.0038, 0.0111)));
    }

    private static ForecastSeries.Point point(
            RoleId role, int year, int q10, int q25, int median, int q75, int q90, double mean) {
        return new ForecastSeries.Point(role, FiscalYear.of(year), q10, q25, median, q75, q90, mean);
    }

    private static ForecastSeries.TargetChance chance(
            RoleId role, int year, int target, double probability, double low, double high) {
        return new ForecastSeries.TargetChance(
                role, FiscalYear.of(year), Optional.empty(), target, probability, low, high);
    }
}
