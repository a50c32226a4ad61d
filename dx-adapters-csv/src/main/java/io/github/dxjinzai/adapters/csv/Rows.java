package io.github.dxjinzai.adapters.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.dxjinzai.adapters.csv.CsvTable.Column;
import io.github.dxjinzai.adapters.csv.CsvTable.Need;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of one file under its header, and what is wrong with its form. Rows of the wrong length are left out, as it is
 * unknown which of their fields is which.
 *
 * @param rows the rows that can be read
 * @param problems what is wrong with the header and with the form of rows
 */
record Rows(List<Row> rows, List<Problem> problems) {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\\Asep=([^\\r\\n\"\\p{Cs}])(?=[\\r\\n]|\\z)");

    static Rows of(CsvTable table, String text) {
        Reading reading = new Reading(table);
        reading.read(text);
        return new Rows(List.copyOf(reading.rows), List.copyOf(reading.problems));
    }

    /** One pass through a file. */
    private static final class Reading {

        private final CsvTable table;
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(CsvTable table) {
            this.table = table;
        }

        void read(String text) {
            Matcher separator = SEPARATOR_LINE.matcher(text);
            boolean separated = separator.find();
            // empty lines are records too, so that the line after the last record is known where parsing fails
            CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                    .fieldSeparator(separated ? separator.group(1).charAt(0) : ',')
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false);
            Iterator<CsvRecord> records = builder.ofCsvRecord(text).iterator();
            long next = 1;
            List<String> header = List.of();
            Map<Column, Integer> columns = Map.of();
            try {
                while (records.hasNext()) {
                    CsvRecord record = records.next();
                    List<String> fields = List.copyOf(record.getFields());
                    long line = record.getStartingLineNumber();
                    next = line + 1 + Decoding.lineBreaks(String.join(",", fields));
                    if ((separated && line == 1) || fields.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (header.isEmpty()) {
                        header = fields;
                        columns = columns(line, fields);
                    } else if (fields.size() != header.size()) {
                        report(
                                CsvProblem.RAGGED_ROW,
                                new Place.InTable(table.fileName(), line, 0, ""),
                                "found",
                                Integer.toString(fields.size()),
                                "expected",
                                Integer.toString(header.size()));
                    } else {
                        rows.add(new Row(table, columns, header, fields, line));
                    }
                }
            } catch (CsvParseException malformed) {
                report(CsvProblem.MALFORMED_QUOTES, new Place.InTable(table.fileName(), next, 0, ""));
                return;
            }
            if (header.isEmpty()) {
                report(CsvProblem.NO_HEADER, new Place.InTable(table.fileName(), 1, 0, ""), "columns", known());
            }
        }

        private Map<Column, Integer> columns(long line, List<String> header) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            for (int i = 0; i < header.size(); i++) {
                String plain = Words.plain(header.get(i));
                Place place = new Place.InTable(table.fileName(), line, i + 1, header.get(i));
                Column column = table.columns().stream()
                        .filter(one -> one.isNamed(plain))
                        .findFirst()
                        .orElse(null);
                if (column == null) {
                    report(
                            CsvProblem.UNKNOWN_COLUMN,
                            place,
                            "header",
                            header.get(i),
                            "file",
                            table.fileName(),
                            "columns",
                            known());
                } else if (columns.putIfAbsent(column, i) != null) {
                    named(CsvProblem.DUPLICATE_COLUMN, place, column);
                }
            }
            for (Column column : table.columns()) {
                if (column.need() != Need.MAY_BE_MISSING && !columns.containsKey(column)) {
                    named(CsvProblem.MISSING_COLUMN, new Place.InTable(table.fileName(), line, 0, ""), column);
                }
            }
            return columns;
        }

        private void named(ProblemCode code, Place place, Column column) {
            report(code, place, "ja", column.header(Language.JA), "en", column.header(Language.EN));
        }

        private String known() {
            return table.columns().stream()
                    .map(column -> column.header(Language.JA))
                    .collect(Collectors.joining(", "));
        }

        private void report(ProblemCode code, Place place, String... values) {
            problems.add(Problem.of(code, place, values));
        }
    }
}
