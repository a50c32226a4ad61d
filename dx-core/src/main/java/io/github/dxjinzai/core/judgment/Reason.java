package io.github.dxjinzai.core.judgment;

/**
 * Why a finding has its verdict (理由): a stable code for programs. {@link Explanation} has the sentences. The names beside each are
 * those of the finding's details; findings that look at projects also have {@code as} and {@code axis}, those that look at
 * achievements {@code kind}, {@code which} and {@code by}, and both {@code within} or {@code from} and {@code until}, where the
 * criterion asks for them. Findings of scores have, where there are any, the numbers of raters who {@code cannotJudge}, are {@code excluded} or
 * {@code flagged} for a declared relation, and {@code corrected} their rating; {@code pooling} where the score is no mean of all,
 * {@code unrounded} where it was rounded, {@code scale} where it is a level, and {@code axis}.
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
    /** At least so many of the parts hold, or too few do: {@code actual}, {@code required}. */
    SOME_OF,
    /** The role is held: {@code role}, {@code since}; {@code until} where it runs out. */
    ROLE_HELD,
    /** The role has run out and is in its time of grace: {@code role}, {@code since}, {@code until}. */
    ROLE_IN_GRACE,
    /** The role is held, but not for so long: {@code role}, {@code since}, {@code required}. */
    ROLE_HELD_TOO_SHORT,
    /** The role has run out: {@code role}, {@code until}. */
    ROLE_RAN_OUT,
    /** The role was granted, but what it must go with does not hold, or it is not known whether it does: {@code role}. */
    ROLE_NOT_KEPT,
    /** The role is not held: {@code role}. */
    ROLE_NOT_HELD,
    /** Enough achievements meet the conditions: {@code kind}, {@code actual}, {@code required}. */
    ENOUGH_ACHIEVEMENTS,
    /** Too few achievements meet the conditions: {@code kind}, {@code actual}, {@code required}. */
    TOO_FEW_ACHIEVEMENTS,
    /** Whether enough achievements meet the conditions is not known: {@code kind}, {@code actual}, {@code required}. */
    ACHIEVEMENTS_UNKNOWN,
    /** One achievement, and whether it meets every condition: {@code item}, {@code day}. */
    ACHIEVEMENT,
    /** One achievement that was valid until an earlier day: {@code item}, {@code day}, {@code until}. */
    ACHIEVEMENT_LAPSED,
    /** A figure stands to the threshold as asked: {@code quantity}, {@code actual}, {@code required}, {@code comparison}. */
    FIGURE_PASSES,
    /** A figure does not: {@code quantity}, {@code actual}, {@code required}, {@code comparison}. */
    FIGURE_FAILS,
    /** The figure was not recorded: {@code quantity}. */
    FIGURE_UNKNOWN,
    /** The total stands to the threshold as asked: {@code actual}, {@code required}, {@code comparison}. */
    TOTAL_PASSES,
    /** The total does not: {@code actual}, {@code required}, {@code comparison}. */
    TOTAL_FAILS,
    /** The total is not known well enough: {@code actual} so far, {@code required}, {@code comparison}. */
    TOTAL_UNKNOWN,
    /** The level stands to the threshold as asked: {@code quantity}, {@code take}, {@code actual}, {@code required}, {@code comparison}. */
    LEVEL_PASSES,
    /** The level does not: {@code quantity}, {@code take}, {@code actual}, {@code required}, {@code comparison}. */
    LEVEL_FAILS,
    /** The level is not known: {@code quantity}, {@code take}, {@code required}, {@code comparison}. */
    LEVEL_UNKNOWN,
    /** There is no such achievement: {@code quantity}, {@code take}, {@code required}, {@code comparison}. */
    LEVEL_ABSENT,
    /** The person has served long enough: {@code since}, {@code required}. */
    SERVED_LONG_ENOUGH,
    /** The person has not served long enough: {@code since}, {@code required}. */
    SERVED_TOO_SHORT,
    /** The person joined within the time: {@code since}. */
    JOINED_WITHIN,
    /** The person joined outside the time: {@code since}. */
    JOINED_OUTSIDE,
    /** The post is one of those asked for: {@code actual}, {@code required}. */
    POST_AMONG,
    /** The post is another: {@code actual}, {@code required}. */
    POST_OTHER,
    /** The unit is one of those asked for, or below: {@code actual}, {@code required}. */
    UNIT_AMONG,
    /** The unit is another: {@code actual}, {@code required}. */
    UNIT_OTHER,
    /** Where and since when the person serves is not known. */
    SERVICE_UNKNOWN,
    /** The day judged lies in the time: {@code day}. */
    DAY_WITHIN,
    /** The day judged lies outside the time: {@code day}. */
    DAY_OUTSIDE,
    /** The cells of the row that are earned: {@code role}, {@code actual}, {@code required}. */
    PROFILE,
    /** The mark of a cell cannot be read in the source: {@code role}, {@code axis}. */
    CELL_ILLEGIBLE,
    /** The policy does not say how a cell is earned: {@code role}, {@code axis}. */
    CELL_WITHOUT_CRITERION,
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
    /** One fiscal year, and whether it has such a project or achievement: {@code year}. */
    YEAR,
    /** A fiscal year without any such project: {@code year}. */
    YEAR_WITHOUT_PROJECT,
    /** A fiscal year without any such achievement: {@code year}. */
    YEAR_WITHOUT_ACHIEVEMENT,
    /** One fiscal year as the last of a run: {@code year}. */
    LAST_YEAR,
    /** The evaluation as a whole: {@code occasion}, {@code required}. */
    EVALUATION,
    /** The score is at or above the threshold: {@code actual}, {@code required}, {@code raters}, {@code perspective}. */
    AT_OR_ABOVE_THRESHOLD,
    /** The score is below the threshold: {@code actual}, {@code required}, {@code raters}, {@code perspective}. */
    BELOW_THRESHOLD,
    /** The score is above the threshold, as it has to be: the same names. */
    ABOVE_THRESHOLD,
    /** The score is not above the threshold: the same names. */
    NOT_ABOVE_THRESHOLD,
    /** Fewer raters gave a score than are needed: {@code raters}, {@code needed}, {@code perspective}, {@code group}. */
    TOO_FEW_RATERS,
    /** Fewer of those asked answered than are needed: {@code answers}, {@code asked}, {@code needed} percent, {@code perspective}. */
    RESPONSE_TOO_LOW,
    /** How many were asked is not known: {@code answers}, {@code needed} percent, {@code perspective}. */
    ASKED_UNKNOWN,
    /**
     * There are answers, but no score comes of them: nobody can judge, all are excluded, too much is cut off, or a {@code group}
     * with a weight gave none: {@code raters}, {@code required}, {@code perspective}.
     */
    NOT_ESTIMABLE,
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
