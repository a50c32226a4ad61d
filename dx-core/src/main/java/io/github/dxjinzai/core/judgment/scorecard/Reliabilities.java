package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleKind;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Item;
import io.github.dxjinzai.core.evaluation.disclosure.MeanRange;
import io.github.dxjinzai.core.evaluation.disclosure.View;
import io.github.dxjinzai.core.evaluation.reliability.MeasurementLevel;
import io.github.dxjinzai.core.evaluation.reliability.Observation;
import io.github.dxjinzai.core.evaluation.reliability.RatingsDesign;
import io.github.dxjinzai.core.evaluation.reliability.ReliabilityReport;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out how far ratings can be relied on, from those in the open and from what is shown. */
final class Reliabilities {

    private static final double CONFIDENCE = 0.95;

    private record Kind(
            Occasion occasion, boolean ofPersons, Optional<PerspectiveId> perspective, Optional<RaterGroupId> group)
            implements Comparable<Kind> {
        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::occasion)
                .thenComparing(Kind::ofPersons)
                .thenComparing(
                        kind -> kind.perspective.map(PerspectiveId::value).orElse(""))
                .thenComparing(kind -> kind.group.map(RaterGroupId::value).orElse(""));

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    private final DisclosureRules rules;
    private final Map<Occasion, Scale> scales;
    private final List<Rating> counted;

    Reliabilities(DisclosureRules rules, Map<Occasion, Scale> scales, List<Rating> counted) {
        this.rules = rules;
        this.scales = scales;
        this.counted = counted;
    }

    List<RatingReliability> all(List<View> views) {
        SortedMap<Kind, List<Observation>> observed = new TreeMap<>();
        for (Rating rating : counted) {
            if (!rules.of(rating.group()).anonymous()) {
                rating.score()
                        .ifPresent(score -> add(
                                observed,
                                Item.of(rating),
                                Optional.of(rating.group()),
                                rating.rater().value(),
                                score.value().doubleValue()));
            }
        }
        for (View view : views) {
            for (View.Line line : view.lines()) {
                line.item()
                        .ifPresent(item -> line.groups()
                                .forEach((group, figure) -> exact(figure)
                                        .ifPresent(
                                                mean -> add(observed, item, Optional.empty(), group.value(), mean))));
            }
        }
        List<RatingReliability> all = new ArrayList<>();
        observed.forEach((kind, observations) -> {
            ReliabilityReport report = ReliabilityReport.of(RatingsDesign.of(observations), level(kind), CONFIDENCE);
            all.add(new RatingReliability(
                    kind.occasion(),
                    kind.ofPersons(),
                    kind.perspective(),
                    kind.group(),
                    report.coefficients(),
                    report.components()));
        });
        return List.copyOf(all);
    }

    private MeasurementLevel level(Kind kind) {
        ScaleKind scale = Optional.ofNullable(scales.get(kind.occasion()))
                .map(Scale::kind)
                .orElse(ScaleKind.NUMERIC);
        return switch (scale) {
            case NUMERIC -> MeasurementLevel.INTERVAL;
            case ORDINAL -> MeasurementLevel.ORDINAL;
            case PASS_FAIL -> kind.group().isPresent() ? MeasurementLevel.NOMINAL : MeasurementLevel.INTERVAL;
        };
    }

    private static void add(
            SortedMap<Kind, List<Observation>> observed,
            Item item,
            Optional<RaterGroupId> group,
            String rater,
            double score) {
        String subject = item.project() + "/" + item.ratee().map(StaffId::value).orElse("") + "/"
                + item.axis().map(Object::toString).orElse("");
        observed.computeIfAbsent(
                        new Kind(item.occasion(), item.ratee().isPresent(), item.perspective(), group),
                        kind -> new ArrayList<>())
                .add(new Observation(subject, rater, score));
    }

    private static Optional<Double> exact(Figure figure) {
        return figure.mean().filter(MeanRange::isExact).map(MeanRange::middle);
    }
}
