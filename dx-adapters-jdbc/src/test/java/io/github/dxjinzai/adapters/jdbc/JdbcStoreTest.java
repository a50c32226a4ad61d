package io.github.dxjinzai.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.FactProblem;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.port.RefusedFactsException;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcStoreTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final ProjectId WORK = new ProjectId("P1");
    private static final StaffId PERSON = new StaffId("00123");

    private final DataSource source = Databases.withTables();
    private final JdbcStore store = new JdbcStore(source);

    @Test
    void a_failure_at_the_last_table_leaves_the_old_facts() {
        Facts old = facts("旧");
        store.write(old);
        Databases.execute(source, "ALTER TABLE dx_complete_kinds ADD CONSTRAINT injected CHECK (kind <> 'EVALUATION')");
        Facts next = ImmutableFacts.copyOf(facts("新")).withComplete(FactKind.EVALUATION);

        assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> store.write(next));

        assertThat(store.read().get()).isEqualTo(old);
    }

    @Test
    void a_failure_in_the_middle_of_an_append_adds_nothing() {
        Facts old = facts("旧");
        store.write(old);
        Databases.execute(source, "ALTER TABLE dx_certifications ADD CONSTRAINT injected CHECK (role_id <> 'last')");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> store.append(List.of(grant("first"), grant("last"))))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("23513"));

        assertThat(store.read().get()).isEqualTo(old);
    }

    @Test
    void facts_with_errors_are_refused_with_all_errors_and_nothing_is_written() {
        Facts old = facts("旧");
        store.write(old);
        Facts wrong = ImmutableFacts.copyOf(old)
                .withDepartments()
                .withGrants(new RoleGrant(new StaffId("99999"), new RoleId("expert"), DAY, "moka@1.0"));

        RefusedFactsException refused = catchThrowableOfType(RefusedFactsException.class, () -> store.write(wrong));

        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly(FactProblem.UNKNOWN_REFERENCE, FactProblem.UNKNOWN_REFERENCE);
        assertThat(refused).hasMessageContaining("99999");
        assertThat(store.read().get()).isEqualTo(old);
    }

    @Test
    void a_certification_of_a_stranger_is_refused_and_none_is_added() {
        Facts old = facts("旧");
        store.write(old);
        RoleGrant stranger = new RoleGrant(new StaffId("99999"), new RoleId("expert"), DAY, "moka@1.0");

        RefusedFactsException refused = catchThrowableOfType(
                RefusedFactsException.class, () -> store.append(List.of(grant("expert"), stranger, stranger)));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FactProblem.UNKNOWN_REFERENCE);
            assertThat(problem.place().describe()).isEqualTo("certification 99999/expert");
        });
        assertThat(store.read().get()).isEqualTo(old);
    }

    @Test
    void certifications_appended_twice_count_once() {
        store.write(facts("新"));
        List<RoleGrant> grants = List.of(grant("expert"), grant("specialist"), grant("expert"));

        assertThat(store.append(grants)).isEqualTo(2);
        assertThat(store.append(grants)).isZero();

        assertThat(store.read().get().grants()).hasSize(2);
    }

    @Test
    void the_primary_key_refuses_a_certification_that_is_there() {
        store.write(facts("新"));
        store.append(List.of(grant("expert")));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        Databases.execute(source, "INSERT INTO dx_certifications SELECT * FROM dx_certifications"))
                .withStackTraceContaining("DX_CERTIFICATIONS_PK");
    }

    @Test
    void programs_that_append_the_same_at_once_add_it_once() throws Exception {
        store.write(facts("新"));
        int programs = 4;
        int rounds = 20;
        CyclicBarrier start = new CyclicBarrier(programs);
        ExecutorService threads = Executors.newFixedThreadPool(programs);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                JdbcStore own = new JdbcStore(source);
                work.add(() -> {
                    int added = 0;
                    for (int round = 0; round < rounds; round++) {
                        start.await(30, TimeUnit.SECONDS);
                        added += own.append(List.of(grant("a" + round), grant("b" + round)));
                    }
                    return added;
                });
            }
            int added = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                added += one.get();
            }
            assertThat(added).isEqualTo(2 * rounds);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.read().get().grants()).hasSize(2 * rounds);
    }

    @Test
    void a_reader_sees_the_facts_of_one_moment_while_another_writes() throws Exception {
        Facts one = facts("甲");
        Facts other = ImmutableFacts.copyOf(facts("乙")).withComplete();
        store.write(one);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = threads.submit(() -> {
                JdbcStore own = new JdbcStore(source);
                while (!done.get()) {
                    own.write(other);
                    own.write(one);
                }
            });
            for (int i = 0; i < 200; i++) {
                assertThat(store.read().get()).isIn(one, other);
            }
            done.set(true);
            writing.get();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void two_prefixes_live_side_by_side_in_one_database() {
        JdbcSchema.h2("dx2_").apply(source);
        JdbcStore second = new JdbcStore(source, "dx2_");
        store.write(facts("真岡"));
        second.write(facts("架空"));
        second.append(List.of(grant("expert")));

        assertThat(store.read().get()).isEqualTo(facts("真岡"));
        assertThat(second.read().get().departments())
                .extracting(Department::name)
                .containsExactly("架空");
        assertThat(second.read().get().grants()).containsExactly(grant("expert"));
    }

    @Test
    void characters_outside_the_old_charsets_survive() {
        Facts facts = facts("髙﨑𠮷〜葛󠄀ｶﾞ");
        store.write(facts);
        assertThat(store.read().get()).isEqualTo(facts);
    }

    @Test
    void days_that_a_calendar_or_a_time_zone_skips_are_kept() {
        List<LocalDate> days = List.of(
                LocalDate.of(1, 1, 1),
                LocalDate.of(1582, 10, 4),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(1994, 12, 31),
                LocalDate.of(1995, 1, 1));
        Facts facts = ImmutableFacts.copyOf(facts("日"))
                .withGrants(days.stream()
                        .map(day -> new RoleGrant(PERSON, new RoleId("expert"), day, "moka@1.0"))
                        .toList());
        store.write(facts);
        assertThat(store.read().get()).isEqualTo(facts);
    }

    @Test
    void a_hundred_thousand_ratings_are_read_back_equal() {
        Facts facts = ImmutableFacts.copyOf(facts("大"))
                .withRatings(IntStream.range(0, 100_000)
                        .mapToObj(i -> rating("X" + i))
                        .toList());
        store.write(facts);
        assertThat(store.read().get().equals(facts)).isTrue();
    }

    @Test
    void many_achievements_are_read_back_with_the_figures_of_their_own() {
        Facts facts = ImmutableFacts.copyOf(facts("大"))
                .withAchievements(IntStream.range(0, 20_000)
                        .mapToObj(i -> Achievement.of(
                                        PERSON,
                                        AchievementKind.CREDIT,
                                        new AchievementId("points"),
                                        DAY.plusDays(i % 7))
                                .with(Map.of(
                                        new QuantityId("points"),
                                        new Quantity(i),
                                        new QuantityId("hours"),
                                        new Quantity(999_999_999_999L - i))))
                        .toList());
        store.write(facts);
        assertThat(store.read().get().equals(facts)).isTrue();
    }

    @Test
    void facts_in_a_file_outlive_the_store(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("市の事実");
        JdbcStore.h2(file).write(facts("真岡"));

        assertThat(JdbcStore.h2(file).read().get()).isEqualTo(facts("真岡"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).containsExactly("市の事実.mv.db");
        }
    }

    @Test
    void a_database_in_memory_is_the_same_under_the_same_name() {
        String name = "same-" + UUID.randomUUID();
        JdbcStore.h2InMemory(name).write(facts("真岡"));

        assertThat(JdbcStore.h2InMemory(name).read().get()).isEqualTo(facts("真岡"));
        assertThat(JdbcStore.h2InMemory(name + "-other").read().get())
                .isEqualTo(Facts.builder().build());
    }

    @Test
    void names_from_which_h2_would_read_settings_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStore.h2(Path.of("facts;INIT=RUNSCRIPT")))
                .withMessageContaining("facts;INIT=RUNSCRIPT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStore.h2InMemory("a;b"))
                .withMessageContaining("a;b");
    }

    @Test
    void a_lost_connection_is_thrown_with_its_cause() {
        JdbcStore cut = new JdbcStore(Databases.lost());

        for (Runnable call :
                List.<Runnable>of(cut::read, () -> cut.write(facts("新")), () -> cut.append(List.of(grant("expert"))))) {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(call::run)
                    .withMessageContaining("08006")
                    .withMessageContaining("17")
                    .withStackTraceContaining("the line is cut");
        }
    }

    @Test
    void missing_tables_are_thrown_with_their_names() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> new JdbcStore(source, "absent_").read())
                .withStackTraceContaining("ABSENT_");
    }

    @Test
    void no_exception_of_a_refused_rating_names_its_rater() {
        Rating debrief = rating("rater-one");
        Rating afterwards = new Rating(
                WORK,
                debrief.ratee(),
                Occasion.AFTER_PROJECT,
                debrief.perspective(),
                debrief.group(),
                debrief.rater(),
                debrief.mark(),
                DAY);
        Facts facts = ImmutableFacts.copyOf(facts("新")).withRatings(debrief, afterwards);
        Databases.execute(source, "ALTER TABLE dx_ratings ADD CONSTRAINT of_the_host UNIQUE (rater_id)");
        assertRaterWithheld("23505", facts);
        Databases.execute(
                source,
                "ALTER TABLE dx_ratings DROP CONSTRAINT of_the_host",
                "ALTER TABLE dx_ratings ALTER COLUMN rater_id VARCHAR(3)");
        assertRaterWithheld("22001", facts);
    }

    private void assertRaterWithheld(String sqlState, Facts facts) {
        DatabaseException refused = catchThrowableOfType(DatabaseException.class, () -> store.write(facts));
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(refused.sqlState()).isEqualTo(sqlState);
        assertThat(trace.toString()).contains("writing the facts").doesNotContain("rater-one");
    }

    private static Facts facts(String name) {
        return Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), name, Optional.empty()))
                .addStaff(new StaffMember(PERSON, new DepartmentId("01"), name, DAY, Optional.empty()))
                .addProjects(
                        Project.builder().id(WORK).title(name).startsOn(DAY).build())
                .addParticipations(new Participation(WORK, PERSON, Part.LEADER))
                .addRatings(rating("X1"))
                .addComplete(FactKind.CERTIFICATION)
                .build();
    }

    private static Rating rating(String rater) {
        return new Rating(
                WORK,
                Optional.of(PERSON),
                Occasion.DEBRIEF,
                Optional.empty(),
                new RaterGroupId("executive"),
                new RaterId(rater),
                Score.of("3.5"),
                DAY);
    }

    private static RoleGrant grant(String role) {
        return new RoleGrant(PERSON, new RoleId(role), DAY, "moka@1.0");
    }
}
