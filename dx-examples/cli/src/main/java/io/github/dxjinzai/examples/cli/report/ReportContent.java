package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.simulation.Assumption;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.target.Attainment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Everything that a report says (報告書の内容). The same content makes the same report, byte for byte.
 *
 * <p>Every role spoken of is one of the policy's.
 */
@Value.Immutable
public abstract class ReportContent {

    /** The language of the report. */
    public abstract Language language();

    /** Whose people the report is about; the city of the data need not be the city of the policy. */
    public abstract LocalizedText city();

    /** The policy judged, counted and simulated by, with its overlays. */
    public abstract Policy policy();

    /** The day as of which the facts are known. */
    public abstract LocalDate day();

    /** The version of the library that computed the figures. */
    public abstract String libraryVersion();

    /** Where the facts come from. */
    public abstract LocalizedText dataSource();

    /** What a reader must know before reading on, such as that the city is fictional. */
    public abstract List<LocalizedText> notes();

    /** What the overlays say of the values that they fill in, such as that they are illustrative. */
    public abstract List<LocalizedText> overlayNotes();

    /** Actual against target, for the fiscal years that are past. */
    public abstract List<Attainment> attainment();

    /** Actual counts for past fiscal years, also where there is no target. */
    public abstract List<ActualCount> counts();

    /** The forecast, where there is one. */
    public abstract Optional<ForecastSeries> forecast();

    /** The assumptions of the forecast's scenario. */
    public abstract List<Assumption> assumptions();

    /** One person's skills and judgments, where the report is to show them. */
    public abstract Optional<PersonalRecord> person();

    /** A builder with nothing set. */
    public static ImmutableReportContent.Builder builder() {
        return ImmutableReportContent.builder();
    }

    /** A role and a fiscal year past, ordered by year and then by the ladder. */
    record Past(FiscalYear year, int rank, RoleId role) implements Comparable<Past> {
        @Override
        public int compareTo(Past other) {
            int byYear = year.compareTo(other.year);
            return byYear != 0 ? byYear : Integer.compare(rank, other.rank);
        }
    }

    /** How many people counted, by role and year: what {@link #counts} and {@link #attainment} say together. */
    @Value.Derived
    Map<Past, Integer> actual() {
        Map<Past, Integer> actual = new TreeMap<>();
        counts().forEach(one -> put(actual, one.role(), one.year(), one.people()));
        attainment().forEach(one -> put(actual, one.target().role(), one.year(), one.actual()));
        return Collections.unmodifiableMap(actual);
    }

    private void put(Map<Past, Integer> actual, RoleId role, FiscalYear year, int people) {
        Integer other = actual.put(new Past(year, policy().ladder().rank(role), role), people);
        if (other != null && other != people) {
            throw new IllegalArgumentException(
                    "two counts for " + role + " in " + year + ": " + other + " and " + people);
        }
    }

    @Value.Check
    void check() {
        forecast().ifPresent(series -> {
            series.points().forEach(point -> policy().role(point.role()));
            series.chances().forEach(chance -> policy().role(chance.role()));
        });
        person().ifPresent(person -> person.judgments().forEach(judgment -> policy().role(judgment.role())));
    }
}
