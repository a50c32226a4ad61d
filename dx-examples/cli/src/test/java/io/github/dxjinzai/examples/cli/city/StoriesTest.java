package io.github.dxjinzai.examples.cli.city;

import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Detail;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The people with stories: each the case that it is said to be, whatever the seed. */
class StoriesTest {

    private static final int TRIES = 8;
    private static final RoleId ADVISOR = new RoleId("advisor");
    private static final RoleId EXPERT = new RoleId("expert");
    private static final RoleId SPECIALIST = new RoleId("specialist");
    private static final LocalDate END_OF_R5 = LocalDate.of(2024, 3, 31);
    private static final LocalDate END_OF_R6 = LocalDate.of(2025, 3, 31);
    private static final LocalDate END_OF_R7 = LocalDate.of(2026, 3, 31);
    private static final Judge JUDGE = Judge.by(SampleCity.policy());
    private static final Map<Long, Facts> CITIES = new HashMap<>();

    private static Facts city(long seed) {
        return CITIES.computeIfAbsent(seed, SampleCity::facts);
    }

    private static Judgment judge(Facts facts, StaffId person, RoleId role) {
        return JUDGE.judge(facts.dossier(person).orElseThrow(), role, END_OF_R7);
    }

    private static Finding project(Judgment judgment, String project) {
        return judgment.finding()
                .all()
                .filter(one -> one.reason() == Reason.PROJECT
                        && one.detail("project").equals(Optional.of(new Detail.Word(project))))
                .findFirst()
                .orElseThrow();
    }

    /** The leaves below a project that do not hold: what stands in the way. */
    private static List<Finding> obstacles(Finding project) {
        return project.all()
                .filter(one -> one.children().isEmpty() && one.verdict() != MET)
                .toList();
    }

    private static List<RoleId> grantedOn(Facts facts, StaffId person, LocalDate day) {
        return facts.dossier(person).orElseThrow().grants().stream()
                .filter(grant -> grant.grantedOn().equals(day))
                .map(RoleGrant::role)
                .toList();
    }

    private static Detail word(String value) {
        return new Detail.Word(value);
    }

    private static Detail day(int year, int month, int day) {
        return new Detail.Day(LocalDate.of(year, month, day));
    }

    private static Detail score(String value) {
        return new Detail.Amount(new BigDecimal(value), Detail.Unit.SCORE);
    }

    @Example
    void the_stories_hold_in_the_shipped_city() {
        allStories(SampleCity.SEED);
    }

    @Property(tries = TRIES)
    void the_stories_hold_whatever_the_seed(@ForAll long seed) {
        allStories(seed);
    }

    private static void allStories(long seed) {
        Facts facts = city(seed);
        ledBeforeCertified(facts);
        certifiedDuringProject(facts);
        gapYear(facts);
        exactlyAtThreshold(facts);
        oneStepBelow(facts);
        missingTechnical(facts);
        missingMembersEvaluation(facts);
        expert(facts);
        specialist(facts);
        newSpecialist(facts);
        advisorOnly(facts);
        neverTookPart(facts);
        left(facts);
    }

    private static void ledBeforeCertified(Facts facts) {
        StaffId person = Stories.LED_BEFORE_CERTIFIED;
        assertThat(grantedOn(facts, person, END_OF_R5)).containsExactly(ADVISOR);
        assertThat(grantedOn(facts, person, END_OF_R6)).isEmpty();

        Judgment judgment = judge(facts, person, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(judgment.finding().reason()).isEqualTo(Reason.TOO_FEW_PROJECTS);
        assertThat(judgment.finding().children()).hasSize(1);
        assertThat(obstacles(project(judgment, "P-2023-01"))).singleElement().satisfies(only -> {
            assertThat(only.verdict()).isEqualTo(NOT_MET);
            assertThat(only.reason()).isEqualTo(Reason.STARTED_BEFORE_GRANT);
            assertThat(only.details())
                    .containsEntry("startsOn", day(2023, 5, 10))
                    .containsEntry("grantedOn", day(2024, 3, 31));
        });
    }

    private static void certifiedDuringProject(Facts facts) {
        StaffId person = Stories.CERTIFIED_DURING_PROJECT;
        assertThat(grantedOn(facts, person, END_OF_R5)).isEmpty();
        assertThat(grantedOn(facts, person, END_OF_R6)).containsExactly(ADVISOR);

        Judgment judgment = judge(facts, person, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(judgment.finding().children()).hasSize(1);
        assertThat(obstacles(project(judgment, "P-2024-06"))).singleElement().satisfies(only -> {
            assertThat(only.reason()).isEqualTo(Reason.STARTED_BEFORE_GRANT);
            assertThat(only.details())
                    .containsEntry("startsOn", day(2025, 3, 30))
                    .containsEntry("grantedOn", day(2025, 3, 31));
        });
    }

    private static void gapYear(Facts facts) {
        Judgment judgment = judge(facts, Stories.GAP_YEAR, SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        Finding years = run(judgment, Reason.RUN_HAS_GAP);
        assertThat(years.details()).containsEntry("gap", new Detail.Years(List.of(FiscalYear.of(2024))));
        assertThat(years.children())
                .extracting(Finding::verdict, Finding::reason)
                .containsExactly(
                        tuple(MET, Reason.YEAR), tuple(NOT_MET, Reason.YEAR_WITHOUT_PROJECT), tuple(MET, Reason.YEAR));
        assertThat(judge(facts, Stories.GAP_YEAR, EXPERT).verdict()).isEqualTo(MET);
    }

    /** The run of years, found for this reason. */
    private static Finding run(Judgment judgment, Reason reason) {
        return judgment.finding()
                .all()
                .filter(one -> one.reason() == reason && one.node().endsWith("/every-year-passes"))
                .findFirst()
                .orElseThrow();
    }

    private static void exactlyAtThreshold(Facts facts) {
        Judgment judgment = judge(facts, Stories.EXACTLY_AT_THRESHOLD, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(project(judgment, "P-2024-03")
                        .all()
                        .filter(one -> one.reason() == Reason.AT_OR_ABOVE_THRESHOLD)
                        .toList())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.details())
                        .containsEntry("actual", score("3.5"))
                        .containsEntry("required", score("3.5")));
        assertThat(grantedOn(facts, Stories.EXACTLY_AT_THRESHOLD, END_OF_R6)).containsExactly(EXPERT);
    }

    private static void oneStepBelow(Facts facts) {
        Judgment judgment = judge(facts, Stories.ONE_STEP_BELOW, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(NOT_MET);
        assertThat(obstacles(project(judgment, "P-2025-04"))).singleElement().satisfies(only -> {
            assertThat(only.reason()).isEqualTo(Reason.BELOW_THRESHOLD);
            assertThat(only.details())
                    .containsEntry("perspective", word("technical"))
                    .containsEntry("actual", score("3"));
        });
    }

    private static void missingTechnical(Facts facts) {
        Judgment judgment = judge(facts, Stories.MISSING_TECHNICAL, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(judgment.openTerms()).isEmpty();
        assertThat(obstacles(project(judgment, "P-2024-05"))).singleElement().satisfies(only -> {
            assertThat(only.verdict()).isEqualTo(UNDETERMINED);
            assertThat(only.reason()).isEqualTo(Reason.NO_RATINGS_KNOWN);
            assertThat(only.details()).containsEntry("perspective", word("technical"));
        });
    }

    private static void missingMembersEvaluation(Facts facts) {
        Judgment judgment = judge(facts, Stories.MISSING_MEMBERS_EVALUATION, EXPERT);
        assertThat(judgment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(obstacles(project(judgment, "P-2025-05"))).singleElement().satisfies(only -> {
            assertThat(only.reason()).isEqualTo(Reason.NO_RATINGS_KNOWN);
            assertThat(only.details()).containsEntry("occasion", word("after-project"));
        });
    }

    private static void expert(Facts facts) {
        assertThat(judge(facts, Stories.EXPERT, EXPERT).verdict()).isEqualTo(MET);
        assertThat(grantedOn(facts, Stories.EXPERT, END_OF_R5)).containsExactly(ADVISOR);
        assertThat(grantedOn(facts, Stories.EXPERT, END_OF_R6)).containsExactly(EXPERT);
        Judgment specialist = judge(facts, Stories.EXPERT, SPECIALIST);
        assertThat(specialist.verdict()).isEqualTo(NOT_MET);
        run(specialist, Reason.RUN_TOO_SHORT);
    }

    private static void specialist(Facts facts) {
        Judgment judgment = judge(facts, Stories.SPECIALIST, SPECIALIST);
        assertThat(judgment.verdict()).isEqualTo(MET);
        assertThat(run(judgment, Reason.RUN_LONG_ENOUGH).details())
                .containsEntry(
                        "years",
                        new Detail.Years(List.of(FiscalYear.of(2023), FiscalYear.of(2024), FiscalYear.of(2025))));
        assertThat(grantedOn(facts, Stories.SPECIALIST, END_OF_R5)).containsExactly(ADVISOR);
        assertThat(grantedOn(facts, Stories.SPECIALIST, END_OF_R6)).containsExactly(EXPERT, SPECIALIST);
    }

    private static void newSpecialist(Facts facts) {
        assertThat(judge(facts, Stories.NEW_SPECIALIST, SPECIALIST).verdict()).isEqualTo(MET);
        assertThat(grantedOn(facts, Stories.NEW_SPECIALIST, END_OF_R6)).containsExactly(EXPERT);
    }

    private static void advisorOnly(Facts facts) {
        assertThat(judge(facts, Stories.ADVISOR_ONLY, ADVISOR).verdict()).isEqualTo(MET);
        assertThat(judge(facts, Stories.ADVISOR_ONLY, EXPERT).finding())
                .extracting(Finding::verdict, Finding::reason, Finding::children)
                .containsExactly(NOT_MET, Reason.TOO_FEW_PROJECTS, List.of());
    }

    private static void neverTookPart(Facts facts) {
        assertThat(facts.dossier(Stories.NEVER_TOOK_PART).orElseThrow().work()).isEmpty();
        assertThat(judge(facts, Stories.NEVER_TOOK_PART, ADVISOR).finding())
                .extracting(Finding::verdict, Finding::reason, Finding::children)
                .containsExactly(NOT_MET, Reason.TOO_FEW_PROJECTS, List.of());
    }

    private static void left(Facts facts) {
        assertThat(facts.staff().stream()
                        .filter(person -> person.id().equals(Stories.LEFT))
                        .flatMap(person -> person.leftOn().stream()))
                .containsExactly(LocalDate.of(2024, 9, 30));
        assertThat(grantedOn(facts, Stories.LEFT, END_OF_R5)).containsExactly(ADVISOR);
    }

    /** The table in the class comment of {@link Stories}, by part. */
    @Example
    void they_took_part_as_the_table_says() {
        Facts facts = city(SampleCity.SEED);
        Map<StaffId, List<String>> led = new HashMap<>();
        Map<StaffId, List<String>> tookPart = new HashMap<>();
        for (Stories.Position story : Stories.POSITIONS) {
            Dossier dossier = facts.dossier(story.person()).orElseThrow();
            led.put(story.person(), projects(dossier, Part.LEADER));
            tookPart.put(story.person(), projects(dossier, Part.MEMBER));
        }
        assertThat(led)
                .containsEntry(Stories.SPECIALIST, List.of("P-2023-03", "P-2024-02", "P-2025-02"))
                .containsEntry(Stories.LED_BEFORE_CERTIFIED, List.of("P-2023-01"))
                .containsEntry(Stories.MISSING_TECHNICAL, List.of("P-2024-05"))
                .containsEntry(Stories.GAP_YEAR, List.of("P-2023-02", "P-2025-01"))
                .containsEntry(Stories.NEW_SPECIALIST, List.of("P-2024-04", "P-2025-03"))
                .containsEntry(Stories.EXPERT, List.of("P-2024-01"))
                .containsEntry(Stories.EXACTLY_AT_THRESHOLD, List.of("P-2024-03"))
                .containsEntry(Stories.ONE_STEP_BELOW, List.of("P-2025-04"))
                .containsEntry(Stories.MISSING_MEMBERS_EVALUATION, List.of("P-2025-05"))
                .containsEntry(Stories.CERTIFIED_DURING_PROJECT, List.of("P-2024-06"))
                .containsEntry(Stories.LEFT, List.of())
                .containsEntry(Stories.ADVISOR_ONLY, List.of())
                .containsEntry(Stories.NEVER_TOOK_PART, List.of());
        assertThat(tookPart)
                .containsEntry(Stories.SPECIALIST, List.of("P-2022-01"))
                .containsEntry(Stories.LED_BEFORE_CERTIFIED, List.of("P-2022-01"))
                .containsEntry(Stories.MISSING_TECHNICAL, List.of("P-2023-02"))
                .containsEntry(Stories.GAP_YEAR, List.of("P-2022-01"))
                .containsEntry(Stories.NEW_SPECIALIST, List.of("P-2023-03"))
                .containsEntry(Stories.EXPERT, List.of("P-2022-01"))
                .containsEntry(Stories.EXACTLY_AT_THRESHOLD, List.of("P-2023-01"))
                .containsEntry(Stories.ONE_STEP_BELOW, List.of("P-2023-02"))
                .containsEntry(Stories.MISSING_MEMBERS_EVALUATION, List.of("P-2023-03"))
                .containsEntry(Stories.CERTIFIED_DURING_PROJECT, List.of("P-2024-01"))
                .containsEntry(Stories.LEFT, List.of("P-2022-01"))
                .containsEntry(Stories.ADVISOR_ONLY, List.of("P-2023-01"))
                .containsEntry(Stories.NEVER_TOOK_PART, List.of());
    }

    private static List<String> projects(Dossier dossier, Part part) {
        return dossier.work().stream()
                .filter(work -> work.part() == part)
                .map(work -> work.project().id().value())
                .toList();
    }
}
