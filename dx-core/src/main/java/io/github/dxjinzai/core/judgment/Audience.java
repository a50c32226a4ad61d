package io.github.dxjinzai.core.judgment;

/** For whom a judgment is told (読み手). All hear of the same findings; what may not be shown to them is told as withheld. */
public enum Audience {
    /** The personnel section, which keeps the records: everything (人事担当). */
    PERSONNEL,
    /** The person judged: everything but scores of raters who are not named (本人). */
    PERSON,
    /** The judging committee: the same, with the ids of the evidence (審査会). */
    COMMITTEE,
    /** Everyone: what was asked for and whether it is met; no id, no score, no day of the person's (公表). */
    PUBLIC
}
