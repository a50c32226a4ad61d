package io.github.dxjinzai.core.evaluation.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The cases with known answers, and the same figures by the code. */
final class ReferenceFigures {

    static final double CONFIDENCE = 0.95;

    /**
     * One figure of a case.
     *
     * @param published as printed; empty if it was not
     * @param reference at full precision; empty if only the printed figure is known
     * @param tolerance absolute below 1, else relative
     * @param computed by the code
     */
    record Row(
            String caseId,
            String figure,
            List<String> published,
            List<Double> reference,
            double tolerance,
            List<Double> computed) {

        boolean isWithinTolerance() {
            for (int i = 0; i < reference.size(); i++) {
                double expected = reference.get(i);
                if (!(Math.abs(expected - computed.get(i)) <= tolerance * Math.max(1, Math.abs(expected)))) {
                    return false;
                }
            }
            return computed.size() == Math.max(reference.size(), published.size());
        }

        @Override
        public String toString() {
            return caseId + ": " + figure;
        }
    }

    /** Figures of the cases that are not numbers; {@link ReferenceCasesTest} has a test of its own for each. */
    static final List<String> NOT_NUMBERS = List.of(
            "value_marginals",
            "single_value_domain",
            "no_pairable_unit",
            "components",
            "identifiable_across_components");

    private ReferenceFigures() {}

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReferenceFigures.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode cases() {
        try {
            return new ObjectMapper().readTree(resource("expected.json")).path("cases");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every figure of every case, and whatever stands beside it. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        cases().properties()
                .forEach(one -> one.getValue().path("expected").properties().forEach(figure -> {
                    if (!NOT_NUMBERS.contains(figure.getKey())) {
                        rows(one.getKey(), figure.getKey(), figure.getValue(), rows);
                    }
                }));
        return rows;
    }

    private static void rows(String caseId, String figure, JsonNode expected, List<Row> into) {
        double tolerance = expected.path("tol").asDouble(1e-9);
        into.add(row(caseId, figure, texts(expected.path("published")), expected.path("value"), tolerance));
        for (String beside : List.of("df1", "df2", "p")) {
            if (expected.has(beside)) {
                into.add(row(caseId, figure + "." + beside, List.of(), expected.path(beside), tolerance));
            }
        }
        // the standard error of α is not offered: see docs/validation.md
        if (!figure.endsWith(".kripp")) {
            if (expected.has("se") || expected.has("published_se")) {
                into.add(row(
                        caseId, figure + ".se", texts(expected.path("published_se")), expected.path("se"), tolerance));
            }
            if (expected.has("published_ci95")) {
                JsonNode none = expected.path("no such figure");
                into.add(row(caseId, figure + ".ci95", texts(expected.path("published_ci95")), none, tolerance));
            }
        }
    }

    private static Row row(String caseId, String figure, List<String> published, JsonNode reference, double tolerance) {
        return new Row(caseId, figure, published, numbers(reference), tolerance, computed(caseId, figure));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }

    private static List<Double> numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        if (node.isNumber()) {
            numbers.add(node.doubleValue());
        }
        node.forEach(part -> numbers.addAll(numbers(part)));
        return numbers;
    }

    private static List<String[]> csv(String name) {
        return resource(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** A table whose first column says which row it is. */
    static RatingsDesign table(String name) {
        List<List<OptionalDouble>> rows = new ArrayList<>();
        for (String[] line : csv(name)) {
            List<OptionalDouble> row = new ArrayList<>();
            for (int i = 1; i < line.length; i++) {
                row.add(line[i].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(line[i])));
            }
            rows.add(row);
        }
        return RatingsDesign.ofTable(rows);
    }

    /** Ratings one a line: subject, rater, score. */
    static RatingsDesign list(String name) {
        return RatingsDesign.of(csv(name).stream()
                .map(line -> new Observation(line[0], line[1], Double.parseDouble(line[2])))
                .toList());
    }

    static AgreementTable abstractors() {
        return new AgreementTable(
                List.of(1.0, 2.0, 3.0),
                csv("a05-table-3x3-abstractors.csv").stream()
                        .map(line -> List.of(
                                Integer.parseInt(line[1]), Integer.parseInt(line[2]), Integer.parseInt(line[3])))
                        .toList());
    }

    /** The subjects behind a table, one a row. */
    static RatingsDesign spelledOut(AgreementTable table) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < table.counts().size(); i++) {
            for (int j = 0; j < table.counts().size(); j++) {
                for (int count = 0; count < table.counts().get(i).get(j); count++) {
                    rows.add(new double[] {
                        table.categories().get(i), table.categories().get(j)
                    });
                }
            }
        }
        return RatingsDesign.complete(rows.toArray(double[][]::new));
    }

    static Estimated estimated(Estimate estimate) {
        if (estimate instanceof Estimated known) {
            return known;
        }
        throw new IllegalArgumentException("not estimable: " + estimate);
    }

    static List<Double> computed(String caseId, String figure) {
        return switch (caseId) {
            case "icc-shrout-fleiss-1979" -> icc(figure);
            case "krippendorff-4x12" -> krippendorff(figure);
            case "krippendorff-edge-cases" -> edge(figure);
            case "cronbach-attitude" -> {
                RatingsDesign design = table("a03-cronbach-attitude.csv");
                yield value(
                        figure.equals("alpha")
                                ? CronbachAlpha.of(design, CONFIDENCE)
                                : CronbachAlpha.standardized(design));
            }
            case "kendall-w-projects" -> kendall(figure);
            case "fleiss-1971-diagnoses" -> fleiss(figure);
            case "table-3x3-abstractors" -> twoRaters(figure);
            case "gtheory-brennan-1-pxi" -> crossed(figure);
            case "gtheory-brennan-4-px(r-in-t)" -> nested(figure);
            case "leniency-balanced" -> leniency(figure);
            case "leniency-disconnected" ->
                List.of((double)
                        ((LeniencyAdjustment.Disconnected) LeniencyAdjustment.of(list("a08-leniency-disconnected.csv")))
                                .rank());
            default -> throw new IllegalArgumentException(caseId);
        };
    }

    private static List<Double> value(Estimate estimate) {
        return List.of(estimated(estimate).value());
    }

    private static List<Double> interval(Estimate estimate) {
        Interval interval = estimated(estimate).interval().orElseThrow();
        return List.of(interval.lower(), interval.upper());
    }

    private static List<Double> icc(String figure) {
        RatingsDesign design = table("a01-icc-shrout-fleiss-1979.csv");
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            Estimate estimate = IntraclassCorrelation.of(design, form, CONFIDENCE);
            if (figure.equals(form.estimator().name())) {
                return value(estimate);
            }
            if (figure.equals(form.estimator().name() + ".ci95")) {
                return interval(estimate);
            }
        }
        Estimated one = estimated(IntraclassCorrelation.of(design, IntraclassCorrelation.Form.ICC_1_1, CONFIDENCE));
        Estimated two = estimated(IntraclassCorrelation.of(design, IntraclassCorrelation.Form.ICC_2_1, CONFIDENCE));
        Estimated tested = figure.startsWith("F ICC(1") ? one : two;
        return List.of(
                switch (figure.replaceAll("^F ICC[^.]*", "F")) {
                    case "MSR" -> one.figure(Figure.MEAN_SQUARE_SUBJECTS);
                    case "MSC" -> one.figure(Figure.MEAN_SQUARE_RATERS);
                    case "MSE" -> one.figure(Figure.MEAN_SQUARE_RESIDUAL);
                    case "MSW" -> one.figure(Figure.MEAN_SQUARE_WITHIN);
                    case "F" -> tested.figure(Figure.F_RATIO);
                    case "F.df1" -> tested.figure(Figure.NUMERATOR_DF);
                    case "F.df2" -> tested.figure(Figure.DENOMINATOR_DF);
                    case "F.p" -> tested.figure(Figure.P_VALUE);
                    case "df2_ICC2_satterthwaite" -> two.figure(Figure.SATTERTHWAITE_DF);
                    default -> throw new IllegalArgumentException(figure);
                });
    }

    private static List<Double> krippendorff(String figure) {
        RatingsDesign design = table("a02-krippendorff-4x12.csv");
        if (figure.equals("n_pairable")) {
            return List.of(estimated(KrippendorffAlpha.of(design, MeasurementLevel.NOMINAL))
                    .figure(Figure.PAIRABLE_RATINGS));
        }
        return value(KrippendorffAlpha.of(design, MeasurementLevel.valueOf(figure.toUpperCase(Locale.ROOT))));
    }

    private static List<Double> edge(String figure) {
        return switch (figure) {
            // the cases give one coder a row
            case "ratio_with_zeros [[0,1,2],[0,1,2]]" ->
                value(KrippendorffAlpha.of(
                        RatingsDesign.complete(new double[][] {{0, 0}, {1, 1}, {2, 2}}), MeasurementLevel.RATIO));
            case "perfect_agreement" ->
                value(KrippendorffAlpha.of(
                        RatingsDesign.complete(new double[][] {{1, 1}, {2, 2}, {3, 3}}), MeasurementLevel.NOMINAL));
            case "custom |a-b| distance, [[1,2,3],[1,2,4]]" ->
                value(KrippendorffAlpha.withDifference(
                        RatingsDesign.complete(new double[][] {{1, 1}, {2, 2}, {3, 4}}),
                        "|a-b|",
                        (one, other) -> Math.abs(one - other)));
            default -> throw new IllegalArgumentException(figure);
        };
    }

    private static List<Double> kendall(String figure) {
        RatingsDesign design = table("a04-kendall-w-projects.csv");
        Estimated w = estimated(KendallW.of(design));
        return switch (figure) {
            case "W" -> List.of(w.value());
            case "S=sum D^2" -> List.of(w.figure(Figure.SQUARED_DEVIATIONS_OF_RANK_SUMS));
            case "rank_sums" -> KendallW.rankSums(design);
            case "chi2" -> List.of(w.figure(Figure.CHI_SQUARE));
            case "df" -> List.of(w.figure(Figure.CHI_SQUARE_DF));
            case "p" -> List.of(w.figure(Figure.P_VALUE));
            default -> throw new IllegalArgumentException(figure);
        };
    }

    private static List<Double> fleiss(String figure) {
        RatingsDesign design = table("a05-fleiss-1971-diagnoses.csv");
        Estimated kappa = estimated(FleissKappa.of(design));
        Collection<Estimate> categories = FleissKappa.byCategory(design).values();
        return switch (figure) {
            case "kappa" -> List.of(kappa.value());
            case "z" -> List.of(kappa.figure(Figure.Z));
            case "se0" -> List.of(kappa.figure(Figure.STANDARD_ERROR_UNDER_CHANCE));
            case "P_bar" -> List.of(kappa.figure(Figure.OBSERVED_AGREEMENT));
            case "P_e" -> List.of(kappa.figure(Figure.CHANCE_AGREEMENT));
            case "category_totals" ->
                design.frequencies().values().stream().map(Integer::doubleValue).toList();
            case "category_kappa" ->
                categories.stream().map(one -> estimated(one).value()).toList();
            case "category_se" ->
                categories.stream()
                        .map(one -> estimated(one).figure(Figure.STANDARD_ERROR_UNDER_CHANCE))
                        .distinct()
                        .toList();
            case "conger_exact_kappa" -> value(FleissKappa.conger(design));
            default -> throw new IllegalArgumentException(figure);
        };
    }

    private static List<Double> twoRaters(String figure) {
        String[] parts = figure.split("\\.", -1);
        AgreementWeights weights = AgreementWeights.valueOf(parts[0].toUpperCase(Locale.ROOT));
        if (parts[1].equals("kripp")) {
            double[][] weight = weights.between(abstractors().categories());
            return value(KrippendorffAlpha.withDifference(
                    spelledOut(abstractors()),
                    "1 less the weight",
                    (one, other) -> 1 - weight[(int) one - 1][(int) other - 1]));
        }
        Map<String, TwoRaterAgreement.Chance> chances = new LinkedHashMap<>();
        chances.put("kappa", TwoRaterAgreement.Chance.COHEN);
        chances.put("scott", TwoRaterAgreement.Chance.SCOTT);
        chances.put("ac", TwoRaterAgreement.Chance.GWET);
        chances.put("bp", TwoRaterAgreement.Chance.BRENNAN_PREDIGER);
        chances.put("pa", TwoRaterAgreement.Chance.NONE);
        Estimated estimate = estimated(TwoRaterAgreement.of(
                abstractors(), Objects.requireNonNull(chances.get(parts[1])), weights, CONFIDENCE));
        if (parts.length == 2) {
            return List.of(estimate.value());
        }
        return parts[2].equals("se") ? List.of(estimate.figure(Figure.STANDARD_ERROR)) : interval(estimate);
    }

    private static List<Double> crossed(String figure) {
        CrossedComponents components =
                CrossedComponents.of(list("a06-gtheory-brennan-1.csv")).get();
        Map<String, Effect> effects =
                Map.of("person", Effect.PERSON, "item", Effect.RATER, "person x item", Effect.PERSON_RATER);
        Matcher study = Pattern.compile("(G|Phi)\\(n_i=(\\d+)\\)").matcher(figure);
        return study.matches()
                ? coefficient(study.group(1), components.decisionStudy(Integer.parseInt(study.group(2))))
                : ofEffect(components, effects, figure);
    }

    private static List<Double> nested(String figure) {
        NestedComponents components = NestedComponents.of(NestedDesign.of(csv("a06-gtheory-brennan-4.csv").stream()
                        .map(line -> new NestedObservation(line[0], line[1], line[2], Double.parseDouble(line[3])))
                        .toList()))
                .get();
        Map<String, Effect> effects = Map.of(
                "p", Effect.PERSON,
                "t", Effect.OCCASION,
                "r:t", Effect.RATER_IN_OCCASION,
                "pt", Effect.PERSON_OCCASION,
                "pr:t", Effect.PERSON_RATER_IN_OCCASION);
        Matcher study = Pattern.compile("(G|Phi)\\((\\d+),(\\d+)\\)").matcher(figure);
        if (study.matches()) {
            return coefficient(
                    study.group(1),
                    components.decisionStudy(Integer.parseInt(study.group(2)), Integer.parseInt(study.group(3))));
        }
        DecisionStudy asObserved = components.decisionStudy(3, 4);
        return switch (figure) {
            case "rel_error" -> List.of(TwoWay.square(asObserved.relativeStandardError()));
            case "abs_error" -> List.of(TwoWay.square(asObserved.absoluteStandardError()));
            default -> ofEffect(components, effects, figure);
        };
    }

    private static List<Double> coefficient(String name, DecisionStudy study) {
        return value(name.equals("G") ? study.relative() : study.absolute());
    }

    private static List<Double> ofEffect(VarianceComponents components, Map<String, Effect> effects, String figure) {
        if (figure.equals("T.mu")) {
            return List.of(components.uncorrectedSumOfSquaresOfMean());
        }
        // balanced, and no estimate below zero: restricted maximum likelihood gives the same
        String name = figure.substring(figure.indexOf('.') + 1).replace(".REML", "");
        VarianceComponent component = components.component(Objects.requireNonNull(effects.get(name), figure));
        return List.of(figure.startsWith("T.") ? component.uncorrectedSumOfSquares() : component.estimate());
    }

    private static List<Double> leniency(String figure) {
        LeniencyAdjustment.Adjusted adjusted =
                (LeniencyAdjustment.Adjusted) LeniencyAdjustment.of(table("a01-icc-shrout-fleiss-1979.csv"));
        return switch (figure) {
            case "grand_mean" -> List.of(adjusted.grandMean());
            case "rater_effect" ->
                adjusted.raters().stream()
                        .map(LeniencyAdjustment.RaterEffect::effect)
                        .toList();
            case "target_adjusted_mean" ->
                adjusted.subjects().stream()
                        .map(LeniencyAdjustment.AdjustedSubject::adjustedMean)
                        .toList();
            case "adjusted_scores" ->
                adjusted.adjustedScores().stream()
                        .flatMap(List::stream)
                        .map(OptionalDouble::orElseThrow)
                        .toList();
            default -> throw new IllegalArgumentException(figure);
        };
    }
}
