package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Span;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is due in a register on a day because a role has run out by the policy's tenure (期限の到来): that it goes on in its time of
 * grace, or that it has expired. The time is counted from the latest grant, renewal, override or taking over that is in effect.
 *
 * <p>What a role must be held together with ({@code heldWhile}) is not looked at: that rests on facts, not on days.
 */
public final class Expiries {

    private Expiries() {}

    /**
     * An event that is due.
     *
     * @param kind {@link EventKind#IN_GRACE} or {@link EventKind#EXPIRED}
     * @param from the day after the last one
     */
    public record Due(StaffId staff, RoleId role, EventKind kind, LocalDate from) {

        /** The event, as it is entered. */
        public RegisterEvent entered(LocalDateTime entered, OfficeId actor, String reason) {
            return RegisterEvent.plain(kind, staff, role, from, entered, actor, reason);
        }
    }

    /**
     * What is due on a day. Once it is entered, nothing is due.
     *
     * @return by person and role, grace before expiry; or {@code register.open-term} for each role whose tenure is open
     */
    public static Validation<Seq<Problem>, List<Due>> on(LocalDate day, EventRegister register, Policy policy) {
        List<Due> due = new ArrayList<>();
        TreeMap<RoleId, Problem> problems = new TreeMap<>();
        register.holdings(day, LocalDate.MAX)
                .forEach((staff, roles) -> roles.forEach((role, holding) -> {
                    Optional<Tenure> tenure =
                            policy.tenure(role).filter(one -> one.lasts().isPresent());
                    if (tenure.isPresent() && holding != Holding.NOT_HELD && holding != Holding.REVOKED) {
                        List<TermId> open = Stream.concat(tenure.get().lasts().stream(), tenure.get().grace().stream())
                                .flatMap(span -> policy.termValues().open(span.amount()).stream())
                                .distinct()
                                .toList();
                        if (open.isEmpty()) {
                            due.addAll(of(staff, role, tenure.get(), day, register, policy));
                        } else {
                            problems.put(role, open(role, open, policy));
                        }
                    }
                }));
        return problems.isEmpty()
                ? Validation.valid(List.copyOf(due))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems.values()));
    }

    private static List<Due> of(
            StaffId staff, RoleId role, Tenure tenure, LocalDate day, EventRegister register, Policy policy) {
        List<RegisterEvent> line = register.inEffect(staff, role).stream()
                .filter(one -> !one.from().isAfter(day))
                .toList();
        LocalDate last = line.stream()
                .filter(one -> one.kind().begins())
                .map(one -> end(one.from(), tenure.lasts().orElseThrow(), policy))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        if (!day.isAfter(last)) {
            return List.of();
        }
        LocalDate over = last.plusDays(1);
        LocalDate held = tenure.grace().map(span -> end(over, span, policy)).orElse(last);
        List<Due> due = new ArrayList<>();
        RegisterEvent latest = line.get(line.size() - 1);
        boolean heldUntilThen =
                !latest.from().isAfter(over) && latest.kind().after().orElseThrow() == Holding.HELD;
        if (tenure.grace().isPresent() && heldUntilThen) {
            due.add(new Due(staff, role, EventKind.IN_GRACE, over));
        }
        if (day.isAfter(held)) {
            due.add(new Due(staff, role, EventKind.EXPIRED, held.plusDays(1)));
        }
        return due;
    }

    private static LocalDate end(LocalDate first, Span span, Policy policy) {
        return Span.lastDay(
                first, policy.termValues().whole(span.amount()).orElseThrow(), span.unit(), policy.fiscalYearStart());
    }

    private static Problem open(RoleId role, List<TermId> open, Policy policy) {
        return Problem.of(
                RegisterProblem.OPEN_TERM,
                Place.nowhere(),
                "role",
                role.value(),
                "terms",
                new TreeSet<>(open.stream().map(TermId::value).toList())
                        .stream().collect(Collectors.joining(", ")),
                "policy",
                policy.fullVersion());
    }
}
