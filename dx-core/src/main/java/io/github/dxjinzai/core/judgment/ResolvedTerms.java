package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a policy's terms, as far as they are filled. */
final class ResolvedTerms {

    private final Map<TermId, String> values = new HashMap<>();

    ResolvedTerms(Policy policy) {
        for (OpenTerm term : policy.terms().values()) {
            term.filling().ifPresent(filling -> values.put(term.id(), filling.value()));
        }
    }

    /** The option that a term chooses, if it is filled. */
    Optional<String> choice(TermId term) {
        return Optional.ofNullable(values.get(term));
    }

    /** The score, if it is stated or its term is filled. */
    Optional<Score> score(Term<Score> term) {
        if (term instanceof Term.Stated<Score> stated) {
            return Optional.of(stated.value());
        }
        return choice(((Term.Named<Score>) term).id()).map(Score::of);
    }

    /**
     * The word, if it is stated or its term is filled.
     *
     * @throws IllegalArgumentException if the term is filled with what is no such word, which a policy read from a file cannot have
     */
    <E extends Enum<E>> Optional<E> word(Term<E> term, Class<E> kind) {
        if (term instanceof Term.Stated<E> stated) {
            return Optional.of(stated.value());
        }
        TermId id = ((Term.Named<E>) term).id();
        return choice(id)
                .map(text -> Words.parse(kind, text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the term " + id + " is filled with '" + text + "', not one of " + Words.all(kind))));
    }

    /** Those of the terms that are still open, each once. */
    List<TermId> open(Term<?>... terms) {
        return Stream.of(terms)
                .flatMap(term -> term instanceof Term.Named<?> named ? Stream.of(named.id()) : Stream.of())
                .filter(id -> !values.containsKey(id))
                .distinct()
                .toList();
    }
}
