package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.Language;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words by which a cell may mean a thing: its id and its names. Where no thing is given, any well-formed id is taken.
 *
 * @param <T> the things, such as roles
 */
final class Words<T> {

    /**
     * A thing and its words.
     *
     * @param thing the thing
     * @param id its id
     * @param names its names by the tag of their language; may be empty
     * @param aliases what it is called besides; read, never written
     */
    record Entry<T>(T thing, String id, SortedMap<String, String> names, List<String> aliases) {

        Entry(T thing, String id, SortedMap<String, String> names) {
            this(thing, id, names, List.of());
        }

        Set<String> words() {
            Set<String> words = new LinkedHashSet<>();
            words.add(id);
            words.addAll(names.values());
            words.addAll(aliases);
            return words;
        }
    }

    private final Function<String, T> ofId;
    private final boolean takesAnyId;
    private final Map<T, Entry<T>> entries = new LinkedHashMap<>();
    private final Map<String, T> byWord = new HashMap<>();

    /**
     * The words of these entries, and no others; any id where there are none.
     *
     * @throws IllegalArgumentException if one word means two things
     */
    Words(Function<String, T> ofId, Collection<Entry<T>> entries) {
        this(ofId, entries, entries.isEmpty());
    }

    /**
     * The words of these entries.
     *
     * @param takesAnyId whether any other well-formed id is taken besides
     * @throws IllegalArgumentException if one word means two things
     */
    Words(Function<String, T> ofId, Collection<Entry<T>> entries, boolean takesAnyId) {
        this.ofId = ofId;
        this.takesAnyId = takesAnyId;
        for (Entry<T> entry : entries) {
            if (this.entries.put(entry.thing(), entry) != null) {
                throw new IllegalArgumentException("'" + entry.id() + "' is given twice");
            }
            for (String word : entry.words()) {
                T other = byWord.put(plain(word), entry.thing());
                if (other != null && !other.equals(entry.thing())) {
                    throw new IllegalArgumentException(
                            "the word '" + word + "' means both '" + other + "' and '" + entry.thing() + "'");
                }
            }
        }
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** What the word means, or why it means nothing. */
    Either<Problem, T> read(String text) {
        String plain = plain(text);
        return Optional.ofNullable(byWord.get(plain))
                .<Either<Problem, T>>map(Either::right)
                .orElseGet(() -> takesAnyId ? id(plain, text) : Either.left(unknown(text)));
    }

    private Either<Problem, T> id(String plain, String text) {
        return Ids.isId(plain)
                ? Either.right(ofId.apply(plain))
                : Either.left(Problem.of(CsvProblem.NOT_A_WORD, Place.nowhere(), "text", text));
    }

    /** The word to write for a thing: its name in {@code language} if it has one, else its id; or that it is unknown. */
    Either<Problem, String> write(T thing, Language language) {
        Entry<T> entry = entries.get(thing);
        if (entry == null) {
            return takesAnyId ? Either.right(thing.toString()) : Either.left(unknown(thing.toString()));
        }
        return Either.right(entry.names().getOrDefault(language.tag(), entry.id()));
    }

    private Problem unknown(String text) {
        String known = entries.values().stream()
                .map(entry -> String.join(" = ", entry.words()))
                .collect(Collectors.joining(", "));
        return Problem.of(CsvProblem.UNKNOWN_WORD, Place.nowhere(), "text", text, "known", known);
    }
}
