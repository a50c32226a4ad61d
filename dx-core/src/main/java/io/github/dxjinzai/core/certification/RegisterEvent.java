package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Appeals;
import io.github.dxjinzai.core.policy.Deadline;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.TermValues;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One event in the life of a certification (台帳の記載). It says how a role stands from its day on, and replaces whatever was
 * entered before it about that day and the days after it.
 *
 * @param kind what happens
 * @param staff the person
 * @param role the role
 * @param from the day from which it holds, not after the day on which it is entered
 * @param entered when it is entered, in the municipality's own time
 * @param actor the office that acts
 * @param reason why, in words
 * @param ground the judgment it rests on; absent for what rests on none
 * @param appeal the appeal's deadlines; present where one is filed, absent otherwise
 */
public record RegisterEvent(
        EventKind kind,
        StaffId staff,
        RoleId role,
        LocalDate from,
        LocalDateTime entered,
        OfficeId actor,
        String reason,
        Optional<Ground> ground,
        Optional<Appeal> appeal) {

    /** The ground of a certification that was taken over: the register has none of its own. */
    static final String TAKEN_OVER_GROUND = Words.of(EventKind.TAKEN_OVER);

    /**
     * The judgment that an event rests on (根拠の判定).
     *
     * @param policy the policy judged by, {@code id@version}, with its overlays
     * @param purpose whether for the first grant or for a renewal
     * @param day the day judged
     * @param verdict what it came to
     * @param receipt the digest of the judgment's receipt
     */
    public record Ground(String policy, Judgment.Purpose purpose, LocalDate day, Verdict verdict, Digest receipt) {}

    /**
     * What an appeal is against, and until when (不服申立ての期限). The policy's days are counted once, when it is filed.
     *
     * @param against the day of what it is against
     * @param fileBy the last day on which it can be filed
     * @param decideBy the last day on which it should be decided
     */
    public record Appeal(LocalDate against, LocalDate fileBy, LocalDate decideBy) {

        /**
         * The deadlines by a policy.
         *
         * @param against the day of what it is against
         * @param filed the day on which it is filed
         * @return the deadlines; or {@code register.no-appeals}, {@code register.appeal-term-open}
         */
        public static Either<Problem, Appeal> by(Policy policy, LocalDate against, LocalDate filed) {
            Optional<Appeals> rules = policy.appeals();
            if (rules.isEmpty()) {
                return Either.left(
                        Problem.of(RegisterProblem.NO_APPEALS, Place.nowhere(), "policy", policy.fullVersion()));
            }
            Deadline toFile = rules.get().filedWithin();
            Deadline toDecide = rules.get().decidedWithin();
            TermValues terms = policy.termValues();
            List<TermId> open = terms.open(toFile.amount(), toDecide.amount());
            if (!open.isEmpty()) {
                return Either.left(Problem.of(
                        RegisterProblem.APPEAL_TERM_OPEN,
                        Place.nowhere(),
                        "policy",
                        policy.fullVersion(),
                        "terms",
                        open.stream().map(TermId::value).collect(Collectors.joining(", "))));
            }
            return Either.right(new Appeal(
                    against,
                    toFile.lastDay(against, terms.whole(toFile.amount()).orElseThrow()),
                    toDecide.lastDay(filed, terms.whole(toDecide.amount()).orElseThrow())));
        }
    }

    /**
     * A grant or, on a judgment for renewal, a renewal.
     *
     * @param receipt the digest of the judgment's receipt
     */
    public static RegisterEvent on(
            Judgment judgment, Digest receipt, LocalDate from, LocalDateTime entered, OfficeId actor, String reason) {
        return new RegisterEvent(
                judgment.purpose() == Judgment.Purpose.RENEWAL ? EventKind.RENEWED : EventKind.GRANTED,
                judgment.staff(),
                judgment.role(),
                from,
                entered,
                actor,
                reason,
                Optional.of(
                        new Ground(judgment.policy(), judgment.purpose(), judgment.day(), judgment.verdict(), receipt)),
                Optional.empty());
    }

    /** What rests on no judgment and is no appeal: a suspension, a revocation, an override …. */
    public static RegisterEvent plain(
            EventKind kind,
            StaffId staff,
            RoleId role,
            LocalDate from,
            LocalDateTime entered,
            OfficeId actor,
            String reason) {
        return new RegisterEvent(kind, staff, role, from, entered, actor, reason, Optional.empty(), Optional.empty());
    }

    /** The certification that begins with it, as a fact. */
    RoleGrant grant() {
        return new RoleGrant(
                staff,
                role,
                from,
                ground.map(Ground::policy)
                        .orElseGet(() -> kind == EventKind.OVERRIDDEN_AS_HELD
                                ? Words.of(kind) + " " + actor.value()
                                : Words.of(kind)));
    }

    boolean concerns(StaffId person, RoleId what) {
        return staff.equals(person) && role.equals(what);
    }

    boolean saysTheSameAs(RegisterEvent other) {
        return kind == other.kind
                && concerns(other.staff, other.role)
                && from.equals(other.from)
                && ground.equals(other.ground);
    }
}
