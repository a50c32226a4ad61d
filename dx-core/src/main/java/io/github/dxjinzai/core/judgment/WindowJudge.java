package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.SpanUnit;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds when facts must have happened to be looked at, with what the policy says of it worked out once for everyone judged. */
final class WindowJudge {

    private static final int FIRST_YEAR = 3;
    private static final int LAST_YEAR = 9990;
    private static final int MONTHS = 12;

    private final Window window;
    private final List<TermId> open;
    private final SortedMap<String, Detail> details;
    private final Month fiscalYearStart;
    private final int amount;
    private final long from;
    private final long until;
    private volatile First found = new First(LocalDate.MIN, Long.MIN_VALUE);

    /**
     * The first day whose span reaches a day. Mostly many people are judged of the same day.
     *
     * @param day the day judged
     * @param first the first day whose span is not over then
     */
    private record First(LocalDate day, long first) {}

    WindowJudge(Policy policy, TermValues terms, Window window) {
        this.window = window;
        this.fiscalYearStart = policy.fiscalYearStart();
        if (window instanceof Window.Last last) {
            this.open = terms.open(last.span().amount());
            this.amount = terms.whole(last.span().amount()).orElse(0);
        } else {
            this.open = List.of();
            this.amount = 0;
        }
        Optional<Window.Between> between = window instanceof Window.Between both ? Optional.of(both) : Optional.empty();
        this.from =
                between.flatMap(Window.Between::from).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.until = between.flatMap(Window.Between::until)
                .map(LocalDate::toEpochDay)
                .orElse(Long.MAX_VALUE);
        this.details = described(terms, window);
    }

    private static SortedMap<String, Detail> described(TermValues terms, Window window) {
        SortedMap<String, Detail> details = new TreeMap<>();
        if (window instanceof Window.Last last) {
            terms.whole(last.span().amount())
                    .ifPresent(amount -> details.put(
                            "within",
                            Detail.Amount.of(amount, Detail.Unit.of(last.span().unit()))));
        } else if (window instanceof Window.SinceGranted since) {
            details.put("sinceGranted", new Detail.Word(since.role().value()));
        } else if (window instanceof Window.Between between) {
            between.from().ifPresent(from -> details.put("from", new Detail.Day(from)));
            between.until().ifPresent(until -> details.put("until", new Detail.Day(until)));
        }
        return details;
    }

    /** The open terms without which the window has no bounds. */
    List<TermId> open() {
        return open;
    }

    /** What it says, as details. */
    SortedMap<String, Detail> details() {
        return details;
    }

    /** Whether every fact that was known lies in it, of whatever day. */
    boolean isUnbounded() {
        return window instanceof Window.Ever;
    }

    /** Whether the bounds of the window are known: those since a grant are not, while grants may be missing. */
    boolean isKnown(KnownFacts facts) {
        return !(window instanceof Window.SinceGranted) || facts.isComplete(FactKind.CERTIFICATION);
    }

    /**
     * The first day that lies in it, for one person, as {@link LocalDate#toEpochDay()} tells it; {@link Long#MAX_VALUE} if none does.
     */
    long first(KnownFacts facts) {
        if (window instanceof Window.Last last) {
            return first(facts.day(), last.span().unit());
        }
        if (window instanceof Window.SinceGranted since) {
            List<RoleGrant> grants = facts.grants(since.role());
            return grants.isEmpty()
                    ? Long.MAX_VALUE
                    : grants.get(grants.size() - 1).grantedOn().toEpochDay() + 1;
        }
        return from;
    }

    /**
     * Whether a fact that was known lies in it.
     *
     * @param fact the day of the fact
     * @param first the first day that lies in it
     * @param day the day judged
     */
    boolean holds(long fact, long first, LocalDate day) {
        if (window instanceof Window.Last last && isFarAway(day)) {
            return reaches(LocalDate.ofEpochDay(fact), day, last.span().unit());
        }
        return fact >= first && fact <= until;
    }

    private boolean reaches(LocalDate fact, LocalDate day, SpanUnit unit) {
        return !day.isAfter(Span.lastDay(fact, amount, unit, fiscalYearStart));
    }

    /** Whether spans of such a day leave the calendar: then every fact is held against it by itself. */
    private static boolean isFarAway(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }

    private long first(LocalDate day, SpanUnit unit) {
        First before = found;
        if (before.day().equals(day)) {
            return before.first();
        }
        long first = amount < 1 ? Long.MAX_VALUE : isFarAway(day) ? Long.MIN_VALUE : search(day, unit);
        found = new First(day, first);
        return first;
    }

    /** The later a span begins the later it ends, so that the first to reach the day is found by halving. */
    private long search(LocalDate day, SpanUnit unit) {
        // a fiscal year is of the years 1 to 9999
        LocalDate earliest = LocalDate.of(2, 1, 1);
        int years = unit == SpanUnit.MONTHS ? (amount / MONTHS) + 2 : amount + 1;
        LocalDate early = day.getYear() - years < FIRST_YEAR ? earliest : day.minusYears(years);
        if (reaches(early, day, unit)) {
            return Long.MIN_VALUE;
        }
        long out = early.toEpochDay();
        long in = day.toEpochDay();
        while (out + 1 < in) {
            long middle = Math.floorDiv(out + in, 2L);
            if (reaches(LocalDate.ofEpochDay(middle), day, unit)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
