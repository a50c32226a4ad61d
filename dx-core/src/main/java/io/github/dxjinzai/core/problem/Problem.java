package io.github.dxjinzai.core.problem;

import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with data from outside (問題): a stable code, a place, and named values. Problems are returned, all
 * of them; they are never thrown.
 *
 * <p>Example: code {@code policy.dangling-role}, place {@code policy.json#/targets/0/role (88:15)}, values {@code role=expart}.
 *
 * @param code the kind of problem
 * @param place where it is
 * @param values the values by name; in the order of their names
 */
public record Problem(ProblemCode code, Place place, SortedMap<String, String> values) {

    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)\\}");

    public Problem {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * A problem with values given as name, value, name, value ….
     *
     * @throws IllegalArgumentException if the names and values do not pair
     */
    public static Problem of(ProblemCode code, Place place, String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "names and values must pair, but there are " + namesAndValues.length + " for " + code.id());
        }
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Problem(code, place, values);
    }

    /** The same problem at another place. */
    public Problem at(Place elsewhere) {
        return new Problem(code, elsewhere, values);
    }

    /** Whether the data cannot be used as it is. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /**
     * The message with its holes filled; a hole without a value stays as it is. A value named {@code kind.ja} fills the hole
     * {@code kind} of the Japanese message in place of the value {@code kind}: so the value that programs read stays the same
     * in every language.
     */
    public String message(Language language) {
        return filled(code.text().message(), language);
    }

    /** A way to mend it, with its holes filled as those of the message; absent where none is known. */
    public Optional<String> mend(Language language) {
        return code.text().mend().map(text -> filled(text, language));
    }

    private String filled(LocalizedText text, Language language) {
        return HOLE.matcher(text.in(language))
                .replaceAll(hole ->
                        Matcher.quoteReplacement(Optional.ofNullable(values.get(hole.group(1) + "." + language.tag()))
                                .or(() -> Optional.ofNullable(values.get(hole.group(1))))
                                .orElse(hole.group())));
    }

    /** Place, code and message in one line. */
    public String describe(Language language) {
        String where = place.describe();
        return (where.isEmpty() ? "" : where + ": ") + "[" + code.id() + "] " + message(language);
    }

    @Override
    public String toString() {
        return describe(Language.EN);
    }
}
