package io.github.dxjinzai.core.testkit;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.SkillCell;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One test of a policy (方針のテスト): a person's facts, a day, and what the policy must say of them.
 *
 * @param id the id, unique in its file
 * @param says what it shows, in words
 * @param clause the place of the source that it tries
 * @param day the day judged
 * @param dossier the facts
 * @param expected what must come out, at least one
 */
public record PolicyCase(
        String id,
        Optional<LocalizedText> says,
        Optional<ClauseId> clause,
        LocalDate day,
        Dossier dossier,
        List<Expectation> expected) {

    public PolicyCase {
        expected = List.copyOf(expected);
    }

    /** What must come out of a case. */
    public sealed interface Expectation {

        /** The role that it is about. */
        RoleId role();

        /** Findings that must be among the reasons. */
        List<Because> because();

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
         * @param since the day from which it has been held without a gap, where the case says it
         * @param until the last day on which it is held, the time of grace left aside, where the case says it
         * @param because findings that must be among the reasons for which it is kept or not
         * @param place where the file states it
         */
        record OfStanding(
                RoleId role,
                RoleStanding.State state,
                Optional<LocalDate> since,
                Optional<LocalDate> until,
                List<Because> because,
                Place place)
                implements Expectation {
            public OfStanding {
                because = List.copyOf(because);
            }
        }

        /**
         * Whether a cell of the skill map is earned.
         *
         * @param cell the cell
         * @param verdict the verdict
         * @param because findings that must be among the reasons
         * @param place where the file states it
         */
        record OfSkill(SkillCell cell, Verdict verdict, List<Because> because, Place place) implements Expectation {
            public OfSkill {
                because = List.copyOf(because);
            }

            @Override
            public RoleId role() {
                return cell.role();
            }
        }
    }

    /**
     * A finding that must be among the reasons.
     *
     * @param node the id of the criterion's node
     * @param reason its reason
     * @param verdict its verdict, where the case says it
     */
    public record Because(String node, Reason reason, Optional<Verdict> verdict) {

        /** Whether a finding of the tree is such. */
        boolean isAmong(Finding root) {
            return root.all()
                    .anyMatch(one -> one.node().equals(node)
                            && one.reason() == reason
                            && verdict.map(one.verdict()::equals).orElse(true));
        }
    }
}
