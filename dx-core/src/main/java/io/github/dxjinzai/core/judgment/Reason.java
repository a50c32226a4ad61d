package io.github.dxjinzai.core.judgment;

/**
 * Why a finding has its verdict (理由): a stable code for programs. {@link Explanation} has the sentences. The names beside each are
 * those of the finding's details; findings that look at projects also have {@code as} and {@code axis}, where the criterion asks
 * for them.
 */
public enum Reason {
    /** The verdict of {@code all} over the parts. */
    ALL_OF,
    /** The verdict of {@code any} over the parts. */
    ANY_OF,
    /** The opposite of the part. */
    NEGATION,
    /** The part that the term's value chooses: {@code term}, {@code value}. */
    CHOSEN,
    /** The term is open, and the choices do not agree: {@code term}. */
    CHOICE_OPEN,
    /** The term is open, and every choice gives the same: {@code term}. */
    CHOICE_IMMATERIAL,
    /** The role is held: {@code role}, {@code since}. */
    ROLE_HELD,
    /** The role is not held: {@code role}. */
    ROLE_NOT_HELD,
    /** Enough projects meet the conditions: {@code actual}, {@code required}. */
    ENOUGH_PROJECTS,
    /** Too few projects meet the conditions: {@code actual}, {@code required}. */
    TOO_FEW_PROJECTS,
    /** Whether enough projects meet the conditions is not known: {@code actual}, {@code required}. */
    PROJECTS_UNKNOWN,
    /** One project, and whether it meets every condition: {@code project}, {@code title}, {@code part}, {@code startsOn}. */
    PROJECT,
    /** The run of fiscal years is long enough: {@code actual}, {@code required}, {@code years}. */
    RUN_LONG_ENOUGH,
    /** The run is too short: {@code actual}, {@code required}. */
    RUN_TOO_SHORT,
    /** There are years enough, but with a gap between them: {@code actual}, {@code required}, {@code gap}. */
    RUN_HAS_GAP,
    /** Whether the run is long enough is not known: {@code actual}, {@code required}. */
    RUN_UNKNOWN,
    /** One fiscal year, and whether it has such a project: {@code year}. */
    YEAR,
    /** A fiscal year without any such project: {@code year}. */
    YEAR_WITHOUT_PROJECT,
    /** One fiscal year as the last of a run: {@code year}. */
    LAST_YEAR,
    /** The evaluation as a whole: {@code occasion}, {@code required}. */
    EVALUATION,
    /** The score is at or above the threshold: {@code actual}, {@code required}, {@code raters}, {@code perspective}. */
    AT_OR_ABOVE_THRESHOLD,
    /** The score is below the threshold: {@code actual}, {@code required}, {@code raters}, {@code perspective}. */
    BELOW_THRESHOLD,
    /** There is no rating, and it is not known that there was none: {@code required}, {@code perspective}. */
    NO_RATINGS_KNOWN,
    /** No evaluation took place: {@code required}, {@code perspective}. */
    NOT_EVALUATED,
    /** The evaluation cannot be held against the threshold, since a term is open: {@code term}. */
    TERM_OPEN,
    /** The project started after the certification: {@code role}, {@code grantedOn}, {@code startsOn}. */
    STARTED_AFTER_GRANT,
    /** The project had started by the day of the certification: {@code role}, {@code grantedOn}, {@code startsOn}. */
    STARTED_BEFORE_GRANT,
    /** The role was never granted: {@code role}, {@code startsOn}. */
    NEVER_GRANTED,
    /** No grant of the role is known, and the record is not known to be complete: {@code role}, {@code startsOn}. */
    GRANT_UNKNOWN
}
