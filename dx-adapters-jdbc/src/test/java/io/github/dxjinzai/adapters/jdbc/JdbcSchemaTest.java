package io.github.dxjinzai.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSchemaTest {

    private final DataSource source = Databases.empty();

    @ParameterizedTest
    @ValueSource(strings = {"dx_", "x", "i9_", "moka_jinzai_"})
    void the_scripts_make_exactly_the_tables_with_the_prefix(String prefix) throws SQLException {
        JdbcSchema schema = JdbcSchema.h2(prefix);
        for (JdbcSchema.Script script : schema.scripts()) {
            assertThat(script.sql()).doesNotContain("${");
            Databases.execute(source, script.sql());
        }
        assertThat(tables()).isEqualTo(new TreeSet<>(schema.tables()));
        assertThat(schema.tables()).hasSize(12).allMatch(table -> table.startsWith(prefix));
        new JdbcStore(source, prefix).write(Facts.builder().build());
    }

    @Test
    void the_scripts_are_versioned() {
        assertThat(JdbcSchema.h2("dx_").scripts())
                .extracting(JdbcSchema.Script::name)
                .containsExactly("V1__facts.sql", "V2__requests_and_relations.sql");
    }

    @Test
    void every_table_has_its_japanese_term() throws SQLException {
        JdbcSchema.h2("dx_").apply(source);
        try (Connection connection = source.getConnection();
                ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (rows.next()) {
                assertThat(rows.getString("REMARKS")).matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+");
            }
        }
    }

    @Test
    void the_scripts_run_once() {
        JdbcSchema schema = JdbcSchema.h2("dx_");
        assertThat(schema.apply(source)).isTrue();
        JdbcStore store = new JdbcStore(source);
        store.write(RandomFacts.of(7));
        assertThat(schema.apply(source)).isFalse();
        assertThat(store.read().get()).isEqualTo(RandomFacts.of(7));
    }

    @Test
    void a_database_of_the_first_version_gets_the_tables_of_the_second_and_keeps_its_facts() {
        JdbcSchema schema = JdbcSchema.h2("dx_");
        Facts facts = ImmutableFacts.copyOf(RandomFacts.of(7)).withRequests().withRelations();
        Databases.execute(source, schema.scripts().get(0).sql());
        assertThat(schema.apply(source)).isTrue();
        JdbcStore store = new JdbcStore(source);
        store.write(facts);
        Databases.execute(source, "DROP TABLE dx_rating_requests", "DROP TABLE dx_relations");
        assertThat(schema.apply(source)).isTrue();
        assertThat(store.read().get()).isEqualTo(facts);
        store.write(RandomFacts.of(7));
        assertThat(store.read().get()).isEqualTo(RandomFacts.of(7));
        assertThat(schema.apply(source)).isFalse();
    }

    @Test
    void a_later_version_without_an_earlier_one_or_with_a_table_too_few_is_named_and_nothing_is_made()
            throws SQLException {
        JdbcSchema schema = JdbcSchema.h2("dx_");
        schema.apply(source);
        Databases.execute(source, "DROP TABLE dx_relations");
        assertThatIllegalStateException()
                .isThrownBy(() -> schema.apply(source))
                .withMessageContaining("[dx_relations] are not");
        DataSource other = Databases.empty();
        Databases.execute(other, "CREATE TABLE dx_relations (x INT)", "CREATE TABLE dx_rating_requests (x INT)");
        assertThatIllegalStateException()
                .isThrownBy(() -> schema.apply(other))
                .withMessageContaining("dx_staff")
                .withMessageContaining("are not");
        assertThat(tables()).hasSize(11).doesNotContain("dx_relations");
    }

    @Test
    void no_table_but_ours_is_made() throws SQLException {
        Databases.execute(source, "CREATE TABLE departments (of_the_host INT)");
        JdbcSchema.h2("dx_").apply(source);
        assertThat(tables()).hasSize(13).contains("departments");
    }

    @Test
    void some_tables_without_the_others_are_named() {
        JdbcSchema schema = JdbcSchema.h2("dx_");
        schema.apply(source);
        Databases.execute(source, "DROP TABLE dx_ratings");
        assertThatIllegalStateException()
                .isThrownBy(() -> schema.apply(source))
                .withMessageContaining("[dx_ratings] are not")
                .withMessageContaining("dx_staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "9dx", "DX_", "dx-", "dx ", "dx_; DROP TABLE x; --", "ｄｘ", "dx\n"})
    void a_prefix_of_another_form_is_refused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcSchema.h2(prefix))
                .withMessageContaining("'" + prefix + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> new JdbcStore(source, prefix));
    }

    @Test
    void a_lost_connection_is_thrown() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> JdbcSchema.h2("dx_").apply(Databases.lost()))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("08006"));
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
