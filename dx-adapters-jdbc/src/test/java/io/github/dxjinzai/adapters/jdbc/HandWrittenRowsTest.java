package io.github.dxjinzai.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dxjinzai.core.dossier.FactProblem;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that a hand or another program put into tables, with the constraints and without. */
class HandWrittenRowsTest {

    private static final String SECRET = "secret rater";
    private static final String RATINGS = "INSERT INTO dx_ratings"
            + " (project_id, ratee_id, occasion, perspective_id, rater_group_id, rater_id, score, rated_on) VALUES";

    private final DataSource source = Databases.withTables();
    private final JdbcStore store = new JdbcStore(source);

    @BeforeEach
    void soundRows() {
        Databases.execute(
                source,
                "INSERT INTO dx_departments VALUES ('01', '総務部', NULL)",
                "INSERT INTO dx_staff VALUES ('001', '01', '主事', DATE '2020-04-01', NULL)",
                "INSERT INTO dx_projects VALUES ('P1', '窓口', DATE '2023-05-01', NULL, NULL, NULL)",
                "INSERT INTO dx_participations VALUES ('P1', '001', 'LEADER')");
    }

    @Test
    void sound_rows_are_read() {
        Databases.execute(source, RATINGS + " ('P1', '001', 'DEBRIEF', NULL, 'executive', 'X1', 4, DATE '2024-03-01')");
        assertThat(store.read().get().ratings()).hasSize(1);
    }

    @Test
    void every_value_that_the_domain_refuses_is_a_problem_with_table_column_and_key() {
        withoutConstraints();
        Databases.execute(
                source,
                "INSERT INTO dx_departments VALUES ('0 2', '空白', NULL), ('03', NULL, 'a\tb')",
                "INSERT INTO dx_staff VALUES"
                        + " ('002', '01', '主事', DATE '2024-04-01', DATE '2024-03-31'),"
                        + " ('123456789012345678901', '', NULL, NULL, NULL)",
                "INSERT INTO dx_projects VALUES"
                        + " ('P2', '逆順', DATE '2024-03-31', DATE '2023-05-01', 'dx', 'Transformation'),"
                        + " ('P　3', NULL, NULL, NULL, 'IT', NULL)",
                "INSERT INTO dx_project_axes VALUES ('P1', 'リーダー'), ('P9', 'leadership'), ('P2', 'leadership')",
                "INSERT INTO dx_participations VALUES ('P1', '002', 'leader'), (NULL, '003', 'MEMBER')",
                RATINGS
                        + " ('P1', '001', 'BRIEF', '政策', 'Executive', '" + SECRET
                        + "', 3.1234, DATE '2024-03-01'),"
                        + " ('P1', NULL, 'DEBRIEF', 'policy', NULL, NULL, 2147483.648, NULL),"
                        + " ('P1', '0\u200B1', 'DEBRIEF', NULL, 'executive', 'X1', -2147483.649, DATE '2024-03-01')",
                "INSERT INTO dx_certifications VALUES ('0\n1', 'Expert', NULL, NULL)",
                "INSERT INTO dx_complete_kinds VALUES ('MEETING'), (NULL)");

        assertThat(described(store.read()))
                .containsExactlyInAnyOrder(
                        "dx_departments.id 0 2 jdbc.not-an-id",
                        "dx_departments.name 03 jdbc.value-missing",
                        "dx_departments.parent_id 03 jdbc.not-an-id",
                        "dx_staff.left_on 002 jdbc.ends-before-start",
                        "dx_staff.id 123456789012345678901 jdbc.not-an-id",
                        "dx_staff.department_id 123456789012345678901 jdbc.not-an-id",
                        "dx_staff.post 123456789012345678901 jdbc.value-missing",
                        "dx_staff.joined_on 123456789012345678901 jdbc.value-missing",
                        "dx_projects.ends_on P2 jdbc.ends-before-start",
                        "dx_projects.change_kind P2 jdbc.unknown-word",
                        "dx_projects.change_depth P2 jdbc.unknown-word",
                        "dx_projects.id P<U+3000>3 jdbc.not-an-id",
                        "dx_projects.title P<U+3000>3 jdbc.value-missing",
                        "dx_projects.starts_on P<U+3000>3 jdbc.value-missing",
                        "dx_projects.change_kind P<U+3000>3 jdbc.unknown-word",
                        "dx_project_axes.axis_id P1/リーダー jdbc.not-a-word",
                        "dx_project_axes.project_id P9/leadership facts.unknown-reference",
                        "dx_participations.part P1/002 jdbc.unknown-word",
                        "dx_participations.project_id 003 jdbc.value-missing",
                        "dx_ratings.occasion P1/001/BRIEF/政策 jdbc.unknown-word",
                        "dx_ratings.perspective_id P1/001/BRIEF/政策 jdbc.not-a-word",
                        "dx_ratings.rater_group_id P1/001/BRIEF/政策 jdbc.not-a-word",
                        "dx_ratings.rater_id P1/001/BRIEF/政策 jdbc.not-a-rater",
                        "dx_ratings.score P1/001/BRIEF/政策 jdbc.score-too-fine",
                        "dx_ratings.rater_group_id P1/DEBRIEF/policy jdbc.value-missing",
                        "dx_ratings.rater_id P1/DEBRIEF/policy jdbc.value-missing",
                        "dx_ratings.score P1/DEBRIEF/policy jdbc.score-out-of-range",
                        "dx_ratings.rated_on P1/DEBRIEF/policy jdbc.value-missing",
                        "dx_ratings.ratee_id P1/0<U+200B>1/DEBRIEF jdbc.not-an-id",
                        "dx_ratings.score P1/0<U+200B>1/DEBRIEF jdbc.score-out-of-range",
                        "dx_certifications.staff_id 0<U+000A>1/Expert jdbc.not-an-id",
                        "dx_certifications.role_id 0<U+000A>1/Expert jdbc.not-a-word",
                        "dx_certifications.granted_on 0<U+000A>1/Expert jdbc.value-missing",
                        "dx_certifications.ground 0<U+000A>1/Expert jdbc.value-missing",
                        "dx_complete_kinds.kind MEETING jdbc.unknown-word",
                        "dx_complete_kinds.kind  jdbc.value-missing");
        for (Problem problem : store.read().getError()) {
            for (Language language : Language.values()) {
                assertThat(problem.describe(language))
                        .doesNotContain(SECRET, "3.1234", "2147483.649", "\n", "\u200B")
                        .doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    @Test
    void trailing_zeros_are_no_decimals() {
        Databases.execute(
                source,
                "ALTER TABLE dx_ratings ALTER COLUMN score DECIMAL(20, 8)",
                RATINGS
                        + " ('P1', '001', 'DEBRIEF', NULL, 'executive', 'X1', 3.12500000, DATE '2024-03-01'),"
                        + " ('P1', '001', 'DEBRIEF', NULL, 'executive', 'X2', 100, DATE '2024-03-01')");
        assertThat(store.read().get().ratings())
                .extracting(rating -> rating.score().orElseThrow().thousandths())
                .containsExactly(3_125, 100_000);
    }

    @Test
    void sound_rows_that_do_not_fit_together_are_invalid() {
        withoutConstraints();
        Databases.execute(
                source,
                "INSERT INTO dx_staff VALUES ('002', '99', '主事', DATE '2024-04-01', NULL)",
                "INSERT INTO dx_participations VALUES ('P1', '001', 'MEMBER')",
                RATINGS
                        + " ('P1', '001', 'DEBRIEF', NULL, 'executive', 'X1', 3, DATE '2024-03-01'),"
                        + " ('P1', '001', 'DEBRIEF', NULL, 'executive', 'X1', 4, DATE '2024-03-01')");
        assertThat(store.read().getError())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        FactProblem.UNKNOWN_REFERENCE, FactProblem.TWO_PARTS, FactProblem.DUPLICATE_RATING);
    }

    @Test
    void sound_achievements_are_read_with_the_figures_of_their_own_row() {
        Databases.execute(
                source,
                "INSERT INTO dx_achievements VALUES"
                        + " (7, '001', 'ASSESSMENT', 'marks', DATE '2024-03-01', NULL, NULL),"
                        + " (3, '001', 'ASSESSMENT', 'marks', DATE '2024-03-01', DATE '2024-03-01', 'panel')",
                "INSERT INTO dx_achievement_quantities VALUES (7, 'total', 620), (7, 'a', 0.001), (3, 'total', 580)");
        assertThat(store.read().get().achievements())
                .extracting(one -> one.by().isPresent() + " " + one.quantities())
                .containsExactlyInAnyOrder("false {a=0.001, total=620}", "true {total=580}");
    }

    @Test
    void every_fault_of_an_achievement_or_a_figure_is_a_problem_and_no_figure_is_lost() {
        withoutConstraints();
        Databases.execute(
                source,
                "ALTER TABLE dx_achievement_quantities ALTER COLUMN quantity DECIMAL(20, 8)",
                "INSERT INTO dx_achievements VALUES"
                        + " (1, '001', 'ASSESSMENT', 'marks', DATE '2024-03-01', NULL, NULL),"
                        + " (2, '0 1', 'EXAM', 'Marks', NULL, NULL, 'Panel'),"
                        + " (3, '001', 'TRAINING', 'seminar', DATE '2024-03-01', DATE '2024-02-29', NULL),"
                        + " (4, '001', 'TRAINING', 'seminar', DATE '2024-03-01', NULL, NULL),"
                        + " (4, '001', 'CREDIT', 'points', DATE '2024-03-01', NULL, NULL),"
                        + " (NULL, '001', 'CREDIT', 'points', DATE '2024-03-01', NULL, NULL)",
                "INSERT INTO dx_achievement_quantities VALUES"
                        + " (1, 'total', 620), (1, 'total', 580), (1, '時間', 1), (1, 'fine', 0.0001), (1, 'less', -0.001),"
                        + " (1, 'more', 1000000000), (1, 'none', NULL), (9, 'total', 1), (NULL, 'total', 1)");
        assertThat(described(store.read()))
                .containsExactlyInAnyOrder(
                        "dx_achievements.number  jdbc.value-missing",
                        "dx_achievements.staff_id 2 jdbc.not-an-id",
                        "dx_achievements.kind 2 jdbc.unknown-word",
                        "dx_achievements.item_id 2 jdbc.not-a-word",
                        "dx_achievements.achieved_on 2 jdbc.value-missing",
                        "dx_achievements.attester_id 2 jdbc.not-a-word",
                        "dx_achievements.valid_until 3 jdbc.ends-before-start",
                        "dx_achievements.number 4 facts.duplicate-id",
                        "dx_achievement_quantities.quantity_id 1/total facts.duplicate-id",
                        "dx_achievement_quantities.quantity_id 1/時間 jdbc.not-a-word",
                        "dx_achievement_quantities.quantity 1/fine jdbc.quantity-out-of-range",
                        "dx_achievement_quantities.quantity 1/less jdbc.quantity-out-of-range",
                        "dx_achievement_quantities.quantity 1/more jdbc.quantity-out-of-range",
                        "dx_achievement_quantities.quantity 1/none jdbc.value-missing",
                        "dx_achievement_quantities.achievement_number 9/total facts.unknown-reference",
                        "dx_achievement_quantities.achievement_number total jdbc.value-missing");
    }

    @Test
    void every_fault_of_a_request_or_a_relation_is_a_problem_that_names_no_rater() {
        withoutConstraints();
        Databases.execute(
                source,
                "INSERT INTO dx_rating_requests VALUES"
                        + " ('P 1', '0 1', 'BRIEF', '政策', 'Executive', 0, NULL),"
                        + " ('P1', NULL, 'DEBRIEF', NULL, NULL, NULL, DATE '2024-03-01'),"
                        + " ('P1', NULL, 'DEBRIEF', NULL, 'executive', 3, DATE '2024-03-01')",
                "INSERT INTO dx_relations VALUES"
                        + " ('" + SECRET + "', '0 1', 'P 1', '上司', NULL, NULL),"
                        + " ('X1', NULL, NULL, 'superior', DATE '2024-03-01', DATE '2024-02-29'),"
                        + " (NULL, '001', NULL, NULL, DATE '2024-03-01', NULL)");
        assertThat(described(store.read()))
                .containsExactlyInAnyOrder(
                        "dx_rating_requests.project_id P 1/0 1/BRIEF/政策/Executive jdbc.not-an-id",
                        "dx_rating_requests.ratee_id P 1/0 1/BRIEF/政策/Executive jdbc.not-an-id",
                        "dx_rating_requests.occasion P 1/0 1/BRIEF/政策/Executive jdbc.unknown-word",
                        "dx_rating_requests.perspective_id P 1/0 1/BRIEF/政策/Executive jdbc.not-a-word",
                        "dx_rating_requests.rater_group_id P 1/0 1/BRIEF/政策/Executive jdbc.not-a-word",
                        "dx_rating_requests.asked P 1/0 1/BRIEF/政策/Executive jdbc.nobody-asked",
                        "dx_rating_requests.asked_on P 1/0 1/BRIEF/政策/Executive jdbc.value-missing",
                        "dx_rating_requests.rater_group_id P1/DEBRIEF/2024-03-01 jdbc.value-missing",
                        "dx_rating_requests.asked P1/DEBRIEF/2024-03-01 jdbc.value-missing",
                        "dx_relations.rater_id 0 1/P 1/上司 jdbc.not-a-rater",
                        "dx_relations.ratee_id 0 1/P 1/上司 jdbc.not-an-id",
                        "dx_relations.project_id 0 1/P 1/上司 jdbc.not-an-id",
                        "dx_relations.kind_id 0 1/P 1/上司 jdbc.not-a-word",
                        "dx_relations.starts_on 0 1/P 1/上司 jdbc.value-missing",
                        "dx_relations.project_id superior jdbc.relation-to-nothing",
                        "dx_relations.ends_on superior jdbc.ends-before-start",
                        "dx_relations.rater_id 001 jdbc.value-missing",
                        "dx_relations.kind_id 001 jdbc.value-missing");
        for (Problem problem : store.read().getError()) {
            for (Language language : Language.values()) {
                assertThat(problem.describe(language)).doesNotContain(SECRET).doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO dx_departments VALUES ('02', '課', '99')",
                "INSERT INTO dx_staff VALUES ('002', '99', '主事', DATE '2024-04-01', NULL)",
                "INSERT INTO dx_staff VALUES ('002', '01', '主事', DATE '2024-04-01', DATE '2024-03-31')",
                "INSERT INTO dx_projects VALUES ('P2', '', DATE '2024-04-01', DATE '2024-03-31', NULL, NULL)",
                "INSERT INTO dx_projects VALUES ('P2', '', DATE '2024-04-01', NULL, 'dx', NULL)",
                "INSERT INTO dx_projects VALUES ('P2', '', DATE '2024-04-01', NULL, NULL, 'DEEP')",
                "INSERT INTO dx_projects VALUES ('P1', '', DATE '2024-04-01', NULL, NULL, NULL)",
                "INSERT INTO dx_project_axes VALUES ('P2', 'leadership')",
                "INSERT INTO dx_participations VALUES ('P1', '001', 'MEMBER')",
                "INSERT INTO dx_participations VALUES ('P1', '002', 'MEMBER')",
                "INSERT INTO dx_participations VALUES ('P2', '001', 'MEMBER')",
                "UPDATE dx_participations SET part = 'leader'",
                RATINGS + " ('P2', NULL, 'DEBRIEF', NULL, 'g', 'X1', 3, DATE '2024-03-01')",
                RATINGS + " ('P1', '002', 'DEBRIEF', NULL, 'g', 'X1', 3, DATE '2024-03-01')",
                RATINGS + " ('P1', NULL, 'BRIEF', NULL, 'g', 'X1', 3, DATE '2024-03-01')",
                RATINGS + " ('P1', NULL, 'DEBRIEF', NULL, 'g', 'X1', 2147484, DATE '2024-03-01')",
                RATINGS + " ('P1', NULL, 'DEBRIEF', NULL, 'g', 'X1', 3, DATE '2024-03-01'),"
                        + " ('P1', NULL, 'DEBRIEF', NULL, 'g', 'X1', 4, DATE '2024-03-02')",
                "INSERT INTO dx_certifications VALUES ('002', 'expert', DATE '2024-03-01', 'moka@1.0')",
                "INSERT INTO dx_achievements VALUES (1, '002', 'CREDIT', 'p', DATE '2024-03-01', NULL, NULL)",
                "INSERT INTO dx_achievements VALUES (1, '001', 'EXAM', 'p', DATE '2024-03-01', NULL, NULL)",
                "INSERT INTO dx_achievements VALUES (1, '001', 'CREDIT', 'p', DATE '2024-03-01', DATE '2024-02-29', NULL)",
                "INSERT INTO dx_achievements VALUES (1, '001', 'CREDIT', 'p', DATE '2024-03-01', NULL, NULL),"
                        + " (1, '001', 'CREDIT', 'q', DATE '2024-03-01', NULL, NULL)",
                "INSERT INTO dx_achievement_quantities VALUES (1, 'points', 1)",
                "INSERT INTO dx_ratings (project_id, occasion, rater_group_id, rater_id, mark, score, rated_on)"
                        + " VALUES ('P1', 'DEBRIEF', 'g', 'X1', 'CANNOT_JUDGE', 3, DATE '2024-03-01')",
                "INSERT INTO dx_ratings (project_id, occasion, rater_group_id, rater_id, rated_on)"
                        + " VALUES ('P1', 'DEBRIEF', 'g', 'X1', DATE '2024-03-01')",
                "INSERT INTO dx_ratings (project_id, occasion, rater_group_id, rater_id, score, rated_on, revision)"
                        + " VALUES ('P1', 'DEBRIEF', 'g', 'X1', 3, DATE '2024-03-01', -1)",
                "INSERT INTO dx_rating_requests VALUES ('P2', NULL, 'DEBRIEF', NULL, 'g', 3, DATE '2024-03-01')",
                "INSERT INTO dx_rating_requests VALUES ('P1', '002', 'DEBRIEF', NULL, 'g', 3, DATE '2024-03-01')",
                "INSERT INTO dx_rating_requests VALUES ('P1', NULL, 'BRIEF', NULL, 'g', 3, DATE '2024-03-01')",
                "INSERT INTO dx_rating_requests VALUES ('P1', NULL, 'DEBRIEF', NULL, 'g', 0, DATE '2024-03-01')",
                "INSERT INTO dx_rating_requests VALUES ('P1', NULL, 'DEBRIEF', NULL, 'g', 3, DATE '2024-03-01'),"
                        + " ('P1', NULL, 'DEBRIEF', NULL, 'g', 4, DATE '2024-03-01')",
                "INSERT INTO dx_relations VALUES ('X1', '002', NULL, 'superior', DATE '2024-03-01', NULL)",
                "INSERT INTO dx_relations VALUES ('X1', NULL, 'P2', 'superior', DATE '2024-03-01', NULL)",
                "INSERT INTO dx_relations VALUES ('X1', NULL, NULL, 'superior', DATE '2024-03-01', NULL)",
                "INSERT INTO dx_relations VALUES ('X1', '001', NULL, 'superior', DATE '2024-03-01', DATE '2024-02-29')",
                "INSERT INTO dx_relations VALUES ('X1', '001', NULL, 'superior', DATE '2024-03-01', NULL),"
                        + " ('X1', '001', NULL, 'superior', DATE '2024-03-01', NULL)",
                "INSERT INTO dx_complete_kinds VALUES ('MEETING')"
            })
    void the_constraints_keep_out(String row) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Databases.execute(source, row))
                .withStackTraceContaining("onstraint")
                .withStackTraceContaining("DX_");
        assertThat(store.read().isValid()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_says_the_same_in_both_languages(JdbcProblem code) {
        assertThat(code.id()).matches("jdbc\\.[a-z-]+");
        assertThat(holes(code.text().message().in(Language.JA)))
                .isEqualTo(holes(code.text().message().in(Language.EN)));
    }

    private static List<String> holes(String text) {
        return java.util.regex.Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    /** Tables of the same columns, as a host might have made them: no constraint, every column wide. */
    private void withoutConstraints() {
        for (String table : JdbcSchema.h2(JdbcSchema.DEFAULT_PREFIX).tables()) {
            Databases.execute(source, "CREATE TABLE copied AS SELECT * FROM " + table);
            Databases.execute(source, "DROP TABLE " + table + " CASCADE", "ALTER TABLE copied RENAME TO " + table);
        }
        Databases.execute(
                source,
                "ALTER TABLE dx_ratings ALTER COLUMN score DECIMAL(20, 8)",
                "ALTER TABLE dx_ratings ALTER COLUMN mark SET DEFAULT 'SCORED'",
                "ALTER TABLE dx_ratings ALTER COLUMN revision SET DEFAULT 0");
    }

    private static List<String> described(Validation<Seq<Problem>, Facts> read) {
        return read.getError()
                .map(problem ->
                        problem.place().describe() + " " + problem.code().id())
                .asJava();
    }
}
