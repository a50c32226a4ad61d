package io.github.dxjinzai.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.examples.cli.report.ResultContent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table to be printed as text, CSV or JSON. Columns have a stable id, for programs, and a label, for people.
 *
 * @param columns the columns
 * @param rows the cells, a list for each row, as many as there are columns
 */
record Table(List<Column> columns, List<List<String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + columns.size());
            }
        }
    }

    /**
     * A column.
     *
     * @param id the id, in JSON and CSV
     * @param label the label, in text
     * @param number whether it holds numbers: right-aligned in text
     */
    record Column(String id, LocalizedText label, boolean number) {
        static Column text(String id, String japanese, String english) {
            return new Column(id, LocalizedText.of(japanese, english), false);
        }

        static Column number(String id, String japanese, String english) {
            return new Column(id, LocalizedText.of(japanese, english), true);
        }
    }

    /** The same with columns that hold one value in every row: by what the table was made, for CSV, where nothing else tells it. */
    Table stamped(Map<String, String> values) {
        List<Column> more = new ArrayList<>(columns);
        values.keySet().forEach(id -> more.add(Column.text(id, id, id)));
        return new Table(
                more,
                rows.stream()
                        .map(row -> Stream.concat(row.stream(), values.values().stream())
                                .toList())
                        .toList());
    }

    /** The same without a column. */
    Table without(String id) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).id().equals(id))
                .boxed()
                .toList();
        return new Table(
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** The same with other words over some columns, by their ids: a page has the room for names and units that a terminal has not. */
    Table headed(Map<String, LocalizedText> labels) {
        return new Table(
                columns.stream()
                        .map(column -> new Column(
                                column.id(), labels.getOrDefault(column.id(), column.label()), column.number()))
                        .toList(),
                rows);
    }

    /** The same for a page. */
    ResultContent.Grid grid(String caption, Language language) {
        return new ResultContent.Grid(
                caption,
                columns.stream()
                        .map(column -> new ResultContent.Column(column.label().in(language), column.number()))
                        .toList(),
                rows);
    }

    String print(Format format, Language language) {
        return switch (format) {
            case text, markdown -> text(language);
            case csv -> csv();
            case json -> json();
        };
    }

    private String text(Language language) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> column.label().in(language)).toList());
        lines.addAll(rows);
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder one = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(line.get(i)));
                one.append(i == 0 ? "" : "  ").append(columns.get(i).number() ? pad + line.get(i) : line.get(i) + pad);
            }
            text.append(one.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** How many columns of a terminal a text takes: two for the wide characters of Japanese. */
    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = within(codePoint, 0x1100, 0x115F)
                || within(codePoint, 0x2E80, 0xA4CF)
                || within(codePoint, 0xAC00, 0xD7A3)
                || within(codePoint, 0xF900, 0xFAFF)
                || within(codePoint, 0xFE30, 0xFE4F)
                || within(codePoint, 0xFF01, 0xFF60)
                || within(codePoint, 0xFFE0, 0xFFE6)
                || within(codePoint, 0x20000, 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean within(int codePoint, int from, int to) {
        return codePoint >= from && codePoint <= to;
    }

    private String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(columns.stream().map(Column::id).toList());
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private String json() {
        List<Map<String, String>> list = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> one = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                one.put(columns.get(i).id(), row.get(i));
            }
            list.add(one);
        }
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of texts cannot be written", impossible);
        }
    }
}
