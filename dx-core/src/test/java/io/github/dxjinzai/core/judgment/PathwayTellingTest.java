package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question, supplier and obstacle in both languages, and the form of the whole. */
class PathwayTellingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 4, 1);
    private static final ProjectId PROJECT = new ProjectId("new-1");
    private static final Supplier PERSON = new Supplier.Person();

    private static Pathway pathway(Way way, Verdict verdict, Optional<LocalDate> earliest) {
        Finding finding =
                Finding.of("advisor", verdict, Reason.NEGATION, Map.of(), List.of(), Optional.empty(), List.of());
        Judgment judgment =
                new Judgment("city@1", new StaffId("00123"), Moka.ADVISOR, Judgment.Purpose.AWARD, DAY, finding);
        Dossier dossier = new Dossier(new StaffId("00123"), List.of(), List.of(), EnumSet.noneOf(FactKind.class));
        return new Pathway(
                judgment, way, earliest, new Pathway.CarriedOut(Moka.illustrative(), dossier, DAY), List.of());
    }

    private static PathwayTelling told(Way way, Language language) {
        return PathwayTelling.of(pathway(way, Verdict.NOT_MET, Optional.of(LATER)), Moka.illustrative(), language);
    }

    private static Way ask(Supplier supplier, Asked asked) {
        return new Way.Ask(new Question("advisor/x", Optional.empty(), supplier, LATER, asked));
    }

    private static Asked project(Optional<Part> as, ProjectSelection of) {
        return new Asked.TakePart(
                PROJECT, new ProjectSelection(as, of.axis(), of.changeKind(), of.changeDepth(), of.where()));
    }

    private static ProjectSelection of(boolean everything) {
        return everything
                ? new ProjectSelection(
                        Optional.empty(),
                        Optional.of(Moka.AI_RPA),
                        Optional.of(ChangeKind.DIGITISATION),
                        Optional.of(ChangeDepth.TRANSFORMATION),
                        List.of())
                : new ProjectSelection(Optional.empty(), Optional.empty(), List.of());
    }

    private static Asked rating(RatedSubject of, boolean angle, int raters) {
        return new Asked.ObtainRating(
                PROJECT,
                false,
                angle ? Occasion.DEBRIEF : Occasion.AFTER_PROJECT,
                of,
                Optional.of(Moka.POLICY_ANGLE).filter(one -> angle),
                Optional.of(Moka.AI_RPA).filter(one -> angle),
                Score.of("3.5"),
                raters);
    }

    private static Asked achieve(List<AchievementId> which, String... figures) {
        return new Asked.Achieve(
                AchievementKind.QUALIFICATION,
                which,
                Stream.of(figures)
                        .map(one -> new Asked.Figure(new QuantityId(one), Comparison.AT_LEAST, Quantity.of(60)))
                        .toList());
    }

    static List<Arguments> asked() {
        AchievementId one = new AchievementId("exam-a");
        AchievementId two = new AchievementId("exam-b");
        return List.of(
                Arguments.of(
                        project(Optional.of(Part.LEADER), of(true)),
                        "AI/RPAのデジタル化・業務改革のプロジェクト new-1 にリーダーとして参加する",
                        "take part in a project new-1 as leader, exercising AI/RPA, of digitisation, transformation"),
                Arguments.of(
                        project(Optional.empty(), of(false)), "プロジェクト new-1 に参加する", "take part in a project new-1"),
                Arguments.of(
                        project(Optional.of(Part.MEMBER), of(false)),
                        "プロジェクト new-1 にメンバーとして参加する",
                        "take part in a project new-1 as member"),
                Arguments.of(
                        rating(RatedSubject.TEAM, true, 1),
                        "new-1 の報告会での評価、政策的観点・AI/RPA (チームの成果) で 3.5 以上を得る (評価者 1人)",
                        "for new-1 obtain 3.5 or more: evaluation at the debrief, Policy, AI/RPA, of the team's outcome,"
                                + " by 1 rater"),
                Arguments.of(
                        rating(RatedSubject.PERSON, false, 2),
                        "new-1 のプロジェクト終了後の評価 (本人) で 3.5 以上を得る (評価者 2人)",
                        "for new-1 obtain 3.5 or more: evaluation after the project, of the person, by 2 raters"),
                Arguments.of(achieve(List.of()), "資格・試験を得る", "have qualifications"),
                Arguments.of(
                        achieve(List.of(one), "mark", "hours"),
                        "exam-aを得る (mark ≥ 60、hours ≥ 60)",
                        "have exam-a (mark ≥ 60, hours ≥ 60)"),
                Arguments.of(achieve(List.of(one, two)), "exam-a・exam-bのいずれかを得る", "have one of exam-a, exam-b"),
                Arguments.of(new Asked.HoldRole(Moka.EXPERT, false), "先にDXエキスパートの認定を受ける", "be granted DX expert first"),
                Arguments.of(
                        new Asked.HoldRole(Moka.EXPERT, true), "DXエキスパートの認定の更新を受ける", "have DX expert granted again"),
                Arguments.of(
                        new Asked.FillTerm(Moka.DEBRIEF_THRESHOLD, "median"),
                        "未定の「報告会において一定以上の評価」(debriefThreshold)を定める。ここでは 中央値 と仮定",
                        "settle the open term 'an evaluation at or above a certain level at the debrief' (debriefThreshold); taken here to be"
                                + " the median"),
                Arguments.of(
                        new Asked.SettleScale(new ScaleId("rating")),
                        "評価尺度 rating の刻みを定める",
                        "settle the steps of the scale rating"),
                Arguments.of(
                        new Asked.SupplyEvidence(FactKind.SERVICE),
                        "「在職」の記録を補うか、漏れのないことを確かめる",
                        "supply what is missing of the record of service, or say that nothing is"),
                Arguments.of(
                        new Asked.BeAppointed(true, List.of("01", "02")),
                        "所属 01・02 に配属される",
                        "serve in the department 01, 02"),
                Arguments.of(new Asked.BeAppointed(false, List.of("課長")), "職位 課長 に就く", "be appointed 課長"),
                Arguments.of(new Asked.Serve(), "令和7年4月1日 まで在職する", "serve until 2025-04-01"),
                Arguments.of(new Asked.Await(), "令和7年4月1日 まで待つ", "wait until 2025-04-01"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void asked(Asked asked, String japanese, String english) {
        assertThat(told(ask(PERSON, asked), Language.JA).lines())
                .containsExactly(new PathwayTelling.Line(0, japanese + " (本人、最短 令和7年4月1日)"));
        assertThat(told(ask(PERSON, asked), Language.EN).lines())
                .containsExactly(new PathwayTelling.Line(0, english + " (the person; 2025-04-01 at the earliest)"));
    }

    static List<Arguments> suppliers() {
        return List.of(
                Arguments.of(PERSON, "本人", "the person"),
                Arguments.of(new Supplier.PersonnelSection(), "人事担当", "the personnel section"),
                Arguments.of(new Supplier.Raters(List.of(new RaterGroupId("x"))), "x", "x"),
                Arguments.of(new Supplier.Attesters(List.of(new AttesterId("office"))), "office", "office"),
                Arguments.of(new Supplier.Decider(Optional.empty()), "方針を定める者", "whoever decides the policy"),
                Arguments.of(
                        new Supplier.Decider(Optional.of(LocalizedText.of("審議会", "the council"))),
                        "審議会",
                        "the council"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void suppliers(Supplier supplier, String japanese, String english) {
        assertThat(told(ask(supplier, new Asked.Await()), Language.JA)
                        .lines()
                        .get(0)
                        .text())
                .isEqualTo("令和7年4月1日 まで待つ (" + japanese + "、最短 令和7年4月1日)");
        assertThat(told(ask(supplier, new Asked.Await()), Language.EN)
                        .lines()
                        .get(0)
                        .text())
                .isEqualTo("wait until 2025-04-01 (" + english + "; 2025-04-01 at the earliest)");
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void every_obstacle_is_told_otherwise_than_the_others_and_with_its_clause(Obstacle obstacle) {
        ClauseId clause = Moka.illustrative().clauses().keySet().iterator().next();
        for (Language language : Language.values()) {
            String alone = told(new Way.NoWay("advisor", Optional.empty(), obstacle), language)
                    .lines()
                    .get(0)
                    .text();
            assertThat(alone).isNotBlank();
            assertThat(told(new Way.NoWay("advisor", Optional.of(clause), obstacle), language)
                            .lines()
                            .get(0)
                            .text())
                    .isEqualTo(alone
                            + language.choose("。典拠: ", ". Clause: ")
                            + Moka.illustrative()
                                    .clause(clause)
                                    .cite(Moka.illustrative().sourceTitle()));
            assertThat(Stream.of(Obstacle.values())
                            .filter(other -> told(new Way.NoWay("advisor", Optional.empty(), other), language)
                                    .lines()
                                    .get(0)
                                    .text()
                                    .equals(alone)))
                    .containsExactly(obstacle);
        }
    }

    @Test
    void a_question_names_its_clause() {
        ClauseId clause = Moka.illustrative().clauses().keySet().iterator().next();
        Way way = new Way.Ask(new Question("x", Optional.of(clause), PERSON, LATER, new Asked.Await()));
        assertThat(told(way, Language.EN).lines().get(0).text())
                .endsWith(" at the earliest). Clause: "
                        + Moka.illustrative()
                                .clause(clause)
                                .cite(Moka.illustrative().sourceTitle()));
    }

    private static Way.Option option(int part, boolean taken, Way way, LocalDate earliest) {
        return new Way.Option(part, taken, way, Optional.ofNullable(earliest).filter(day -> !day.equals(DAY)));
    }

    @Test
    void alternatives_are_numbered_and_told_with_their_earliest_day_below_each_other() {
        Way wait = ask(PERSON, new Asked.Await());
        Way none = new Way.NoWay("x", Optional.empty(), Obstacle.NONE_FOUND);
        Way any = new Way.AnyOf(
                "advisor",
                1,
                List.of(
                        option(0, true, new Way.Nothing(), LATER),
                        option(1, false, wait, LATER),
                        option(2, false, none, DAY)));
        Way every = new Way.Every("advisor", List.of(wait, any));
        assertThat(told(every, Language.EN).text()).isEqualTo("""
                        DX advisor, as of 2024-10-01: what is missing (met on 2025-04-01 at the earliest)
                          - wait until 2025-04-01 (the person; 2025-04-01 at the earliest)
                          - one of the following
                            - number 1: nothing is missing
                            - number 2 (2025-04-01 at the earliest)
                              - wait until 2025-04-01 (the person; 2025-04-01 at the earliest)
                            - number 3
                              - no way was found
                        """);
        assertThat(told(every, Language.JA).markdown()).isEqualTo("""
                        ## DXアドバイザー  令和6年10月1日現在  不足しているもの (最短 令和7年4月1日)

                        - 令和7年4月1日 まで待つ (本人、最短 令和7年4月1日)
                        - 次のいずれか
                          - 1つ目: 不足なし
                          - 2つ目 (最短 令和7年4月1日)
                            - 令和7年4月1日 まで待つ (本人、最短 令和7年4月1日)
                          - 3つ目
                            - 道が見つからない
                        """);
        Way two = new Way.AnyOf("advisor", 2, List.of(option(0, true, wait, LATER)));
        assertThat(told(two, Language.EN).lines())
                .extracting(PathwayTelling.Line::depth, PathwayTelling.Line::text)
                .startsWith(tuple(0, "2 of the following"), tuple(1, "number 1 (2025-04-01 at the earliest)"));
        assertThat(told(two, Language.JA).lines().get(0).text()).isEqualTo("次のうち 2項目");
    }

    @Test
    void the_heading_says_that_nothing_is_missing_or_that_no_way_was_found() {
        for (Language language : Language.values()) {
            assertThat(PathwayTelling.of(
                                    pathway(new Way.Nothing(), Verdict.MET, Optional.of(DAY)),
                                    Moka.illustrative(),
                                    language)
                            .text())
                    .isEqualTo(language.choose(
                            "DXアドバイザー  令和6年10月1日現在  不足はありません\n", "DX advisor, as of 2024-10-01: nothing is missing\n"));
            assertThat(PathwayTelling.of(
                                    pathway(new Way.Nothing(), Verdict.NOT_MET, Optional.empty()),
                                    Moka.illustrative(),
                                    language)
                            .heading())
                    .isEqualTo(language.choose(
                            "DXアドバイザー  令和6年10月1日現在  満たす道筋が見つかりません", "DX advisor, as of 2024-10-01: no way was found"));
        }
    }

    @Test
    void the_questions_of_a_way_are_those_of_what_is_taken_and_its_obstacles_those_of_all() {
        Way wait = ask(PERSON, new Asked.Await());
        Way serve = ask(PERSON, new Asked.Serve());
        Way.NoWay none = new Way.NoWay("x", Optional.empty(), Obstacle.COHORT);
        Way.NoWay over = new Way.NoWay("y", Optional.empty(), Obstacle.TIME_IS_OVER);
        Way any = new Way.AnyOf(
                "advisor",
                1,
                List.of(option(0, true, wait, LATER), option(1, false, serve, LATER), option(2, false, none, DAY)));
        Way every = new Way.Every("advisor", List.of(any, wait, over, new Way.Nothing()));
        assertThat(every.questions().map(Question::asked)).containsExactly(new Asked.Await(), new Asked.Await());
        assertThat(every.obstacles()).containsExactly(none, over);
        Pathway pathway = pathway(every, Verdict.NOT_MET, Optional.of(LATER));
        assertThat(pathway.questions()).hasSize(1);
        assertThat(pathway.exists()).isTrue();
        assertThat(pathway.carriedOut()).contains(pathway.plan());
        assertThat(pathway.allCarriedOut()).containsExactly(pathway.plan());
        Pathway without = pathway(every, Verdict.NOT_MET, Optional.empty());
        assertThat(without.questions()).isEmpty();
        assertThat(without.exists()).isFalse();
        assertThat(without.carriedOut()).isEmpty();
        assertThat(without.allCarriedOut()).isEmpty();
    }
}
