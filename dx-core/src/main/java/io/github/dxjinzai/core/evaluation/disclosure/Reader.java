package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * For whom a view is made (閲覧者). What a reader gets is always a part of one release that is the same for all: so readers who put
 * their views together learn no more than the one who sees most.
 */
public enum Reader {
    /** The person evaluated (本人). */
    PERSON(LocalizedText.of("本人", "the person"), true, true, true),
    /** Whoever gave a rating (評価者): totals only. */
    RATER(LocalizedText.of("評価者", "a rater"), false, true, false),
    /** The personnel section (人事担当). */
    PERSONNEL(LocalizedText.of("人事担当", "the personnel section"), true, true, true),
    /** The judging committee (審査会). */
    COMMITTEE(LocalizedText.of("審査会", "the judging committee"), true, true, true),
    /** Everyone (公表): nothing of one person's or one project's evaluation; only statistics are published. */
    PUBLIC(LocalizedText.of("公表", "the public"), false, false, false),
    /** A data set for research (研究用): totals only, no free text. */
    RESEARCH(LocalizedText.of("研究用", "research"), false, true, false);

    private final LocalizedText label;
    private final boolean groups;
    private final boolean totals;
    private final boolean comments;

    Reader(LocalizedText label, boolean groups, boolean totals, boolean comments) {
        this.label = label;
        this.groups = groups;
        this.totals = totals;
        this.comments = comments;
    }

    /** What the reader is called. */
    public LocalizedText label() {
        return label;
    }

    /** Whether the reader may see figures of single groups of raters. */
    public boolean seesGroups() {
        return groups;
    }

    /** Whether the reader may see totals over the groups. */
    public boolean seesTotals() {
        return totals;
    }

    /** Whether the reader may see what was written in words. */
    public boolean seesComments() {
        return comments;
    }
}
