package io.github.dxjinzai.core.json;

import static io.github.dxjinzai.core.policy.PolicyProblem.TERM_TYPE;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Comparison;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.PolicyPart;
import io.github.dxjinzai.core.policy.PolicyProblem;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.source.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads values that are stated in place or by a term of the policy. */
final class ValueReader {

    private static final String THIS_LEVEL = "this";
    private static final List<String> COMPARISONS = List.of("atLeast", "above", "atMost", "below");
    private static final List<String> SPANS = List.of("fiscalYears", "years", "months");

    private static final List<String> DEADLINES = List.of("days", "months");

    private final CriterionContext context;
    private final JsonReading reading;
    private final DeclaredIds declared;
    private final Map<TermId, OpenTerm> terms;
    private final Map<ScaleId, ScaleDeclaration> scales;

    ValueReader(CriterionContext context, Map<TermId, OpenTerm> terms, Map<ScaleId, ScaleDeclaration> scales) {
        this.context = context;
        this.reading = context.reading();
        this.declared = context.declared();
        this.terms = terms;
        this.scales = scales;
    }

    /**
     * How a value is held against what.
     *
     * @param comparison how
     * @param value against what
     */
    record Threshold(Comparison comparison, Term<Quantity> value) {}

    /** Exactly one of {@code atLeast}, {@code above}, {@code atMost}, {@code below}. */
    Optional<Threshold> threshold(JsonObject at) {
        List<String> said = COMPARISONS.stream().filter(at::has).toList();
        COMPARISONS.forEach(at::allow);
        if (said.size() != 1) {
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(COMPARISONS));
            return Optional.empty();
        }
        String field = said.get(0);
        Comparison comparison = switch (field) {
            case "atLeast" -> Comparison.AT_LEAST;
            case "above" -> Comparison.ABOVE;
            case "atMost" -> Comparison.AT_MOST;
            default -> Comparison.BELOW;
        };
        return quantity(at, field).map(value -> new Threshold(comparison, value));
    }

    /** A quantity, a term that states one, or the level of the cell. */
    Optional<Term<Quantity>> quantity(JsonObject at, String field) {
        return at.scalar(field).flatMap(text -> {
            String pointer = at.pointer(field);
            if (isTerm(text)) {
                return number(text, pointer, type -> true, new Wanted("a number", "数(number)の用語"));
            }
            if (text.equals(THIS_LEVEL)) {
                if (!context.isCell()) {
                    reading.report(PolicyProblem.AXIS_OUTSIDE_MAP, pointer);
                }
                return Optional.of(
                        new Term.Stated<>(context.thisLevel().map(Quantity::of).orElse(Quantity.NONE)));
            }
            Optional<Quantity> value = quantity(text);
            if (value.isEmpty()) {
                reading.badValue(
                        pointer,
                        text,
                        new Wanted("a number from 0 with at most three decimals | $term", "0以上で小数3桁までの数 | $term"));
            }
            return value.map(one -> new Term.Stated<>(one));
        });
    }

    private static boolean isTerm(String text) {
        return text.startsWith("$");
    }

    private static Optional<Quantity> quantity(String text) {
        try {
            return Optional.of(Quantity.of(text));
        } catch (NumberFormatException | ArithmeticException notAQuantity) {
            return Optional.empty();
        }
    }

    /** A whole number of 1 or more, or a term that states one. */
    Optional<Term<Integer>> whole(JsonObject at, String field) {
        Wanted wanted = new Wanted("a whole number of 1 or more | $term", "1以上の整数 | $term");
        return at.number(field, ValueReader::isTerm, wanted).flatMap(text -> {
            String pointer = at.pointer(field);
            if (isTerm(text)) {
                return number(
                        text,
                        pointer,
                        type -> type.whole() && type.from().compareTo(BigDecimal.ONE) >= 0,
                        new Wanted("a whole number of 1 or more", "1以上の整数(number)の用語"));
            }
            Optional<Integer> value = quantity(text)
                    .filter(Quantity::isWhole)
                    .map(Quantity::whole)
                    .filter(one -> one >= 1);
            if (value.isEmpty()) {
                reading.badValue(pointer, text, wanted);
            }
            return value.map(one -> new Term.Stated<>(one));
        });
    }

    private <T> Optional<Term<T>> number(
            String text, String pointer, Predicate<TermType.Numeric> fits, Wanted expected) {
        Optional<TermId> term = named(text, pointer);
        term.flatMap(this::known)
                .filter(open -> !(open.type() instanceof TermType.Numeric number && fits.test(number)))
                .ifPresent(open -> termType(open, pointer, expected));
        return term.map(id -> new Term.Named<>(id));
    }

    /** Exactly one of {@code fiscalYears}, {@code years}, {@code months}. */
    Optional<Span> span(JsonObject at) {
        List<String> said = SPANS.stream().filter(at::has).toList();
        Optional<Span> span = Optional.empty();
        SPANS.forEach(at::allow);
        if (said.size() == 1) {
            SpanUnit unit = switch (said.get(0)) {
                case "fiscalYears" -> SpanUnit.FISCAL_YEARS;
                case "years" -> SpanUnit.YEARS;
                default -> SpanUnit.MONTHS;
            };
            span = whole(at, said.get(0)).map(amount -> new Span(amount, unit));
        } else {
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(SPANS));
        }
        at.close();
        return at.sound() ? span : Optional.empty();
    }

    /** Exactly one of {@code days} and {@code months}. */
    Optional<Deadline> deadline(JsonObject at) {
        List<String> said = DEADLINES.stream().filter(at::has).toList();
        DEADLINES.forEach(at::allow);
        Optional<Deadline> deadline = Optional.empty();
        if (said.size() == 1) {
            Deadline.Unit unit = said.get(0).equals("days") ? Deadline.Unit.DAYS : Deadline.Unit.MONTHS;
            deadline = whole(at, said.get(0)).map(amount -> new Deadline(amount, unit));
        } else {
            reading.badValue(at.pointer(), String.join(", ", said), Wanted.exactlyOne(DEADLINES));
        }
        at.close();
        return at.sound() ? deadline : Optional.empty();
    }

    /** The term that {@code text} names as {@code $id}, if its type is a choice. */
    Optional<OpenTerm> term(String text, String pointer) {
        return named(text, pointer).flatMap(this::known);
    }

    void termType(OpenTerm term, String pointer, Wanted expected) {
        reading.report(
                TERM_TYPE,
                pointer,
                "term",
                term.id().value(),
                "expected",
                expected.english(),
                "expected.ja",
                expected.japanese());
    }

    /** A word of the domain, or a term that chooses one. */
    <E extends Enum<E>> Optional<Term<E>> word(JsonObject at, String field, Class<E> words) {
        return at.text(field).flatMap(text -> {
            if (!isTerm(text)) {
                Optional<E> word = Words.parse(words, text);
                if (word.isEmpty()) {
                    reading.badValue(at.pointer(field), text, Wanted.word(Words.all(words) + " | $term"));
                }
                return word.map(one -> new Term.Stated<>(one));
            }
            Optional<TermId> term = named(text, at.pointer(field));
            term.flatMap(this::known)
                    .filter(open -> !chooses(open, words))
                    .ifPresent(open -> termType(open, at.pointer(field), Wanted.oneOf(words)));
            return term.map(id -> new Term.Named<>(id));
        });
    }

    private static <E extends Enum<E>> boolean chooses(OpenTerm term, Class<E> words) {
        List<String> known =
                Arrays.stream(words.getEnumConstants()).map(Words::of).toList();
        return term.type() instanceof TermType.OneOf choice && known.containsAll(choice.options());
    }

    /**
     * A score, or a term that states one.
     *
     * @param stated the scale on which it has to lie; absent for the term's, or the only one
     */
    Optional<Term<Score>> score(JsonObject at, String field, Optional<ScaleId> stated) {
        return at.scalar(field).flatMap(text -> {
            if (isTerm(text)) {
                Optional<TermId> term = named(text, at.pointer(field));
                term.flatMap(this::known).ifPresent(open -> onScale(open, at, field, stated));
                return term.map(id -> new Term.Named<>(id));
            }
            Optional<Score> score = score(text);
            if (score.isEmpty()) {
                reading.badValue(at.pointer(field), text, new Wanted("a score | $term", "評点 | $term"));
            }
            score.ifPresent(one -> scale(stated)
                    .filter(scale -> !scale.spans(one))
                    .ifPresent(scale -> reading.add(Overlay.offScale(scale, one, reading.place(at.pointer(field))))));
            return score.map(one -> new Term.Stated<>(one));
        });
    }

    private void onScale(OpenTerm term, JsonObject at, String field, Optional<ScaleId> stated) {
        if (term.type() instanceof TermType.OnScale on) {
            stated.filter(scale -> !scale.value().equals(on.scale()))
                    .ifPresent(scale -> reading.badValue(at.pointer("scale"), scale.value(), Wanted.word(on.scale())));
        } else {
            termType(term, at.pointer(field), new Wanted("a score", "評点(score)の用語"));
        }
    }

    private static Optional<Score> score(String text) {
        try {
            return Optional.of(Score.of(text));
        } catch (NumberFormatException | ArithmeticException notAScore) {
            return Optional.empty();
        }
    }

    /** The scale of a threshold stated in place. */
    Optional<Scale> scale(Optional<ScaleId> stated) {
        if (stated.isPresent()) {
            return Optional.ofNullable(scales.get(stated.get())).flatMap(ScaleDeclaration::scale);
        }
        return scales.size() == 1 ? scales.values().iterator().next().scale() : Optional.empty();
    }

    private Optional<TermId> named(String text, String pointer) {
        String id = isTerm(text) ? text.substring(1) : text;
        return declared.reference(PolicyPart.TERM, id, pointer, TermId::new);
    }

    Optional<OpenTerm> known(TermId id) {
        Optional<OpenTerm> term = Optional.ofNullable(terms.get(id));
        if (term.isEmpty()) {
            // what is wrong with it is reported where it is declared
            reading.unresolved();
        }
        return term;
    }
}
