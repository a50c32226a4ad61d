package io.github.dxjinzai.adapters.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.dxjinzai.adapters.csv.CsvTable.Column;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.StaffMember;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files that hold facts, by the specification in {@link CsvTable}; or why they cannot be made. */
final class FactWriting {

    private static final String BOM = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final CsvOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private Place place = Place.nowhere();

    private FactWriting(CsvOptions options) {
        this.options = options;
    }

    /** All files with their bytes, or everything that cannot be written. */
    static Validation<Seq<Problem>, Map<CsvTable, byte[]>> files(Facts facts, CsvOptions options) {
        FactWriting writing = new FactWriting(options);
        Map<CsvTable, byte[]> files = new EnumMap<>(CsvTable.class);
        for (CsvTable table : CsvTable.values()) {
            files.put(table, writing.file(table, facts));
        }
        return writing.problems.isEmpty()
                ? Validation.valid(files)
                : Validation.invalid(io.vavr.collection.List.ofAll(writing.problems));
    }

    private byte[] file(CsvTable table, Facts facts) {
        boolean forExcel = options.writtenFor() == CsvOptions.WrittenFor.EXCEL;
        StringWriter text = new StringWriter();
        if (forExcel && options.charset().equals(StandardCharsets.UTF_8)) {
            text.write(BOM);
        }
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(forExcel ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(text)) {
            place = new Place.InTable(table.fileName(), 1, 0, "");
            boolean[] kept = kept(table, facts);
            writer.writeRecord(only(
                    kept,
                    writable(
                            table,
                            table.columns().stream()
                                    .map(column -> column.header(options.language()))
                                    .toList())));
            records(table, facts).forEach(cells -> writer.writeRecord(only(kept, writable(table, cells))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(options.charset());
    }

    /** Which columns are written: those for axes and corrections of ratings only where there are any. */
    private static boolean[] kept(CsvTable table, Facts facts) {
        List<Column> columns = table.columns();
        boolean[] kept = new boolean[columns.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = switch (columns.get(i)) {
                case AXIS ->
                    facts.ratings().stream().anyMatch(rating -> rating.axis().isPresent());
                case REVISION -> facts.ratings().stream().anyMatch(rating -> rating.revision() > 0);
                case REASON ->
                    facts.ratings().stream().anyMatch(rating -> rating.reason().isPresent());
                default -> true;
            };
        }
        return kept;
    }

    private static List<String> only(boolean[] kept, List<String> cells) {
        return IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToObj(cells::get)
                .toList();
    }

    private Stream<List<String>> records(CsvTable table, Facts facts) {
        return switch (table) {
            case DEPARTMENTS -> facts.departments().stream().map(this::department);
            case STAFF -> facts.staff().stream().map(this::staffMember);
            case PROJECTS -> facts.projects().stream().map(this::project);
            case PARTICIPATIONS -> facts.participations().stream().map(this::participation);
            case EVALUATIONS -> facts.ratings().stream().map(this::rating);
            case CERTIFICATIONS -> facts.grants().stream().map(this::grant);
            case ACHIEVEMENTS -> facts.achievements().stream().map(this::achievement);
            case REQUESTS -> facts.requests().stream().map(this::request);
            case RELATIONS -> facts.relations().stream().map(this::relation);
        };
    }

    private List<String> department(Department unit) {
        place = new Place.AtFact("department", unit.id().value());
        return List.of(
                unit.id().value(),
                text(unit.name()),
                unit.parent().map(parent -> parent.value()).orElse(""));
    }

    private List<String> staffMember(StaffMember person) {
        place = new Place.AtFact("staff", person.id().value());
        return List.of(
                person.id().value(),
                person.department().value(),
                text(person.post()),
                day(Column.JOINED, person.joinedOn()),
                day(Column.LEFT, person.leftOn()));
    }

    private List<String> project(Project project) {
        place = new Place.AtFact("project", project.id().value());
        String start = day(Column.START, project.startsOn());
        return List.of(
                project.id().value(),
                start.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%04d",
                                FiscalYear.containing(project.startsOn()).year()),
                text(project.title()),
                start,
                day(Column.END, project.endsOn()),
                project.axes().stream()
                        .sorted()
                        .map(axis -> word(options.vocabulary().axes(), axis))
                        .collect(Collectors.joining(options.language().choose("、", ";"))),
                word(FixedWords.CHANGE_KINDS, project.changeKind()),
                word(FixedWords.CHANGE_DEPTHS, project.changeDepth()));
    }

    private List<String> participation(Participation one) {
        place = new Place.AtFact("participation", one.project() + "/" + one.staff());
        return List.of(one.project().value(), one.staff().value(), word(FixedWords.PARTS, one.part()));
    }

    private List<String> rating(Rating rating) {
        place = new Place.AtFact("rating", rating.subject());
        return List.of(
                rating.project().value(),
                word(FixedWords.OCCASIONS, rating.occasion()),
                rating.ratee().map(person -> person.value()).orElse(""),
                word(options.vocabulary().perspectives(), rating.perspective()),
                word(options.vocabulary().raterGroups(), rating.group()),
                rating.rater().value(),
                rating.score().map(Score::toString).orElseGet(() -> FixedWords.CANNOT_JUDGE.in(options.language())),
                day(Column.DAY, rating.day()),
                word(options.vocabulary().axes(), rating.axis()),
                rating.revision() == 0 ? "" : Integer.toString(rating.revision()),
                text(rating.reason().orElse("")));
    }

    private List<String> grant(RoleGrant grant) {
        place = new Place.AtFact("certification", grant.staff() + "/" + grant.role());
        return List.of(
                grant.staff().value(),
                word(options.vocabulary().roles(), grant.role()),
                day(Column.GRANTED_ON, grant.grantedOn()),
                text(grant.ground()));
    }

    private List<String> achievement(Achievement one) {
        place = new Place.AtFact("achievement", one.staff() + "/" + one.item() + "/" + one.day());
        options.vocabulary()
                .kind(one.item())
                .filter(right -> right != one.kind())
                .ifPresent(right -> problems.add(FactReading.otherKind(place, one.item(), one.kind(), right)));
        return List.of(
                one.staff().value(),
                word(FixedWords.ACHIEVEMENT_KINDS, one.kind()),
                word(options.vocabulary().achievements(), one.item()),
                day(Column.ACHIEVED_ON, one.day()),
                day(Column.VALID_UNTIL, one.validUntil()),
                word(options.vocabulary().attesters(), one.by()),
                one.quantities().entrySet().stream()
                        .map(figure ->
                                word(options.vocabulary().quantities(), figure.getKey()) + "=" + figure.getValue())
                        .collect(Collectors.joining(";")));
    }

    private List<String> request(RatingRequest one) {
        place = new Place.AtFact("rating request", one.subject());
        return List.of(
                one.project().value(),
                word(FixedWords.OCCASIONS, one.occasion()),
                one.ratee().map(person -> person.value()).orElse(""),
                word(options.vocabulary().perspectives(), one.perspective()),
                word(options.vocabulary().raterGroups(), one.group()),
                Integer.toString(one.asked()),
                day(Column.ASKED_ON, one.day()));
    }

    private List<String> relation(DeclaredRelation one) {
        place = new Place.AtFact("relation", one.subject());
        return List.of(
                one.rater().value(),
                one.ratee().map(person -> person.value()).orElse(""),
                one.project().map(project -> project.value()).orElse(""),
                word(options.vocabulary().relationKinds(), one.kind()),
                day(Column.START, one.from()),
                day(Column.END, one.until()));
    }

    private String text(String text) {
        boolean guarded = options.guardsFormulas() && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return guarded ? "'" + text : text;
    }

    private String day(Column column, Optional<LocalDate> day) {
        return day.map(one -> day(column, one)).orElse("");
    }

    private String day(Column column, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            problems.add(Problem.of(
                    CsvProblem.UNWRITABLE_DAY, place, "column", column.header(Language.JA), "day", day.toString()));
            return "";
        }
        return day.toString();
    }

    private <T> String word(Words<T> words, Optional<T> thing) {
        return thing.map(one -> word(words, one)).orElse("");
    }

    private <T> String word(Words<T> words, T thing) {
        return words.write(thing, options.language()).getOrElseGet(problem -> {
            problems.add(problem.at(place));
            return "";
        });
    }

    /** The cells as they are; every character that the charset does not carry there and back is reported. */
    private List<String> writable(CsvTable table, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!carries(cells.get(i))) {
                Column column = table.columns().get(i);
                cells.get(i)
                        .codePoints()
                        .distinct()
                        .filter(point -> !carries(Character.toString(point)))
                        .forEach(point -> unwritable(column, point));
            }
        }
        return cells;
    }

    private void unwritable(Column column, int point) {
        String character = Character.isSurrogate((char) point) && Character.isBmpCodePoint(point)
                ? String.format(Locale.ROOT, "U+%04X", point)
                : String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(point), point);
        problems.add(Problem.of(
                CsvProblem.UNWRITABLE_CHARACTER,
                place,
                "column",
                column.header(Language.JA),
                "character",
                column == Column.RATER ? "(withheld)" : character,
                "charset",
                options.charset().name()));
    }

    /** Some charsets write look-alikes in silence (windows-31j a yen sign as a backslash), so the way back is tried too. */
    private boolean carries(String text) {
        Charset charset = options.charset();
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return charset.decode(bytes).toString().equals(text);
        } catch (CharacterCodingException notInCharset) {
            return false;
        }
    }
}
