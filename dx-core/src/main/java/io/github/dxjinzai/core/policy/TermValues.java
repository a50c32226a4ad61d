package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a policy's terms, as far as they are filled (用語の値). Nothing open ever has a value by default. */
public final class TermValues {

    private final Map<TermId, String> choices = new HashMap<>();
    private final Map<TermId, Score> scores = new HashMap<>();
    private final Map<TermId, Quantity> numbers = new HashMap<>();

    TermValues(Iterable<OpenTerm> terms) {
        for (OpenTerm term : terms) {
            term.filling().ifPresent(filling -> {
                if (term.type() instanceof TermType.OnScale) {
                    scores.put(term.id(), Score.of(filling.value()));
                } else if (term.type() instanceof TermType.Numeric) {
                    numbers.put(term.id(), Quantity.of(filling.value()));
                } else {
                    choices.put(term.id(), filling.value());
                }
            });
        }
    }

    /** The option that a term chooses, if it is filled. */
    public Optional<String> choice(TermId term) {
        return Optional.ofNullable(choices.get(term));
    }

    /** The score, if it is stated or its term is filled. */
    public Optional<Score> score(Term<Score> term) {
        if (term instanceof Term.Stated<Score> stated) {
            return Optional.of(stated.value());
        }
        return Optional.ofNullable(scores.get(((Term.Named<Score>) term).id()));
    }

    /** The quantity, if it is stated or its term is filled. */
    public Optional<Quantity> quantity(Term<Quantity> term) {
        if (term instanceof Term.Stated<Quantity> stated) {
            return Optional.of(stated.value());
        }
        return Optional.ofNullable(numbers.get(((Term.Named<Quantity>) term).id()));
    }

    /**
     * The whole number, if it is stated or its term is filled.
     *
     * @throws ArithmeticException if the term is filled with what is not whole, which a policy read from a file cannot have
     */
    public Optional<Integer> whole(Term<Integer> term) {
        if (term instanceof Term.Stated<Integer> stated) {
            return Optional.of(stated.value());
        }
        return Optional.ofNullable(numbers.get(((Term.Named<Integer>) term).id()))
                .map(Quantity::whole);
    }

    /**
     * The word, if it is stated or its term is filled.
     *
     * @throws IllegalArgumentException if the term is filled with what is no such word, which a policy read from a file cannot have
     */
    public <E extends Enum<E>> Optional<E> word(Term<E> term, Class<E> kind) {
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
    public List<TermId> open(Term<?>... terms) {
        List<TermId> open = new ArrayList<>(0);
        for (Term<?> term : terms) {
            if (term instanceof Term.Named<?> named && isOpen(named.id()) && !open.contains(named.id())) {
                open.add(named.id());
            }
        }
        return List.copyOf(open);
    }

    private boolean isOpen(TermId id) {
        return !choices.containsKey(id) && !scores.containsKey(id) && !numbers.containsKey(id);
    }
}
