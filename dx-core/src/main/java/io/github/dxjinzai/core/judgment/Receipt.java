package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a judgment leaves behind, so that anyone can check it again years later (判定の控え).
 *
 * <p>It holds digests, no facts. Whoever can guess all facts of a kind can see by its digest whether the guess is right, so a receipt
 * is kept as the facts are kept.
 *
 * @param library the version of the library that judged
 * @param policy the policy judged by, with its overlays
 * @param policyDigest what the policy said
 * @param staff the person
 * @param role the role
 * @param purpose whether for the first grant or for a renewal
 * @param day the day as of which was judged
 * @param facts the digests of the facts that were known as of the day, by kind; kinds of which there was none are absent
 * @param complete the kinds of fact of which nothing was missing
 * @param verdict what came out
 */
public record Receipt(
        String library,
        String policy,
        Digest policyDigest,
        StaffId staff,
        RoleId role,
        Judgment.Purpose purpose,
        LocalDate day,
        Map<FactKind, Digest> facts,
        Set<FactKind> complete,
        Verdict verdict) {

    public Receipt {
        if (library.isBlank() || policy.isBlank()) {
            throw new IllegalArgumentException("a receipt names the library's version and the policy");
        }
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
        complete = complete.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(complete));
    }

    /** In what one receipt differs from another of the same judgment. */
    public enum Difference {
        /** Another version of the library judged (ライブラリの版). It is no fault by itself. */
        LIBRARY,
        /** The policy says something else, or is another one (方針). */
        POLICY,
        /** The facts of a kind are others (記録). */
        FACTS,
        /** Other kinds of fact are known to be complete (記録の完全性). */
        COMPLETENESS,
        /** Something else came out (判定). */
        VERDICT
    }

    /**
     * In what a receipt differs.
     *
     * @param what in what
     * @param kind of which kind of fact, where it is in facts or completeness
     */
    public record Differing(Difference what, Optional<FactKind> kind) {}

    /**
     * In what another receipt of the same judgment differs from this one, in the order of {@link Difference} and of the kinds; nothing
     * if they are equal.
     *
     * @throws IllegalArgumentException if it is of another person, role, purpose or day
     */
    public List<Differing> differences(Receipt other) {
        if (!staff.equals(other.staff)
                || !role.equals(other.role)
                || purpose != other.purpose
                || !day.equals(other.day)) {
            throw new IllegalArgumentException(
                    "the receipts are of different judgments: " + staff + " " + role + " " + purpose + " " + day
                            + ", and " + other.staff + " " + other.role + " " + other.purpose + " " + other.day);
        }
        List<Differing> found = new ArrayList<>();
        if (!library.equals(other.library)) {
            found.add(new Differing(Difference.LIBRARY, Optional.empty()));
        }
        if (!policy.equals(other.policy) || !policyDigest.equals(other.policyDigest)) {
            found.add(new Differing(Difference.POLICY, Optional.empty()));
        }
        for (FactKind kind : FactKind.values()) {
            if (!Optional.ofNullable(facts.get(kind)).equals(Optional.ofNullable(other.facts.get(kind)))) {
                found.add(new Differing(Difference.FACTS, Optional.of(kind)));
            }
        }
        for (FactKind kind : FactKind.values()) {
            if (complete.contains(kind) != other.complete.contains(kind)) {
                found.add(new Differing(Difference.COMPLETENESS, Optional.of(kind)));
            }
        }
        if (verdict != other.verdict) {
            found.add(new Differing(Difference.VERDICT, Optional.empty()));
        }
        return List.copyOf(found);
    }
}
