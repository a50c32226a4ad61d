package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.source.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One row of a table. Nothing is believed that the table's constraints should have kept out: a host's own tables may lack them.
 * Every value that the domain refuses is a problem, and its row gives nothing.
 */
final class Row {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE, 3);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE, 3);

    private final ResultSet cells;
    private final String table;
    private final List<String> key;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param key the columns by which a person finds the row; never the rater
     */
    Row(ResultSet cells, String table, List<String> key) {
        this.cells = cells;
        this.table = table;
        this.key = key;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What the row gives, if nothing was wrong with any of its values. */
    <T> Optional<T> sound(Supplier<T> noun) {
        return problems.isEmpty() ? Optional.of(noun.get()) : Optional.empty();
    }

    /** A text of any form; empty where it is NULL. */
    Optional<String> raw(String column) throws SQLException {
        return Optional.ofNullable(cells.getString(column));
    }

    Optional<String> text(String column) throws SQLException {
        return required(column, raw(column));
    }

    Optional<LocalDate> day(String column) throws SQLException {
        return required(column, optionalDay(column));
    }

    Optional<LocalDate> optionalDay(String column) throws SQLException {
        return Optional.ofNullable(cells.getObject(column, LocalDate.class));
    }

    /** Complains if there is an end, and it is before the start. */
    void inOrder(Optional<LocalDate> start, String endColumn, Optional<LocalDate> end) throws SQLException {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            refuse(
                    JdbcProblem.ENDS_BEFORE_START,
                    endColumn,
                    "start",
                    start.get().toString(),
                    "end",
                    end.get().toString());
        }
    }

    /** An id that the municipality brings along. */
    <T> Optional<T> opaque(String column, int longest, Function<String, T> id) throws SQLException {
        return opaque(column, text(column), longest, id);
    }

    <T> Optional<T> optionalOpaque(String column, int longest, Function<String, T> id) throws SQLException {
        return opaque(column, raw(column), longest, id);
    }

    private <T> Optional<T> opaque(String column, Optional<String> text, int longest, Function<String, T> id)
            throws SQLException {
        if (text.isPresent() && !Ids.isOpaque(text.get(), longest)) {
            refuse(JdbcProblem.NOT_AN_ID, column, "text", visible(text.get()), "longest", Integer.toString(longest));
            return Optional.empty();
        }
        return text.map(id);
    }

    Optional<RaterId> rater(String column) throws SQLException {
        Optional<String> text = text(column);
        if (text.isPresent() && !RaterId.isId(text.get())) {
            refuse(JdbcProblem.NOT_A_RATER, column, "longest", Integer.toString(RaterId.LONGEST));
            return Optional.empty();
        }
        return text.map(RaterId::new);
    }

    /** An id that the policy gives. */
    <T> Optional<T> word(String column, Function<String, T> id) throws SQLException {
        return word(column, text(column), id);
    }

    <T> Optional<T> optionalWord(String column, Function<String, T> id) throws SQLException {
        return word(column, raw(column), id);
    }

    private <T> Optional<T> word(String column, Optional<String> text, Function<String, T> id) throws SQLException {
        if (text.isPresent() && !Ids.isId(text.get())) {
            refuse(JdbcProblem.NOT_A_WORD, column, "text", visible(text.get()));
            return Optional.empty();
        }
        return text.map(id);
    }

    /** A word of the domain itself, as its constant is called. */
    <E extends Enum<E>> Optional<E> constant(String column, Class<E> kind) throws SQLException {
        return constant(column, text(column), kind);
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> kind) throws SQLException {
        return constant(column, raw(column), kind);
    }

    private <E extends Enum<E>> Optional<E> constant(String column, Optional<String> text, Class<E> kind)
            throws SQLException {
        Optional<E> constant = text.flatMap(word -> Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst());
        if (text.isPresent() && constant.isEmpty()) {
            refuse(
                    JdbcProblem.UNKNOWN_WORD,
                    column,
                    "text",
                    visible(text.get()),
                    "known",
                    Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return constant;
    }

    Optional<Score> score(String column) throws SQLException {
        Optional<BigDecimal> value = required(column, Optional.ofNullable(cells.getBigDecimal(column)));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal score = value.get();
        if (score.compareTo(LEAST) < 0 || score.compareTo(GREATEST) > 0) {
            refuse(JdbcProblem.SCORE_OUT_OF_RANGE, column);
            return Optional.empty();
        }
        if (score.stripTrailingZeros().scale() > LEAST.scale()) {
            refuse(JdbcProblem.SCORE_TOO_FINE, column);
            return Optional.empty();
        }
        return Optional.of(Score.of(score));
    }

    /** That the rater cannot judge, if there is no score beside it. */
    Optional<Mark> unscored(String column) throws SQLException {
        if (cells.getBigDecimal(column) != null) {
            refuse(JdbcProblem.SCORE_BESIDE_NONE, column);
            return Optional.empty();
        }
        return Optional.of(new Mark.CannotJudge());
    }

    /** A whole number, 0 or more. */
    Optional<Integer> notNegative(String column) throws SQLException {
        Optional<Integer> number = required(column, Optional.ofNullable(cells.getObject(column, Integer.class)));
        if (number.filter(one -> one < 0).isPresent()) {
            refuse(
                    JdbcProblem.BELOW_ZERO,
                    column,
                    "number",
                    number.orElseThrow().toString());
            return Optional.empty();
        }
        return number;
    }

    /** A number of raters asked, 1 or more. */
    Optional<Integer> asked(String column) throws SQLException {
        Optional<Integer> number = required(column, Optional.ofNullable(cells.getObject(column, Integer.class)));
        if (number.filter(one -> one < 1).isPresent()) {
            refuse(
                    JdbcProblem.NOBODY_ASKED,
                    column,
                    "number",
                    number.orElseThrow().toString());
            return Optional.empty();
        }
        return number;
    }

    void refuse(ProblemCode code, String column, String... values) throws SQLException {
        problems.add(Problem.of(code, new Place.AtFact(table + "." + column, key()), values));
    }

    /** A quantity, exact to three decimals and not negative. */
    Optional<Quantity> quantity(String column) throws SQLException {
        Optional<BigDecimal> value = required(column, Optional.ofNullable(cells.getBigDecimal(column)));
        try {
            return value.map(Quantity::of);
        } catch (ArithmeticException outOfRange) {
            refuse(
                    JdbcProblem.QUANTITY_OUT_OF_RANGE,
                    column,
                    "value",
                    value.map(BigDecimal::toPlainString).orElse(""));
            return Optional.empty();
        }
    }

    private <T> Optional<T> required(String column, Optional<T> value) throws SQLException {
        if (value.isEmpty()) {
            refuse(JdbcProblem.VALUE_MISSING, column, "column", column);
        }
        return value;
    }

    private String key() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String column : key) {
            raw(column).ifPresent(part -> parts.add(visible(part)));
        }
        return String.join("/", parts);
    }

    /** What makes an id bad is often what cannot be seen: such characters are shown by their numbers. */
    private static String visible(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c)))
                        ? String.format(Locale.ROOT, "<U+%04X>", c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
