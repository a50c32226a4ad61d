package io.github.dxjinzai.adapters.csv;

import static io.vavr.control.Validation.combine;

import io.github.dxjinzai.adapters.csv.CsvTable.Column;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the rows of the files say, by the specification in {@link CsvTable}. */
final class FactReading {

    static final Pattern AXIS_SEPARATOR = Pattern.compile("[;；、]");
    /** What a list of figures is made of besides names and numbers. */
    static final Pattern FIGURE_MARK = Pattern.compile("[;；、=＝]");

    private static final Pattern FIGURE_SEPARATOR = Pattern.compile("[;；、]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(?:\\.[0-9]{1,12})?");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern HEADCOUNT = Pattern.compile("[0-9]{1,10}");

    private static final Row.Parser<DepartmentId> DEPARTMENT =
            id(DepartmentId::isId, DepartmentId::new, DepartmentId.LONGEST);
    private static final Row.Parser<StaffId> STAFF = id(StaffId::isId, StaffId::new, StaffId.LONGEST);
    private static final Row.Parser<ProjectId> PROJECT = id(ProjectId::isId, ProjectId::new, ProjectId.LONGEST);

    private final Vocabulary vocabulary;

    FactReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Validation<Seq<Problem>, Department> department(Row row) {
        return all(combine(
                        row.value(Column.DEPARTMENT, DEPARTMENT),
                        row.text(Column.NAME),
                        row.perhaps(Column.PARENT, DEPARTMENT))
                .ap(Department::new));
    }

    Validation<Seq<Problem>, StaffMember> staffMember(Row row) {
        return all(combine(
                        row.value(Column.STAFF, STAFF),
                        row.value(Column.DEPARTMENT, DEPARTMENT),
                        row.text(Column.POST),
                        row.value(Column.JOINED, FactReading::day),
                        row.perhaps(Column.LEFT, FactReading::day)
                                .flatMap(left -> ordered(row, Column.JOINED, Column.LEFT, left)))
                .ap(StaffMember::new));
    }

    Validation<Seq<Problem>, Project> project(Row row) {
        return all(combine(
                        row.value(Column.PROJECT, PROJECT),
                        row.value(Column.FISCAL_YEAR, FactReading::fiscalYear).flatMap(year -> holdingStart(row, year)),
                        row.text(Column.TITLE),
                        row.value(Column.START, FactReading::day),
                        row.perhaps(Column.END, FactReading::day)
                                .flatMap(end -> ordered(row, Column.START, Column.END, end)),
                        row.perhaps(Column.AXES, this::axes),
                        row.perhaps(Column.CHANGE_KIND, word(FixedWords.CHANGE_KINDS)),
                        row.perhaps(Column.CHANGE_DEPTH, word(FixedWords.CHANGE_DEPTHS)))
                .ap((id, year, title, start, end, axes, kind, depth) -> ImmutableProject.builder()
                        .id(id)
                        .title(title)
                        .startsOn(start)
                        .endsOn(end)
                        .axes(axes.orElse(Set.of()))
                        .changeKind(kind)
                        .changeDepth(depth)
                        .build()));
    }

    Validation<Seq<Problem>, Participation> participation(Row row) {
        return all(combine(
                        row.value(Column.PROJECT, PROJECT),
                        row.value(Column.STAFF, STAFF),
                        row.value(Column.PART, word(FixedWords.PARTS)))
                .ap(Participation::new));
    }

    Validation<Seq<Problem>, Rating> rating(Row row) {
        Validation<Seq<Problem>, Rating> plain = all(combine(
                        row.value(Column.PROJECT, PROJECT),
                        row.perhaps(Column.RATEE, STAFF),
                        row.value(Column.OCCASION, word(FixedWords.OCCASIONS)),
                        row.perhaps(Column.PERSPECTIVE, word(vocabulary.perspectives())),
                        row.value(Column.RATER_GROUP, word(vocabulary.raterGroups())),
                        row.value(Column.RATER, FactReading::rater),
                        row.value(Column.SCORE, FactReading::mark),
                        row.value(Column.DAY, FactReading::day))
                .ap((project, ratee, occasion, perspective, group, rater, mark, day) ->
                        new Rating(project, ratee, occasion, perspective, group, rater, mark, day)));
        return all(combine(
                        plain,
                        row.perhaps(Column.AXIS, word(vocabulary.axes())),
                        row.perhaps(Column.REVISION, FactReading::revision),
                        row.text(Column.REASON))
                .ap((rating, axis, revision, reason) -> new Rating(
                        rating.project(),
                        rating.ratee(),
                        rating.occasion(),
                        rating.perspective(),
                        axis,
                        rating.group(),
                        rating.rater(),
                        rating.mark(),
                        rating.day(),
                        revision.orElse(0),
                        Optional.of(reason).filter(text -> !text.isBlank()))));
    }

    Validation<Seq<Problem>, RoleGrant> grant(Row row) {
        return all(combine(
                        row.value(Column.STAFF, STAFF),
                        row.value(Column.ROLE, word(vocabulary.roles())),
                        row.value(Column.GRANTED_ON, FactReading::day),
                        row.text(Column.GROUND))
                .ap(RoleGrant::new));
    }

    Validation<Seq<Problem>, Achievement> achievement(Row row) {
        return all(combine(
                        row.value(Column.STAFF, STAFF),
                        row.value(Column.ACHIEVEMENT_KIND, word(FixedWords.ACHIEVEMENT_KINDS))
                                .flatMap(kind -> agreeing(row, kind)),
                        row.value(Column.ACHIEVEMENT, word(vocabulary.achievements())),
                        row.value(Column.ACHIEVED_ON, FactReading::day),
                        row.perhaps(Column.VALID_UNTIL, FactReading::day)
                                .flatMap(end -> ordered(row, Column.ACHIEVED_ON, Column.VALID_UNTIL, end)),
                        row.perhaps(Column.ATTESTED_BY, word(vocabulary.attesters())),
                        row.perhaps(Column.QUANTITIES, this::figures))
                .ap((staff, kind, item, day, until, by, figures) ->
                        new Achievement(staff, kind, item, day, until, by, figures.orElseGet(TreeMap::new))));
    }

    Validation<Seq<Problem>, RatingRequest> request(Row row) {
        return all(combine(
                        row.value(Column.PROJECT, PROJECT),
                        row.perhaps(Column.RATEE, STAFF),
                        row.value(Column.OCCASION, word(FixedWords.OCCASIONS)),
                        row.perhaps(Column.PERSPECTIVE, word(vocabulary.perspectives())),
                        row.value(Column.RATER_GROUP, word(vocabulary.raterGroups())),
                        row.value(Column.ASKED, FactReading::headcount),
                        row.value(Column.ASKED_ON, FactReading::day))
                .ap(RatingRequest::new));
    }

    Validation<Seq<Problem>, DeclaredRelation> relation(Row row) {
        return all(combine(
                        row.value(Column.RATER, FactReading::rater),
                        row.perhaps(Column.RATEE, STAFF),
                        row.perhaps(Column.RELATED_PROJECT, PROJECT).flatMap(project -> toSomething(row, project)),
                        row.value(Column.RELATION, word(vocabulary.relationKinds())),
                        row.value(Column.START, FactReading::day),
                        row.perhaps(Column.END, FactReading::day)
                                .flatMap(end -> ordered(row, Column.START, Column.END, end)))
                .ap(DeclaredRelation::new));
    }

    private static <T> Validation<Seq<Problem>, T> all(Validation<Seq<Seq<Problem>>, T> combined) {
        return combined.mapError(problems -> problems.flatMap(Function.identity()));
    }

    /** The project, if it or a person is there; a person who cannot be read and a column that is missing have their own problems. */
    private static Validation<Seq<Problem>, Optional<ProjectId>> toSomething(Row row, Optional<ProjectId> project) {
        if (project.isPresent() || !row.perhaps(Column.RATEE, STAFF).exists(Optional::isEmpty)) {
            return Validation.valid(project);
        }
        boolean told = row.columns()
                .keySet()
                .containsAll(List.of(Column.RATEE, Column.RELATED_PROJECT).asJava());
        return Validation.invalid(
                told
                        ? List.of(Problem.of(CsvProblem.RELATION_TO_NOTHING, row.place(Column.RELATED_PROJECT)))
                        : List.empty());
    }

    /** The last day, if it is not before the first; a first day that cannot be read has its own problem. */
    private static Validation<Seq<Problem>, Optional<LocalDate>> ordered(
            Row row, Column first, Column last, Optional<LocalDate> end) {
        Optional<LocalDate> start =
                Optional.ofNullable(row.value(first, FactReading::day).getOrNull());
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            return Validation.invalid(List.of(Problem.of(
                    CsvProblem.ENDS_BEFORE_START,
                    row.place(last),
                    "start",
                    start.get().toString(),
                    "end",
                    end.get().toString())));
        }
        return Validation.valid(end);
    }

    /** The fiscal year, if the first day lies in it; a first day that cannot be read has its own problem. */
    private static Validation<Seq<Problem>, FiscalYear> holdingStart(Row row, FiscalYear year) {
        Optional<LocalDate> start =
                Optional.ofNullable(row.value(Column.START, FactReading::day).getOrNull());
        if (start.isPresent() && !year.contains(start.get())) {
            return Validation.invalid(List.of(Problem.of(
                    CsvProblem.FISCAL_YEAR_DISAGREES,
                    row.place(Column.FISCAL_YEAR),
                    "text",
                    year.toString(),
                    "start",
                    start.get().toString(),
                    "right",
                    FiscalYear.containing(start.get()).toString())));
        }
        return Validation.valid(year);
    }

    /** The kind, if the achievement is of it; an achievement that cannot be read has its own problem. */
    private Validation<Seq<Problem>, AchievementKind> agreeing(Row row, AchievementKind kind) {
        return Optional.ofNullable(row.value(Column.ACHIEVEMENT, word(vocabulary.achievements()))
                        .getOrNull())
                .flatMap(item -> vocabulary
                        .kind(item)
                        .filter(right -> right != kind)
                        .map(right -> otherKind(row.place(Column.ACHIEVEMENT_KIND), item, kind, right)))
                .<Validation<Seq<Problem>, AchievementKind>>map(problem -> Validation.invalid(List.of(problem)))
                .orElseGet(() -> Validation.valid(kind));
    }

    /** That an achievement is said to be of another kind than it is. */
    static Problem otherKind(Place place, AchievementId item, AchievementKind said, AchievementKind right) {
        Words<AchievementKind> kinds = FixedWords.ACHIEVEMENT_KINDS;
        return Problem.of(
                CsvProblem.KIND_DISAGREES,
                place,
                "item",
                item.value(),
                "text",
                kinds.write(said, Language.EN).get(),
                "text.ja",
                kinds.write(said, Language.JA).get(),
                "right",
                kinds.write(right, Language.EN).get(),
                "right.ja",
                kinds.write(right, Language.JA).get());
    }

    /** All figures of one cell: each a name, an equals sign and a number. */
    private Validation<Seq<Problem>, SortedMap<QuantityId, Quantity>> figures(String text) {
        SortedMap<QuantityId, Quantity> figures = new TreeMap<>();
        Seq<Problem> problems = List.of(FIGURE_SEPARATOR.split(Words.plain(text)))
                .filter(part -> !part.isBlank())
                .flatMap(part -> figure(part.strip(), figures));
        return problems.isEmpty() ? Validation.valid(figures) : Validation.invalid(problems);
    }

    /** Adds one figure to those read before it, or says everything that is wrong with it. */
    private Seq<Problem> figure(String part, SortedMap<QuantityId, Quantity> figures) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            return List.of(Problem.of(CsvProblem.NOT_A_FIGURE, Place.nowhere(), "text", part));
        }
        Either<Problem, QuantityId> name =
                vocabulary.quantities().read(part.substring(0, equals).strip());
        Either<Problem, Quantity> value = quantity(part.substring(equals + 1).strip());
        if (name.isLeft() || value.isLeft()) {
            return List.of(name.swap().toOption(), value.swap().toOption()).flatMap(Function.identity());
        }
        return figures.putIfAbsent(name.get(), value.get()) == null
                ? List.empty()
                : List.of(Problem.of(
                        CsvProblem.QUANTITY_TWICE,
                        Place.nowhere(),
                        "quantity",
                        name.get().value()));
    }

    private static Either<Problem, Quantity> quantity(String plain) {
        if (NUMBER.matcher(plain).matches()) {
            try {
                return Either.right(Quantity.of(plain));
            } catch (ArithmeticException outOfRange) {
                return Either.left(Problem.of(CsvProblem.NOT_A_QUANTITY, Place.nowhere(), "text", plain));
            }
        }
        return Either.left(Problem.of(CsvProblem.NOT_A_QUANTITY, Place.nowhere(), "text", plain));
    }

    private Validation<Seq<Problem>, Set<AxisId>> axes(String text) {
        Seq<Either<Problem, AxisId>> read = List.of(AXIS_SEPARATOR.split(text))
                .filter(word -> !word.isBlank())
                .map(vocabulary.axes()::read);
        Seq<Problem> problems = read.filter(Either::isLeft).map(Either::getLeft);
        return problems.isEmpty()
                ? Validation.valid(new LinkedHashSet<>(read.map(Either::get).asJava()))
                : Validation.invalid(problems);
    }

    private static <T> Row.Parser<T> word(Words<T> words) {
        return text -> Validation.fromEither(words.read(text)).mapError(List::of);
    }

    private static <T> Row.Parser<T> id(Predicate<String> isId, Function<String, T> of, int longest) {
        return text -> {
            String id = text.strip();
            return isId.test(id)
                    ? Validation.valid(of.apply(id))
                    : wrong(CsvProblem.NOT_AN_ID, "text", text, "longest", Integer.toString(longest));
        };
    }

    private static Validation<Seq<Problem>, RaterId> rater(String text) {
        String id = text.strip();
        return RaterId.isId(id)
                ? Validation.valid(new RaterId(id))
                : wrong(CsvProblem.NOT_A_RATER, "longest", Integer.toString(RaterId.LONGEST));
    }

    private static Validation<Seq<Problem>, LocalDate> day(String text) {
        return Validation.fromEither(JapaneseDate.parse(text)).mapError(List::of);
    }

    private static Validation<Seq<Problem>, FiscalYear> fiscalYear(String text) {
        return Validation.fromEither(FiscalYear.parse(text)).mapError(List::of);
    }

    private static Validation<Seq<Problem>, Integer> revision(String text) {
        String plain = Words.plain(text);
        return REVISION.matcher(plain).matches()
                ? Validation.valid(Integer.valueOf(plain))
                : wrong(CsvProblem.NOT_A_REVISION, "text", text);
    }

    private static Validation<Seq<Problem>, Integer> headcount(String text) {
        String plain = Words.plain(text);
        long people = HEADCOUNT.matcher(plain).matches() ? Long.parseLong(plain) : 0;
        return people >= 1 && people <= Integer.MAX_VALUE
                ? Validation.valid((int) people)
                : wrong(CsvProblem.NOT_A_HEADCOUNT, "text", text);
    }

    private static Validation<Seq<Problem>, Mark> mark(String text) {
        return FixedWords.CANNOT_JUDGE.byTag().containsValue(Words.plain(text))
                ? Validation.valid(new Mark.CannotJudge())
                : score(text).map(Mark.Scored::new);
    }

    private static Validation<Seq<Problem>, Score> score(String text) {
        String plain = Words.plain(text);
        if (NUMBER.matcher(plain).matches()) {
            try {
                return Validation.valid(Score.of(new BigDecimal(plain)));
            } catch (ArithmeticException tooPreciseOrTooLarge) {
                return wrong(CsvProblem.NOT_A_SCORE, "text", text);
            }
        }
        return wrong(CsvProblem.NOT_A_SCORE, "text", text);
    }

    private static <T> Validation<Seq<Problem>, T> wrong(ProblemCode code, String... values) {
        return Validation.invalid(List.of(Problem.of(code, Place.nowhere(), values)));
    }
}
