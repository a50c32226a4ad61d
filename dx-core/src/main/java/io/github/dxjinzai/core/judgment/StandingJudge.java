package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.RoleStanding.State;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds how one person stands to roles, from facts already cut at the day. */
final class StandingJudge {

    private final Policy policy;
    private final TermValues terms;
    private final Dossier dossier;
    private final LocalDate day;
    private final Function<Criterion, Finding> criteria;

    StandingJudge(
            Policy policy, TermValues terms, Dossier dossier, LocalDate day, Function<Criterion, Finding> criteria) {
        this.policy = policy;
        this.terms = terms;
        this.dossier = dossier;
        this.day = day;
        this.criteria = criteria;
    }

    /** The grants of a role, by day. */
    List<RoleGrant> grants(RoleId role) {
        List<RoleGrant> grants = new ArrayList<>();
        for (RoleGrant grant : dossier.grants()) {
            if (grant.role().equals(role)) {
                grants.add(grant);
            }
        }
        return grants;
    }

    /** The first grant of a role, if there is one. */
    Optional<RoleGrant> first(RoleId role) {
        for (RoleGrant grant : dossier.grants()) {
            if (grant.role().equals(role)) {
                return Optional.of(grant);
            }
        }
        return Optional.empty();
    }

    RoleStanding find(RoleId role) {
        List<LocalDate> granted =
                grants(role).stream().map(RoleGrant::grantedOn).toList();
        boolean complete = dossier.isComplete(FactKind.CERTIFICATION);
        if (granted.isEmpty()) {
            return standing(role, complete ? State.NEVER_GRANTED : State.UNKNOWN, Optional.empty(), Optional.empty());
        }
        Optional<Tenure> tenure = policy.tenure(role);
        Optional<Span> lasts = tenure.flatMap(Tenure::lasts);
        if (lasts.isEmpty()) {
            return kept(tenure, standing(role, State.HELD, Optional.of(granted.get(0)), Optional.empty()));
        }
        Optional<Span> grace = tenure.flatMap(Tenure::grace);
        List<TermId> open = Stream.concat(lasts.stream(), grace.stream())
                .flatMap(span -> terms.open(span.amount()).stream())
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            return new RoleStanding(
                    role, State.UNKNOWN, Optional.of(granted.get(0)), Optional.empty(), open, Optional.empty());
        }
        LocalDate since = granted.get(0);
        LocalDate last = end(since, lasts.get());
        for (LocalDate next : granted.subList(1, granted.size())) {
            LocalDate held = withGrace(last, grace);
            if (!held.equals(LocalDate.MAX) && next.isAfter(held.plusDays(1))) {
                since = next;
            }
            LocalDate later = end(next, lasts.get());
            last = later.isAfter(last) ? later : last;
        }
        State state = !day.isAfter(last)
                ? State.HELD
                : !day.isAfter(withGrace(last, grace)) ? State.IN_GRACE : complete ? State.RAN_OUT : State.UNKNOWN;
        return kept(tenure, standing(role, state, Optional.of(since), Optional.of(last)));
    }

    private static RoleStanding standing(
            RoleId role, State state, Optional<LocalDate> since, Optional<LocalDate> until) {
        return new RoleStanding(role, state, since, until, List.of(), Optional.empty());
    }

    private LocalDate end(LocalDate first, Span span) {
        return Span.lastDay(first, terms.whole(span.amount()).orElseThrow(), span.unit(), policy.fiscalYearStart());
    }

    private LocalDate withGrace(LocalDate last, Optional<Span> grace) {
        return last.equals(LocalDate.MAX)
                ? last
                : grace.map(span -> end(last.plusDays(1), span)).orElse(last);
    }

    private RoleStanding kept(Optional<Tenure> tenure, RoleStanding standing) {
        Optional<Criterion> asked = tenure.flatMap(Tenure::heldWhile);
        if (asked.isEmpty() || standing.verdict() == Verdict.NOT_MET) {
            return standing;
        }
        Finding found = criteria.apply(asked.get());
        State state = switch (found.verdict()) {
            case MET -> standing.state();
            case NOT_MET -> State.NOT_KEPT;
            case UNDETERMINED -> State.UNKNOWN;
        };
        return new RoleStanding(
                standing.role(), state, standing.since(), standing.until(), standing.openTerms(), Optional.of(found));
    }
}
