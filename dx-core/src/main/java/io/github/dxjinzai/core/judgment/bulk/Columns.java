package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Packed facts. Days are days of the epoch, months are counted from year 0, scores and figures are in thousandths. The facts of one
 * person stand together in the order of their days: those of person {@code p} from {@code xOf[p]} to before {@code xOf[p + 1]}.
 */
final class Columns {

    /** A last day that there is not, or that lies beyond every day that is judged here. */
    static final int NEVER = Integer.MAX_VALUE;

    /** The years of the days that are packed; whoever has others is judged one by one. */
    static final int FIRST_YEAR = 2;

    static final int LAST_YEAR = 9990;

    final int people;

    /** By 64 people a bit each: those who do not fit and are judged one by one. */
    final long[] odd;

    /** By 64 people a bit each: those of whose facts of a kind nothing is missing. */
    private final Map<FactKind, long[]> complete = new EnumMap<>(FactKind.class);

    /** The first day of service; meaningless where {@link #posts} is 0. */
    final int[] joined;

    /** The code of the post plus 1; 0 where the service is not known. */
    final char[] posts;

    final char[] units;

    final int[] worksOf;

    /** The day, and the code of the traits: {@link #stamp}. */
    final long[] workStamps;

    final int[] workStartMonths;
    final int[] workEnds;

    /** From which day on all ratings are known and none is superseded; {@link #NEVER} where one is. */
    final int[] workSettled;

    final int[] ratingsOf;
    final char[] ratingTraits;
    final int[] ratingScores;
    final int[] ratingDays;

    /** The day from which on a later revision stands; empty if there is none at all. */
    final int[] ratingSuperseded;

    /** Which of the raters of the work it is, 0 to 63. */
    final char[] raters;

    final int[] achievementsOf;
    final long[] achievementStamps;
    final int[] achievementMonths;
    final int[] achievementEnds;

    /** The codes of which some achievement ends. */
    private final BitSet ending;

    final int[] figuresOf;
    final char[] figureIds;
    final long[] figures;

    /** By the code of a role. */
    private final Grants[] grants;

    final Dictionary<String> postNames;
    final Dictionary<List<DepartmentId>> unitLists;
    final List<Project> workExamples;
    final Dictionary<Traits.OfWork> worksTraits;
    final Dictionary<Traits.OfRating> ratingsTraits;
    final Dictionary<RaterGroupId> groups;
    final Dictionary<Traits.OfAchievement> achievementsTraits;
    final List<Achievement> achievementExamples;
    final Dictionary<AchievementId> items;
    final Dictionary<QuantityId> quantities;
    final Dictionary<RoleId> roles;

    Columns(Packing from) {
        people = from.people;
        odd = from.odd.toArray();
        from.complete.forEach((kind, bits) -> complete.put(kind, bits.toArray()));
        joined = from.joined.toArray();
        posts = from.posts.toArray();
        units = from.units.toArray();
        worksOf = from.worksOf.toArray();
        workStamps = from.workStamps.toArray();
        workStartMonths = from.workStartMonths.toArray();
        workEnds = from.workEnds.toArray();
        workSettled = from.workSettled.toArray();
        ratingsOf = from.ratingsOf.toArray();
        ratingTraits = from.ratingTraits.toArray();
        ratingScores = from.ratingScores.toArray();
        ratingDays = from.ratingDays.toArray();
        ratingSuperseded = from.revised ? from.ratingSuperseded.toArray() : new int[0];
        raters = from.raters.toArray();
        achievementsOf = from.achievementsOf.toArray();
        achievementStamps = from.achievementStamps.toArray();
        achievementMonths = from.achievementMonths.toArray();
        achievementEnds = from.achievementEnds.toArray();
        ending = (BitSet) from.ending.clone();
        figuresOf = from.figuresOf.toArray();
        figureIds = from.figureIds.toArray();
        figures = from.figures.toArray();
        grants = from.grants.stream().map(one -> one.grants(people)).toArray(Grants[]::new);
        postNames = from.postNames;
        unitLists = from.unitLists;
        workExamples = List.copyOf(from.workExamples);
        worksTraits = from.worksTraits;
        ratingsTraits = from.ratingsTraits;
        groups = from.groups;
        achievementsTraits = from.achievementsTraits;
        achievementExamples = List.copyOf(from.achievementExamples);
        items = from.items;
        quantities = from.quantities;
        roles = from.roles;
    }

    /** The day of a fact and the code of its traits as one number, so that both are read at once. */
    static long stamp(int day, int code) {
        return (long) day << Character.SIZE | code;
    }

    static int day(long stamp) {
        return (int) (stamp >> Character.SIZE);
    }

    static char code(long stamp) {
        return (char) stamp;
    }

    /** Whether an achievement of one of these codes ever ends. */
    boolean endsOf(boolean[] looked) {
        return ending.stream().anyMatch(code -> looked[code]);
    }

    /** Reads a little of what belongs to a part in a project. */
    long touch(int work) {
        int first = Math.min(ratingsOf[work], ratingTraits.length - 1);
        return (long) workSettled[work] + workEnds[work] + (first < 0 ? 0 : ratingTraits[first] + ratingScores[first]);
    }

    /** The grants of a role. */
    Grants grants(RoleId role) {
        int code = roles.code(role);
        return code == Dictionary.ABSENT ? Grants.OF_NOBODY : grants[code];
    }

    /** By 64 people a bit each: those of whose facts of a kind nothing is missing. */
    long[] complete(FactKind kind) {
        return complete.getOrDefault(kind, new long[0]);
    }
}
