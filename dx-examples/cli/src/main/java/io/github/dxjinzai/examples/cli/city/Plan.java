package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is fixed of one project of the fictional city (プロジェクトの筋書き): everything but the people without a story and the scores.
 *
 * @param project the project
 * @param team who takes part
 * @param marks how it is evaluated
 */
record Plan(Project project, Team team, Evaluated marks) {

    /**
     * Who takes part.
     *
     * @param leader the leader, if it is someone with a story; otherwise a member of an earlier passing project, or in the first
     *     year a head of a section
     * @param members the members who have a story
     * @param newcomers how many members have taken part in nothing before
     * @param returning how many members come from earlier passing projects; newcomers take the places that stay empty
     */
    record Team(Optional<StaffId> leader, List<StaffId> members, int newcomers, int returning) {}

    /**
     * How it is evaluated: from the three perspectives at the debrief, and by the members after the project.
     *
     * @param policy by executives
     * @param leadership by colleagues and project members
     * @param technical by outside experts
     * @param members by the members after the project
     */
    record Evaluated(Marks policy, Marks leadership, Marks technical, Marks members) {

        static final Evaluated WELL = new Evaluated(Marks.GOOD, Marks.GOOD, Marks.GOOD, Marks.GOOD);

        boolean passes() {
            return Stream.of(policy, leadership, technical)
                    .allMatch(marks -> marks == Marks.GOOD || marks == Marks.EXACT);
        }
    }

    /** The fiscal year in which the project ends, and is evaluated. */
    FiscalYear year() {
        return FiscalYear.containing(project.endsOn().orElseThrow());
    }

    private static final AxisId MANAGEMENT = new AxisId("management");
    private static final AxisId LEADERSHIP = new AxisId("leadership");
    private static final AxisId AI_RPA = new AxisId("ai-rpa");
    private static final AxisId DATA = new AxisId("data-utilisation");
    private static final AxisId UI_UX = new AxisId("ui-ux");

    /** All projects. P-2024-06 begins on the Sunday before the last day of R6, for the season in which people move. */
    static final List<Plan> ALL = List.of(
            new Plan(
                    project("P-2022-01", "窓口予約の見直し", "2022-06-06", "2023-02-15")
                            .addAxes(MANAGEMENT, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(
                            Optional.empty(),
                            List.of(
                                    Stories.SPECIALIST,
                                    Stories.LED_BEFORE_CERTIFIED,
                                    Stories.GAP_YEAR,
                                    Stories.EXPERT,
                                    Stories.LEFT),
                            2,
                            0),
                    Evaluated.WELL),
            new Plan(
                    project("P-2022-02", "庁内文書の電子決裁への移行", "2022-07-04", "2023-02-22")
                            .addAxes(MANAGEMENT)
                            .changeKind(ChangeKind.DIGITISATION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.empty(), List.of(), 5, 0),
                    new Evaluated(Marks.POOR, Marks.GOOD, Marks.GOOD, Marks.GOOD)),
            new Plan(
                    project("P-2023-01", "保育所入所事務のRPA化", "2023-05-10", "2024-02-14")
                            .addAxes(LEADERSHIP, AI_RPA)
                            .changeKind(ChangeKind.IT_ADOPTION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(
                            Optional.of(Stories.LED_BEFORE_CERTIFIED),
                            List.of(Stories.EXACTLY_AT_THRESHOLD, Stories.ADVISOR_ONLY),
                            3,
                            0),
                    Evaluated.WELL),
            new Plan(
                    project("P-2023-02", "転入〜転居手続のワンストップ化", "2023-05-22", "2024-02-16")
                            .addAxes(LEADERSHIP, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(
                            Optional.of(Stories.GAP_YEAR),
                            List.of(Stories.MISSING_TECHNICAL, Stories.ONE_STEP_BELOW),
                            3,
                            0),
                    Evaluated.WELL),
            new Plan(
                    project("P-2023-03", "健診データによる受診勧奨の見直し", "2023-06-01", "2024-02-20")
                            .addAxes(MANAGEMENT, LEADERSHIP, DATA)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(
                            Optional.of(Stories.SPECIALIST),
                            List.of(Stories.NEW_SPECIALIST, Stories.MISSING_MEMBERS_EVALUATION),
                            2,
                            1),
                    Evaluated.WELL),
            new Plan(
                    project("P-2023-04", "道路損傷通報の地図化", "2023-06-12", "2024-02-22")
                            .addAxes(DATA, UI_UX)
                            .changeKind(ChangeKind.DIGITISATION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.empty(), List.of(), 4, 0),
                    new Evaluated(Marks.GOOD, Marks.GOOD, Marks.POOR, Marks.GOOD)),
            new Plan(
                    project("P-2024-01", "介護認定調査票のAI文字認識", "2024-05-13", "2025-02-12")
                            .addAxes(LEADERSHIP, AI_RPA)
                            .changeKind(ChangeKind.IT_ADOPTION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.EXPERT), List.of(Stories.CERTIFIED_DURING_PROJECT), 2, 2),
                    Evaluated.WELL),
            new Plan(
                    project("P-2024-02", "予防接種の案内と予約の再設計", "2024-05-20", "2025-02-14")
                            .addAxes(MANAGEMENT, DATA, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(Optional.of(Stories.SPECIALIST), List.of(), 3, 3),
                    Evaluated.WELL),
            new Plan(
                    project("P-2024-03", "税証明のオンライン申請への移行", "2024-06-03", "2025-02-18")
                            .addAxes(LEADERSHIP, UI_UX)
                            .changeKind(ChangeKind.DIGITISATION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.EXACTLY_AT_THRESHOLD), List.of(), 2, 2),
                    new Evaluated(Marks.EXACT, Marks.EXACT, Marks.EXACT, Marks.EXACT)),
            new Plan(
                    project("P-2024-04", "償却資産申告書の入力のRPA化", "2024-06-10", "2025-02-20")
                            .addAxes(MANAGEMENT, AI_RPA)
                            .changeKind(ChangeKind.IT_ADOPTION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.NEW_SPECIALIST), List.of(), 3, 2),
                    Evaluated.WELL),
            new Plan(
                    project("P-2024-05", "髙台地区の避難所受付のデジタル化", "2024-06-17", "2025-02-21")
                            .addAxes(LEADERSHIP, DATA)
                            .changeKind(ChangeKind.DIGITISATION)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(Optional.of(Stories.MISSING_TECHNICAL), List.of(), 4, 1),
                    new Evaluated(Marks.GOOD, Marks.GOOD, Marks.MISSING, Marks.GOOD)),
            new Plan(
                    project("P-2024-06", "年度末の休日臨時窓口の混雑緩和", "2025-03-30", "2025-09-30")
                            .addAxes(DATA, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.CERTIFIED_DURING_PROJECT), List.of(), 3, 2),
                    Evaluated.WELL),
            new Plan(
                    project("P-2025-01", "書かない窓口と手続案内の一本化", "2025-05-12", "2026-02-10")
                            .addAxes(MANAGEMENT, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(Optional.of(Stories.GAP_YEAR), List.of(), 3, 2),
                    Evaluated.WELL),
            new Plan(
                    project("P-2025-02", "保健指導の記録と分析の一元化", "2025-05-19", "2026-02-12")
                            .addAxes(MANAGEMENT, LEADERSHIP, DATA)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(Optional.of(Stories.SPECIALIST), List.of(), 4, 2),
                    Evaluated.WELL),
            new Plan(
                    project("P-2025-03", "固定資産の現況調査のAI判読", "2025-06-02", "2026-02-17")
                            .addAxes(LEADERSHIP, AI_RPA, DATA)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.TRANSFORMATION)
                            .build(),
                    new Team(Optional.of(Stories.NEW_SPECIALIST), List.of(), 3, 3),
                    Evaluated.WELL),
            new Plan(
                    project("P-2025-04", "道路占用許可申請の電子化", "2025-06-09", "2026-02-19")
                            .addAxes(UI_UX)
                            .changeKind(ChangeKind.DIGITISATION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.ONE_STEP_BELOW), List.of(), 3, 1),
                    new Evaluated(Marks.GOOD, Marks.GOOD, Marks.STEP_BELOW, Marks.GOOD)),
            new Plan(
                    project("P-2025-05", "就学援助の申請と審査の見直し", "2025-06-16", "2026-02-20")
                            .addAxes(MANAGEMENT, UI_UX)
                            .changeKind(ChangeKind.DX)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.of(Stories.MISSING_MEMBERS_EVALUATION), List.of(), 3, 2),
                    new Evaluated(Marks.GOOD, Marks.GOOD, Marks.GOOD, Marks.MISSING)),
            new Plan(
                    project("P-2025-06", "会議録作成のAI化", "2025-06-23", "2026-02-24")
                            .addAxes(AI_RPA)
                            .changeKind(ChangeKind.IT_ADOPTION)
                            .changeDepth(ChangeDepth.IMPROVEMENT)
                            .build(),
                    new Team(Optional.empty(), List.of(), 2, 3),
                    Evaluated.WELL));

    private static ImmutableProject.Builder project(String id, String title, String startsOn, String endsOn) {
        return Project.builder()
                .id(new ProjectId(id))
                .title(title)
                .startsOn(LocalDate.parse(startsOn))
                .endsOn(LocalDate.parse(endsOn));
    }
}
