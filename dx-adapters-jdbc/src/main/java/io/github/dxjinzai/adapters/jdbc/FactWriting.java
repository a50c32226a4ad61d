package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.Department;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes all tables, in a transaction of the caller's. */
final class FactWriting {

    /** Rows sent at a time: enough to make the way to the database cheap, few enough to be held twice. */
    private static final int BATCH = 1_000;

    private final Handle handle;
    private final Prefix prefix;

    FactWriting(Handle handle, Prefix prefix) {
        this.handle = handle;
        this.prefix = prefix;
    }

    private record Axis(Project project, AxisId axis) {}

    /** Empties all tables; what refers to another goes first. */
    void clear() {
        for (String table : List.of(
                "complete_kinds",
                "achievement_quantities",
                "achievements",
                "certifications",
                "relations",
                "rating_requests",
                "ratings",
                "participations",
                "project_axes",
                "projects",
                "staff",
                "departments")) {
            handle.execute("DELETE FROM " + prefix.table(table));
        }
    }

    void insert(Facts facts) {
        insert(
                "departments",
                List.of("id", "name"),
                facts.departments(),
                (row, unit) -> row.bind(0, unit.id().value()).bind(1, unit.name()));
        // A unit may come before its parent, so the parents follow when all units are there.
        batch(
                "UPDATE " + prefix.table("departments") + " SET parent_id = ? WHERE id = ?",
                facts.departments().stream()
                        .filter(unit -> unit.parent().isPresent())
                        .toList(),
                FactWriting::parent);
        insert(
                "staff",
                List.of("id", "department_id", "post", "joined_on", "left_on"),
                facts.staff(),
                (row, person) -> {
                    row.bind(0, person.id().value())
                            .bind(1, person.department().value())
                            .bind(2, person.post());
                    day(row, 3, Optional.of(person.joinedOn()));
                    day(row, 4, person.leftOn());
                });
        insert(
                "projects",
                List.of("id", "title", "starts_on", "ends_on", "change_kind", "change_depth"),
                facts.projects(),
                (row, project) -> {
                    row.bind(0, project.id().value()).bind(1, project.title());
                    day(row, 2, Optional.of(project.startsOn()));
                    day(row, 3, project.endsOn());
                    text(row, 4, project.changeKind().map(Enum::name));
                    text(row, 5, project.changeDepth().map(Enum::name));
                });
        insert(
                "project_axes",
                List.of("project_id", "axis_id"),
                facts.projects().stream()
                        .flatMap(project -> project.axes().stream().map(axis -> new Axis(project, axis)))
                        .toList(),
                (row, one) -> row.bind(0, one.project().id().value())
                        .bind(1, one.axis().value()));
        insert(
                "participations",
                List.of("project_id", "staff_id", "part"),
                facts.participations(),
                (row, one) -> row.bind(0, one.project().value())
                        .bind(1, one.staff().value())
                        .bind(2, one.part().name()));
        insert(
                "ratings",
                List.of(
                        "project_id",
                        "ratee_id",
                        "occasion",
                        "perspective_id",
                        "rater_group_id",
                        "rater_id",
                        "score",
                        "rated_on",
                        "axis_id",
                        "mark",
                        "revision",
                        "reason"),
                facts.ratings(),
                (row, rating) -> {
                    row.bind(0, rating.project().value())
                            .bind(2, rating.occasion().name())
                            .bind(4, rating.group().value())
                            .bind(5, rating.rater().value())
                            .bind(9, (rating.score().isPresent() ? MarkWord.SCORED : MarkWord.CANNOT_JUDGE).name())
                            .bind(10, rating.revision());
                    rating.score()
                            .ifPresentOrElse(score -> row.bind(6, score.value()), () -> row.bindNull(6, Types.DECIMAL));
                    text(row, 8, rating.axis().map(Object::toString));
                    text(row, 11, rating.reason());
                    text(row, 1, rating.ratee().map(Object::toString));
                    text(row, 3, rating.perspective().map(Object::toString));
                    day(row, 7, Optional.of(rating.day()));
                });
        insert(
                "rating_requests",
                List.of("project_id", "ratee_id", "occasion", "perspective_id", "rater_group_id", "asked", "asked_on"),
                facts.requests(),
                (row, request) -> {
                    row.bind(0, request.project().value())
                            .bind(2, request.occasion().name())
                            .bind(4, request.group().value())
                            .bind(5, request.asked());
                    text(row, 1, request.ratee().map(Object::toString));
                    text(row, 3, request.perspective().map(Object::toString));
                    day(row, 6, Optional.of(request.day()));
                });
        insert(
                "relations",
                List.of("rater_id", "ratee_id", "project_id", "kind_id", "starts_on", "ends_on"),
                facts.relations(),
                (row, relation) -> {
                    row.bind(0, relation.rater().value())
                            .bind(3, relation.kind().value());
                    text(row, 1, relation.ratee().map(Object::toString));
                    text(row, 2, relation.project().map(Object::toString));
                    day(row, 4, Optional.of(relation.from()));
                    day(row, 5, relation.until());
                });
        insert(facts.grants());
        achievements(facts.achievements());
        insert("complete_kinds", List.of("kind"), facts.complete(), (row, kind) -> row.bind(0, kind.name()));
    }

    private record Numbered(int number, Achievement achievement) {}

    private record Figure(int number, QuantityId id, Quantity quantity) {}

    private void achievements(List<Achievement> all) {
        List<Numbered> numbered = IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered(i + 1, all.get(i)))
                .toList();
        insert(
                "achievements",
                List.of("number", "staff_id", "kind", "item_id", "achieved_on", "valid_until", "attester_id"),
                numbered,
                (row, one) -> {
                    Achievement achievement = one.achievement();
                    row.bind(0, one.number())
                            .bind(1, achievement.staff().value())
                            .bind(2, achievement.kind().name())
                            .bind(3, achievement.item().value());
                    day(row, 4, Optional.of(achievement.day()));
                    day(row, 5, achievement.validUntil());
                    text(row, 6, achievement.by().map(Object::toString));
                });
        insert(
                "achievement_quantities",
                List.of("achievement_number", "quantity_id", "quantity"),
                numbered.stream()
                        .flatMap(one -> one.achievement().quantities().entrySet().stream()
                                .map(figure -> new Figure(one.number(), figure.getKey(), figure.getValue())))
                        .toList(),
                (row, one) -> row.bind(0, one.number())
                        .bind(1, one.id().value())
                        .bind(2, one.quantity().value()));
    }

    void insert(Collection<RoleGrant> grants) {
        insert("certifications", List.of("staff_id", "role_id", "granted_on", "ground"), grants, (row, grant) -> {
            row.bind(0, grant.staff().value()).bind(1, grant.role().value()).bind(3, grant.ground());
            day(row, 2, Optional.of(grant.grantedOn()));
        });
    }

    private static void parent(PreparedBatch row, Department unit) {
        text(row, 0, unit.parent().map(Object::toString));
        row.bind(1, unit.id().value());
    }

    private <T> void insert(
            String table, List<String> columns, Collection<T> all, BiConsumer<PreparedBatch, ? super T> row) {
        String holes = String.join(", ", columns.stream().map(column -> "?").toList());
        batch(
                "INSERT INTO " + prefix.table(table) + " (" + String.join(", ", columns) + ") VALUES (" + holes + ")",
                all,
                row);
    }

    private <T> void batch(String sql, Collection<T> all, BiConsumer<PreparedBatch, ? super T> row) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (T one : all) {
                row.accept(batch, one);
                batch.add();
                if (batch.size() == BATCH) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void text(PreparedBatch row, int position, Optional<String> text) {
        row.bindBySqlType(position, text.orElse(null), Types.VARCHAR);
    }

    private static void day(PreparedBatch row, int position, Optional<LocalDate> day) {
        row.bindBySqlType(position, day.orElse(null), Types.DATE);
    }
}
