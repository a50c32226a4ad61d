package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.staff.StaffId;
import java.util.List;

/**
 * The people of the fictional city whose histories are fixed (物語のある職員): the same whatever the seed, each one case of the rules.
 *
 * <p>Verdicts are those of the bundled policy with the illustrative overlay, as of 2026-03-31 and with the certifications of
 * 2024-03-31 and 2025-03-31. <i>Passing</i> is a debrief at or above 3.5 from every perspective.
 *
 * <table>
 *   <caption>Who is who</caption>
 *   <tr><th>number</th><th>constant</th><th>member of</th><th>leader of</th><th>verdict</th><th>because</th></tr>
 *   <tr><td>00268</td><td>{@link #SPECIALIST}</td><td>P-2022-01</td><td>P-2023-03, P-2024-02, P-2025-02</td><td>specialist: met</td><td>R5, R6, R7 without a gap; certified in R6</td></tr>
 *   <tr><td>00287</td><td>{@link #LED_BEFORE_CERTIFIED}</td><td>P-2022-01</td><td>P-2023-01</td><td>expert: not met</td><td>only: the project started on 2023-05-10, the advisor's certification is of 2024-03-31</td></tr>
 *   <tr><td>00298</td><td>{@link #MISSING_TECHNICAL}</td><td>P-2023-02</td><td>P-2024-05</td><td>expert: undetermined</td><td>no rating by outside experts is known</td></tr>
 *   <tr><td>00312</td><td>{@link #GAP_YEAR}</td><td>P-2022-01</td><td>P-2023-02, P-2025-01</td><td>specialist: not met (expert: met)</td><td>no project led in R6</td></tr>
 *   <tr><td>00329</td><td>{@link #NEW_SPECIALIST}</td><td>P-2023-03</td><td>P-2024-04, P-2025-03</td><td>specialist: met</td><td>R6, R7; not yet certified as specialist</td></tr>
 *   <tr><td>00341</td><td>{@link #EXPERT}</td><td>P-2022-01</td><td>P-2024-01</td><td>expert: met; specialist: not met</td><td>one year only; certified in R6</td></tr>
 *   <tr><td>00356</td><td>{@link #EXACTLY_AT_THRESHOLD}</td><td>P-2023-01</td><td>P-2024-03</td><td>expert: met</td><td>3.5 from everyone</td></tr>
 *   <tr><td>00373</td><td>{@link #ONE_STEP_BELOW}</td><td>P-2023-02</td><td>P-2025-04</td><td>expert: not met</td><td>only: the technical perspective is at 3.0</td></tr>
 *   <tr><td>00384</td><td>{@link #MISSING_MEMBERS_EVALUATION}</td><td>P-2023-03</td><td>P-2025-05</td><td>expert: undetermined</td><td>no evaluation by the members is known</td></tr>
 *   <tr><td>00405</td><td>{@link #CERTIFIED_DURING_PROJECT}</td><td>P-2024-01</td><td>P-2024-06</td><td>expert: not met</td><td>only: certified on 2025-03-31, the day after the project began</td></tr>
 *   <tr><td>00436</td><td>{@link #LEFT}</td><td>P-2022-01</td><td></td><td>no longer judged</td><td>certified as advisor in R5, left on 2024-09-30</td></tr>
 *   <tr><td>00462</td><td>{@link #ADVISOR_ONLY}</td><td>P-2023-01</td><td></td><td>advisor: met; expert: not met</td><td>never led</td></tr>
 *   <tr><td>00501</td><td>{@link #NEVER_TOOK_PART}</td><td></td><td></td><td>advisor: not met</td><td>no project</td></tr>
 * </table>
 */
public final class Stories {

    /** Leader in R5, R6 and R7, passing each time: advisor in R5, expert and specialist in R6. */
    public static final StaffId SPECIALIST = new StaffId("00268");

    /** Passed as a member in R4, led P-2023-01 well from 2023-05-10, was certified as advisor only on 2024-03-31, led nothing since. */
    public static final StaffId LED_BEFORE_CERTIFIED = new StaffId("00287");

    /** An advisor whose project P-2024-05 has no ratings by outside experts. */
    public static final StaffId MISSING_TECHNICAL = new StaffId("00298");

    /** Leader of passing projects in R5 and R7, but not in R6. */
    public static final StaffId GAP_YEAR = new StaffId("00312");

    /** Leader of passing projects in R6 and R7: expert in R6, and to be certified as specialist at the end of R7. */
    public static final StaffId NEW_SPECIALIST = new StaffId("00329");

    /** An advisor who led one passing project, in R6: expert. */
    public static final StaffId EXPERT = new StaffId("00341");

    /** An advisor whose project P-2024-03 was given 3.5 by everyone, at the debrief and after: expert. */
    public static final StaffId EXACTLY_AT_THRESHOLD = new StaffId("00356");

    /** An advisor whose project P-2025-04 is one step of the scale below the threshold in the technical perspective alone. */
    public static final StaffId ONE_STEP_BELOW = new StaffId("00373");

    /** An advisor whose members have not evaluated them after P-2025-05. */
    public static final StaffId MISSING_MEMBERS_EVALUATION = new StaffId("00384");

    /** Led P-2024-06 from 2025-03-30, was certified as advisor on 2025-03-31. */
    public static final StaffId CERTIFIED_DURING_PROJECT = new StaffId("00405");

    /** Certified as advisor in R5, left on 2024-09-30. */
    public static final StaffId LEFT = new StaffId("00436");

    /** Passed as a member in R5, never led. */
    public static final StaffId ADVISOR_ONLY = new StaffId("00462");

    /** Took part in no project. */
    public static final StaffId NEVER_TOOK_PART = new StaffId("00501");

    /** Where they serve: {@code person} in the section {@code unit} as {@code post}. */
    record Position(StaffId person, String unit, Post post) {}

    static final List<Position> POSITIONS = List.of(
            new Position(SPECIALIST, "050401", Post.CHIEF),
            new Position(LED_BEFORE_CERTIFIED, "050201", Post.CHIEF),
            new Position(MISSING_TECHNICAL, "010201", Post.CHIEF),
            new Position(GAP_YEAR, "040101", Post.SENIOR),
            new Position(NEW_SPECIALIST, "030302", Post.SENIOR),
            new Position(EXPERT, "050303", Post.SENIOR),
            new Position(EXACTLY_AT_THRESHOLD, "030301", Post.SENIOR),
            new Position(ONE_STEP_BELOW, "070103", Post.SENIOR),
            new Position(MISSING_MEMBERS_EVALUATION, "110102", Post.SENIOR),
            new Position(CERTIFIED_DURING_PROJECT, "040103", Post.REGULAR),
            new Position(LEFT, "020201", Post.REGULAR),
            new Position(ADVISOR_ONLY, "060101", Post.REGULAR),
            new Position(NEVER_TOOK_PART, "060202", Post.JUNIOR));

    private Stories() {}
}
