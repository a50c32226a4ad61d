package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.adapters.csv.CsvTable.Column;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a file.
 *
 * @param table the file
 * @param columns where the columns stand, from 0
 * @param header the headers as they are written
 * @param fields as many fields as there are headers
 * @param line the physical line on which the row begins, from 1
 */
record Row(
        CsvTable table,
        Map<Column, Integer> columns,
        java.util.List<String> header,
        java.util.List<String> fields,
        long line) {

    /** What a cell says, or what is wrong with it, in no place as yet. */
    interface Parser<T> extends Function<String, Validation<Seq<Problem>, T>> {}

    /** The value of a cell that must not be empty. Where the column is missing, that has been reported: no further problem. */
    <T> Validation<Seq<Problem>, T> value(Column column, Parser<T> parser) {
        return perhaps(column, parser)
                .flatMap(found -> found.<Validation<Seq<Problem>, T>>map(Validation::valid)
                        .orElseGet(() -> Validation.invalid(missing(column))));
    }

    /** The value of a cell that may be empty, in a column that may be missing. */
    <T> Validation<Seq<Problem>, Optional<T>> perhaps(Column column, Parser<T> parser) {
        Integer at = columns.get(column);
        if (at == null || fields.get(at).isBlank()) {
            return Validation.valid(Optional.empty());
        }
        return parser.apply(fields.get(at))
                .map(Optional::of)
                .mapError(problems -> problems.map(problem -> problem.at(place(at))));
    }

    /** The text of a cell, verbatim; it may be empty. */
    Validation<Seq<Problem>, String> text(Column column) {
        Integer at = columns.get(column);
        return Validation.valid(at == null ? "" : fields.get(at));
    }

    private Seq<Problem> missing(Column column) {
        Integer at = columns.get(column);
        return at == null
                ? List.empty()
                : List.of(Problem.of(CsvProblem.VALUE_MISSING, place(at), "column", header.get(at)));
    }

    /** The place of a column's cell; the whole row where the column is missing. */
    Place place(Column column) {
        Integer at = columns.get(column);
        return at == null ? new Place.InTable(table.fileName(), line, 0, "") : place(at.intValue());
    }

    private Place place(int at) {
        long before =
                fields.subList(0, at).stream().mapToLong(Decoding::lineBreaks).sum();
        return new Place.InTable(table.fileName(), line + before, at + 1, header.get(at));
    }
}
