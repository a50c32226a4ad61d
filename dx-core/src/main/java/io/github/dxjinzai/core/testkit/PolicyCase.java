package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One test of a policy (方針のテスト): a person's facts, a day, and what the policy must say of them.
 *
 * @param id the id, unique in its file
 * @param says what it shows, in words
 * @param day the day judged
 * @param dossier the facts
 * @param expected what must come out, at least one
 */
public record PolicyCase(
        String id, Optional<LocalizedText> says, LocalDate day, Dossier dossier, List<Expectation> expected) {

    public PolicyCase {
        expected = List.copyOf(expected);
    }

    /** What must come out of a case. */
    public sealed interface Expectation {

        /** The role that it is about. */
        RoleId role();

        /** Where the file states it. */
        Place place();

        /**
         * The verdict on a role, and perhaps why.
         *
         * @param role the role
         * @param renewal whether it is judged for a renewal
         * @param verdict the verdict
         * @param because findings that must be among the reasons
         * @param place where the file states it
         */
        record OfVerdict(RoleId role, boolean renewal, Verdict verdict, List<Because> because, Place place)
                implements Expectation {
            public OfVerdict {
                because = List.copyOf(because);
            }
        }

        /**
         * How the person stands to a role.
         *
         * @param role the role
         * @param state the state
         * @param place where the file states it
         */
        record OfStanding(RoleId role, RoleStanding.State state, Place place) implements Expectation {}
    }

    /**
     * A finding that must be among the reasons.
     *
     * @param node the id of the criterion's node
     * @param reason its reason
     */
    public record Because(String node, Reason reason) {}
}
