package io.github.dxjinzai.core.judgment.scorecard;

import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evaluations of one project's outcome, or of one person in one project, as one reader may see them (評価結果票).
 *
 * @param reader for whom
 * @param project the project
 * @param ratee the person rated; absent where it is the project's outcome
 * @param inheritance where a person is shown the outcome of the team, what of it does not count for this person
 * @param lines what was asked, by occasion, perspective and axis
 * @param combined the scores that the policy's criteria speak of
 */
public record Scorecard(
        Reader reader,
        ProjectId project,
        Optional<StaffId> ratee,
        Optional<Inheritance> inheritance,
        List<Line> lines,
        List<Combined> combined) {

    public Scorecard {
        lines = List.copyOf(lines);
        combined = List.copyOf(combined);
    }

    /**
     * One item.
     *
     * @param occasion the occasion
     * @param perspective the angle, if there is any
     * @param axis the axis of the skill map, if it was rated by axis
     * @param groups by group, for readers who see groups
     * @param total over all groups, each rating weighing the same
     * @param own what the person rated said of themself (自己評価), for readers who see groups: it stands apart and is in no figure
     * @param flags what befell ratings
     */
    public record Line(
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            Optional<AxisId> axis,
            SortedMap<RaterGroupId, GroupLine> groups,
            Figure total,
            Optional<Mark> own,
            Flags flags) {

        public Line {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }
    }

    /**
     * One group of raters.
     *
     * @param figure its figure
     * @param flags what befell its ratings
     */
    public record GroupLine(Figure figure, Flags flags) {}

    /**
     * A score as the policy makes it. It is made of figures of the lines and tells nothing that they do not; so a median, a trimmed
     * mean and the lowest of several ratings are withheld, and from readers who see totals only whatever is not a total.
     *
     * @param way how it is made
     * @param perspective the perspective; absent for the combination of all
     * @param figure the figure; without data where a group or perspective that it needs is missing
     * @param missing the ids of the groups or perspectives that are missing
     */
    public record Combined(Way way, Optional<PerspectiveId> perspective, Figure figure, List<String> missing) {

        public Combined {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A team's outcome as it counts for one person (チーム成果の引継ぎ). The figures shown are the team's; what the person's judgment
     * leaves out is told in number only, because the difference would give it away.
     *
     * @param staff the person
     * @param own how many ratings of the outcome are the person's own and do not count for them
     * @param excluded how many raters are related to this person and do not count for them
     */
    public record Inheritance(StaffId staff, int own, int excluded) {}
}
