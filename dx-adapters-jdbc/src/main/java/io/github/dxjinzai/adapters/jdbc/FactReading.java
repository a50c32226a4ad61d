package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.FactProblem;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads all tables in one transaction, and collects all problems. */
final class FactReading {

    private final Handle handle;
    private final Prefix prefix;
    private final List<Problem> problems = new ArrayList<>();

    FactReading(Handle handle, Prefix prefix) {
        this.handle = handle;
        this.prefix = prefix;
    }

    @FunctionalInterface
    private interface Noun<T> {
        Optional<T> of(Row row) throws SQLException;
    }

    /** An achievement without its figures, and the number of its row. */
    private record Numbered(String number, Achievement achievement) {}

    Validation<Seq<Problem>, Facts> read() {
        Set<String> numbers = new HashSet<>();
        Map<ProjectId, Set<AxisId>> axes = new HashMap<>();
        // The axes come after the projects, whose numbers tell whether an axis hangs in the air.
        List<Project> projects = all("projects", List.of("id"), row -> project(row, numbers));
        all("project_axes", List.of("project_id", "axis_id"), row -> axis(row, numbers, axes));
        // The figures come after the achievements for the same reason.
        Set<String> rows = new HashSet<>();
        List<Numbered> achievements = all("achievements", List.of("number"), row -> achievement(row, rows));
        Map<String, SortedMap<QuantityId, Quantity>> figures = new HashMap<>();
        all("achievement_quantities", List.of("achievement_number", "quantity_id"), row -> figure(row, rows, figures));
        Facts facts = Facts.builder()
                .departments(all("departments", List.of("id"), FactReading::department))
                .staff(all("staff", List.of("id"), FactReading::staffMember))
                .projects(projects.stream()
                        .map(project -> Project.builder()
                                .from(project)
                                .axes(axes.getOrDefault(project.id(), Set.of()))
                                .build())
                        .toList())
                .participations(all("participations", List.of("project_id", "staff_id"), FactReading::participation))
                .ratings(all(
                        "ratings",
                        List.of("project_id", "ratee_id", "occasion", "perspective_id"),
                        FactReading::rating))
                .achievements(achievements.stream()
                        .map(one -> one.achievement().with(figures.getOrDefault(one.number(), new TreeMap<>())))
                        .toList())
                .requests(all(
                        "rating_requests",
                        List.of("project_id", "ratee_id", "occasion", "perspective_id", "rater_group_id", "asked_on"),
                        FactReading::request))
                .relations(all("relations", List.of("ratee_id", "project_id", "kind_id"), FactReading::relation))
                .grants(all("certifications", List.of("staff_id", "role_id", "granted_on"), FactReading::grant))
                .complete(all("complete_kinds", List.of("kind"), row -> row.constant("kind", FactKind.class)))
                .build();
        // A row refused above would be missed again by the check: its answer counts only where every row was sound.
        if (problems.isEmpty()) {
            List<Problem> misfits = facts.check();
            if (misfits.stream().noneMatch(Problem::isError)) {
                return Validation.valid(facts);
            }
            problems.addAll(misfits);
        }
        return Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private <T> List<T> all(String name, List<String> key, Noun<T> noun) {
        String table = prefix.table(name);
        return handle
                .createQuery("SELECT * FROM " + table + " ORDER BY " + String.join(", ", key))
                .map((cells, context) -> {
                    Row row = new Row(cells, table, key);
                    Optional<T> one = noun.of(row);
                    problems.addAll(row.problems());
                    return one;
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Department> department(Row row) throws SQLException {
        Optional<DepartmentId> id = row.opaque("id", DepartmentId.LONGEST, DepartmentId::new);
        Optional<String> name = row.text("name");
        Optional<DepartmentId> parent = row.optionalOpaque("parent_id", DepartmentId.LONGEST, DepartmentId::new);
        return row.sound(() -> new Department(id.orElseThrow(), name.orElseThrow(), parent));
    }

    private static Optional<StaffMember> staffMember(Row row) throws SQLException {
        Optional<StaffId> id = row.opaque("id", StaffId.LONGEST, StaffId::new);
        Optional<DepartmentId> department = row.opaque("department_id", DepartmentId.LONGEST, DepartmentId::new);
        Optional<String> post = row.text("post");
        Optional<LocalDate> joinedOn = row.day("joined_on");
        Optional<LocalDate> leftOn = row.optionalDay("left_on");
        row.inOrder(joinedOn, "left_on", leftOn);
        return row.sound(() -> new StaffMember(
                id.orElseThrow(), department.orElseThrow(), post.orElseThrow(), joinedOn.orElseThrow(), leftOn));
    }

    private static Optional<Project> project(Row row, Set<String> numbers) throws SQLException {
        row.raw("id").ifPresent(numbers::add);
        Optional<ProjectId> id = row.opaque("id", ProjectId.LONGEST, ProjectId::new);
        Optional<String> title = row.text("title");
        Optional<LocalDate> startsOn = row.day("starts_on");
        Optional<LocalDate> endsOn = row.optionalDay("ends_on");
        row.inOrder(startsOn, "ends_on", endsOn);
        Optional<ChangeKind> kind = row.optionalConstant("change_kind", ChangeKind.class);
        Optional<ChangeDepth> depth = row.optionalConstant("change_depth", ChangeDepth.class);
        return row.sound(() -> Project.builder()
                .id(id.orElseThrow())
                .title(title.orElseThrow())
                .startsOn(startsOn.orElseThrow())
                .endsOn(endsOn)
                .changeKind(kind)
                .changeDepth(depth)
                .build());
    }

    private static Optional<AxisId> axis(Row row, Set<String> numbers, Map<ProjectId, Set<AxisId>> axes)
            throws SQLException {
        Optional<ProjectId> project = row.opaque("project_id", ProjectId.LONGEST, ProjectId::new);
        Optional<AxisId> axis = row.word("axis_id", AxisId::new);
        if (project.isPresent() && !numbers.contains(project.get().value())) {
            row.refuse(
                    FactProblem.UNKNOWN_REFERENCE,
                    "project_id",
                    "field",
                    "project",
                    "id",
                    project.get().value());
        }
        Optional<AxisId> sound = row.sound(axis::orElseThrow);
        sound.ifPresent(one -> axes.computeIfAbsent(project.orElseThrow(), id -> new HashSet<>())
                .add(one));
        return sound;
    }

    private static Optional<Participation> participation(Row row) throws SQLException {
        Optional<ProjectId> project = row.opaque("project_id", ProjectId.LONGEST, ProjectId::new);
        Optional<StaffId> staff = row.opaque("staff_id", StaffId.LONGEST, StaffId::new);
        Optional<Part> part = row.constant("part", Part.class);
        return row.sound(() -> new Participation(project.orElseThrow(), staff.orElseThrow(), part.orElseThrow()));
    }

    private static Optional<Rating> rating(Row row) throws SQLException {
        Optional<ProjectId> project = row.opaque("project_id", ProjectId.LONGEST, ProjectId::new);
        Optional<StaffId> ratee = row.optionalOpaque("ratee_id", StaffId.LONGEST, StaffId::new);
        Optional<Occasion> occasion = row.constant("occasion", Occasion.class);
        Optional<PerspectiveId> perspective = row.optionalWord("perspective_id", PerspectiveId::new);
        Optional<RaterGroupId> group = row.word("rater_group_id", RaterGroupId::new);
        Optional<RaterId> rater = row.rater("rater_id");
        Optional<MarkWord> word = row.constant("mark", MarkWord.class);
        Optional<Mark> mark = word.filter(MarkWord.CANNOT_JUDGE::equals).isPresent()
                ? row.unscored("score")
                : row.score("score").map(Mark.Scored::new);
        Optional<LocalDate> day = row.day("rated_on");
        Optional<AxisId> axis = row.optionalWord("axis_id", AxisId::new);
        Optional<Integer> revision = row.notNegative("revision");
        Optional<String> reason = row.raw("reason").filter(text -> !text.isBlank());
        return row.sound(() -> new Rating(
                project.orElseThrow(),
                ratee,
                occasion.orElseThrow(),
                perspective,
                axis,
                group.orElseThrow(),
                rater.orElseThrow(),
                mark.orElseThrow(),
                day.orElseThrow(),
                revision.orElseThrow(),
                reason));
    }

    private static Optional<RatingRequest> request(Row row) throws SQLException {
        Optional<ProjectId> project = row.opaque("project_id", ProjectId.LONGEST, ProjectId::new);
        Optional<StaffId> ratee = row.optionalOpaque("ratee_id", StaffId.LONGEST, StaffId::new);
        Optional<Occasion> occasion = row.constant("occasion", Occasion.class);
        Optional<PerspectiveId> perspective = row.optionalWord("perspective_id", PerspectiveId::new);
        Optional<RaterGroupId> group = row.word("rater_group_id", RaterGroupId::new);
        Optional<Integer> asked = row.asked("asked");
        Optional<LocalDate> day = row.day("asked_on");
        return row.sound(() -> new RatingRequest(
                project.orElseThrow(),
                ratee,
                occasion.orElseThrow(),
                perspective,
                group.orElseThrow(),
                asked.orElseThrow(),
                day.orElseThrow()));
    }

    private static Optional<DeclaredRelation> relation(Row row) throws SQLException {
        Optional<RaterId> rater = row.rater("rater_id");
        Optional<StaffId> ratee = row.optionalOpaque("ratee_id", StaffId.LONGEST, StaffId::new);
        Optional<ProjectId> project = row.optionalOpaque("project_id", ProjectId.LONGEST, ProjectId::new);
        if (row.raw("ratee_id").isEmpty() && row.raw("project_id").isEmpty()) {
            row.refuse(JdbcProblem.RELATION_TO_NOTHING, "project_id");
        }
        Optional<RelationKindId> kind = row.word("kind_id", RelationKindId::new);
        Optional<LocalDate> from = row.day("starts_on");
        Optional<LocalDate> until = row.optionalDay("ends_on");
        row.inOrder(from, "ends_on", until);
        return row.sound(() -> new DeclaredRelation(
                rater.orElseThrow(), ratee, project, kind.orElseThrow(), from.orElseThrow(), until));
    }

    private static Optional<Quantity> figure(
            Row row, Set<String> rows, Map<String, SortedMap<QuantityId, Quantity>> figures) throws SQLException {
        Optional<String> number = row.text("achievement_number");
        Optional<QuantityId> id = row.word("quantity_id", QuantityId::new);
        Optional<Quantity> value = row.quantity("quantity");
        if (number.isPresent() && !rows.contains(number.get())) {
            row.refuse(FactProblem.UNKNOWN_REFERENCE, "achievement_number", "field", "achievement", "id", number.get());
        }
        Optional<Quantity> sound = row.sound(value::orElseThrow);
        if (sound.isPresent()
                && figures.computeIfAbsent(number.orElseThrow(), one -> new TreeMap<>())
                                .putIfAbsent(id.orElseThrow(), sound.get())
                        != null) {
            row.refuse(
                    FactProblem.DUPLICATE_ID,
                    "quantity_id",
                    "kind",
                    "quantity",
                    "id",
                    id.orElseThrow().value());
        }
        return sound;
    }

    private static Optional<Numbered> achievement(Row row, Set<String> rows) throws SQLException {
        Optional<String> number = row.text("number");
        if (number.isPresent() && !rows.add(number.get())) {
            // two rows of one number would have each other's figures
            row.refuse(FactProblem.DUPLICATE_ID, "number", "kind", "achievement", "id", number.get());
        }
        Optional<StaffId> staff = row.opaque("staff_id", StaffId.LONGEST, StaffId::new);
        Optional<AchievementKind> kind = row.constant("kind", AchievementKind.class);
        Optional<AchievementId> item = row.word("item_id", AchievementId::new);
        Optional<LocalDate> day = row.day("achieved_on");
        Optional<LocalDate> until = row.optionalDay("valid_until");
        row.inOrder(day, "valid_until", until);
        Optional<AttesterId> by = row.optionalWord("attester_id", AttesterId::new);
        return row.sound(() -> new Numbered(
                number.orElseThrow(),
                new Achievement(
                        staff.orElseThrow(),
                        kind.orElseThrow(),
                        item.orElseThrow(),
                        day.orElseThrow(),
                        until,
                        by,
                        new TreeMap<>())));
    }

    private static Optional<RoleGrant> grant(Row row) throws SQLException {
        Optional<StaffId> staff = row.opaque("staff_id", StaffId.LONGEST, StaffId::new);
        Optional<RoleId> role = row.word("role_id", RoleId::new);
        Optional<LocalDate> grantedOn = row.day("granted_on");
        Optional<String> ground = row.text("ground");
        return row.sound(() ->
                new RoleGrant(staff.orElseThrow(), role.orElseThrow(), grantedOn.orElseThrow(), ground.orElseThrow()));
    }
}
