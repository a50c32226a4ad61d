package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a municipality settles of a policy's open terms, and what it changes of the parts that the policy lets be changed (上書き).
 *
 * @param version the overlay's own id and version
 * @param of the policy that it is for, or the overlay on which it builds
 * @param note what a reader must know of it, such as that its values are illustrative
 * @param scales the scales that it settles
 * @param fillings the values for terms
 * @param changes the parts that it replaces, adds or removes; their content is in its document
 */
public record Overlay(
        PolicyVersion version,
        PolicyVersion of,
        Optional<LocalizedText> note,
        List<SettledScale> scales,
        List<Filling> fillings,
        List<Change> changes) {

    public Overlay {
        scales = List.copyOf(scales);
        fillings = List.copyOf(fillings);
        changes = List.copyOf(changes);
    }

    /** An overlay that only settles what is open. */
    public Overlay(
            PolicyVersion version,
            PolicyVersion of,
            Optional<LocalizedText> note,
            List<SettledScale> scales,
            List<Filling> fillings) {
        this(version, of, note, scales, fillings, List.of());
    }

    /** What it settles, without its changes. */
    public Overlay settlingOnly() {
        return new Overlay(version, of, note, scales, fillings);
    }

    /**
     * A part that the overlay changes.
     *
     * @param kind what it does with the part
     * @param path the part; for an addition, the list that it is added to
     * @param place where the overlay says so
     */
    public record Change(Provenance.Kind kind, PartPath path, Place place) {}

    /**
     * A scale, and where the overlay states it.
     *
     * @param scale the scale
     * @param place where it is stated
     */
    public record SettledScale(Scale scale, Place place) {}

    /**
     * A value for a term, and where the overlay states it.
     *
     * @param term the term
     * @param value the value as written
     * @param place where it is stated
     */
    public record Filling(TermId term, String value, Place place) {}

    /**
     * The policy with this overlay's values. An overlay that changes parts needs the documents themselves, and is a problem here:
     * they are resolved where they are read.
     *
     * @return the policy, or everything that does not fit: terms or scales that the policy does not have or has settled already,
     *     values of the wrong type, scores outside their scale
     */
    public Validation<Seq<Problem>, Policy> applyTo(Policy policy) {
        if (!policy.version().equals(of) && !policy.overlays().contains(of)) {
            return Validation.invalid(io.vavr.collection.List.of(Problem.of(
                    PolicyProblem.OTHER_POLICY,
                    Place.nowhere(),
                    "extends",
                    of.toString(),
                    "policy",
                    policy.version().toString())));
        }
        List<Problem> problems = new ArrayList<>();
        changes.stream()
                .limit(1)
                .forEach(change -> problems.add(
                        Problem.of(PolicyProblem.CHANGES_UNRESOLVED, change.place(), "overlay", version.toString())));
        Map<ScaleId, ScaleDeclaration> settled = settle(policy, problems);
        Map<TermId, OpenTerm> filled = fill(policy, settled, problems);
        if (!problems.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(problems));
        }
        return Validation.valid(ImmutablePolicy.builder()
                .from(policy)
                .overlays(Stream.concat(policy.overlays().stream(), Stream.of(version))
                        .toList())
                .terms(filled)
                .scales(settled)
                .build());
    }

    private Map<ScaleId, ScaleDeclaration> settle(Policy policy, List<Problem> problems) {
        Map<ScaleId, ScaleDeclaration> settled = new LinkedHashMap<>(policy.scales());
        for (SettledScale one : scales) {
            ScaleId id = one.scale().id();
            ScaleDeclaration declared = settled.get(id);
            if (declared == null) {
                problems.add(Problem.of(
                        PolicyProblem.DANGLING,
                        one.place(),
                        "kind",
                        PolicyPart.SCALE.english(),
                        "kind.ja",
                        PolicyPart.SCALE.japanese(),
                        "id",
                        id.value(),
                        "known",
                        listed(policy.scales().keySet())));
            } else if (declared.scale().isPresent()) {
                String by = declared.by().orElseThrow();
                problems.add(Problem.of(PolicyProblem.ALREADY_FILLED, one.place(), "term", id.value(), "by", by));
            } else {
                settled.put(
                        id,
                        new ScaleDeclaration(
                                id, declared.clause(), Optional.of(one.scale()), Optional.of(version.toString())));
            }
        }
        return settled;
    }

    private Map<TermId, OpenTerm> fill(Policy policy, Map<ScaleId, ScaleDeclaration> settled, List<Problem> problems) {
        Map<TermId, OpenTerm> filled = new LinkedHashMap<>(policy.terms());
        for (Filling one : fillings) {
            OpenTerm term = filled.get(one.term());
            if (term == null) {
                problems.add(Problem.of(
                        PolicyProblem.DANGLING,
                        one.place(),
                        "kind",
                        PolicyPart.TERM.english(),
                        "kind.ja",
                        PolicyPart.TERM.japanese(),
                        "id",
                        one.term().value(),
                        "known",
                        listed(policy.terms().keySet())));
                continue;
            }
            if (term.filling().isPresent()) {
                problems.add(Problem.of(
                        PolicyProblem.ALREADY_FILLED,
                        one.place(),
                        "term",
                        one.term().value(),
                        "by",
                        term.filling().get().by()));
                continue;
            }
            Optional<Problem> misfit = misfit(term, one.value(), one.place(), settled);
            misfit.ifPresent(problems::add);
            if (misfit.isEmpty()) {
                filled.put(one.term(), term.filledWith(new OpenTerm.Filling(one.value(), version.toString())));
            }
        }
        return filled;
    }

    /**
     * Why {@code value} cannot fill {@code term}, if it cannot.
     *
     * @param scales the scales by id, as far as they are settled
     */
    public static Optional<Problem> misfit(
            OpenTerm term, String value, Place place, Map<ScaleId, ScaleDeclaration> scales) {
        if (term.type() instanceof TermType.OneOf choice) {
            return choice.options().contains(value)
                    ? Optional.empty()
                    : Optional.of(fillingType(term, value, place, String.join(" | ", choice.options()), ""));
        }
        if (term.type() instanceof TermType.Numeric number) {
            return fits(number, value)
                    ? Optional.empty()
                    : Optional.of(fillingType(
                            term,
                            value,
                            place,
                            (number.whole() ? "a whole number from " : "a number from ") + number.from() + " to "
                                    + number.to() + " (" + number.unit() + ")",
                            number.from() + " から " + number.to() + " までの" + (number.whole() ? "整数" : "数(小数は3桁まで)") + "("
                                    + number.unit() + ")"));
        }
        ScaleId scaleId = new ScaleId(((TermType.OnScale) term.type()).scale());
        Score score;
        try {
            score = Score.of(value);
        } catch (NumberFormatException | ArithmeticException notAScore) {
            return Optional.of(fillingType(
                    term, value, place, "a score on the scale " + scaleId, "尺度「" + scaleId + "」の評点(小数は3桁まで)"));
        }
        return Optional.ofNullable(scales.get(scaleId))
                .flatMap(ScaleDeclaration::scale)
                .filter(scale -> !scale.spans(score))
                .map(scale -> offScale(scale, score, place));
    }

    private static boolean fits(TermType.Numeric number, String value) {
        try {
            return number.allows(Quantity.of(value).value());
        } catch (NumberFormatException | ArithmeticException notAQuantity) {
            return false;
        }
    }

    /** The problem that {@code score} lies outside {@code scale}. */
    public static Problem offScale(Scale scale, Score score, Place place) {
        return Problem.of(
                PolicyProblem.OFF_SCALE,
                place,
                "score",
                score.toString(),
                "scale",
                scale.id().value(),
                "from",
                scale.from().toString(),
                "to",
                scale.to().toString());
    }

    private static Problem fillingType(OpenTerm term, String value, Place place, String english, String japanese) {
        return Problem.of(
                PolicyProblem.FILLING_TYPE,
                place,
                "term",
                term.id().value(),
                "value",
                value,
                "expected",
                english,
                "expected.ja",
                japanese.isEmpty() ? english : japanese);
    }

    private static String listed(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
