package io.github.dxjinzai.examples.cli.report;

import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.SkillFinding;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.List;

/**
 * One person's part of a report: the cells of the skill map and a judgment for each role (本人の記録). It holds scores, as the
 * judgments do, and is for those who may see them.
 *
 * @param staff the person, by number; a report has no names of people
 * @param department where the person serves, as the municipality writes it
 * @param skills the cells of the skill map, earned or not
 * @param judgments the judgments, in the order in which they are shown; all of {@code staff}
 */
public record PersonalRecord(StaffId staff, String department, List<SkillFinding> skills, List<Judgment> judgments) {

    public PersonalRecord {
        skills = List.copyOf(skills);
        judgments = List.copyOf(judgments);
        for (Judgment judgment : judgments) {
            if (!judgment.staff().equals(staff)) {
                throw new IllegalArgumentException(
                        "a record of " + staff + " cannot hold a judgment of " + judgment.staff());
            }
        }
    }
}
