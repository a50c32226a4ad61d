package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import java.util.List;

/** Expert or specialist of the bundled policy. */
final class ProjectLoop extends FusedLoop {

    private static final int THRESHOLD = 3500;
    private static final byte MEMBERS = 3;
    private static final List<PerspectiveId> ANGLES =
            List.of(new PerspectiveId("policy"), new PerspectiveId("leadership"), new PerspectiveId("technical"));

    private int people;
    private int works;
    private int ratings;
    private int[] worksOf = new int[16];
    private int[] advisorSince = new int[16];
    private byte[] unrated = new byte[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] years = new byte[16];
    private byte[] led = new byte[16];
    private int[] ratingsOf = new int[16];
    private byte[] angles = new byte[16];
    private int[] scores = new int[16];
    private int[] days = new int[16];

    @Override
    void add(Dossier one) {
        advisorSince = grown(advisorSince, people);
        unrated = grown(unrated, people);
        worksOf = grown(worksOf, people + 1);
        advisorSince[people] = granted(one, "advisor");
        unrated[people] = unknown(one, FactKind.EVALUATION);
        for (ProjectWork work : one.work()) {
            starts = grown(starts, works);
            ends = grown(ends, works);
            years = grown(years, works);
            led = grown(led, works);
            ratingsOf = grown(ratingsOf, works + 1);
            starts[works] = day(work.project().startsOn());
            ends[works] = work.endsOn().map(FusedLoop::day).orElse(NEVER);
            years[works] =
                    (byte) (FiscalYear.containing(work.project().startsOn()).year() - 1990);
            led[works] = (byte) (work.part() == Part.LEADER ? 1 : 0);
            for (Rating rating : work.ratings()) {
                angles = grown(angles, ratings);
                scores = grown(scores, ratings);
                days = grown(days, ratings);
                angles[ratings] = angle(rating);
                scores[ratings] = rating.score().map(Score::thousandths).orElseThrow();
                days[ratings] = day(rating.day());
                ratings++;
            }
            works++;
            ratingsOf[works] = ratings;
        }
        people++;
        worksOf[people] = works;
    }

    private static byte angle(Rating rating) {
        return rating.occasion() == Occasion.AFTER_PROJECT
                ? MEMBERS
                : (byte) ANGLES.indexOf(rating.perspective().orElseThrow());
    }

    @Override
    void judge(Task task, byte[] verdicts) {
        for (int person = 0; person < people; person++) {
            verdicts[person] = task == Task.SPECIALIST ? specialist(person) : expert(person);
        }
    }

    private byte expert(int person) {
        int since = advisorSince[person];
        byte best = NOT_MET;
        if (since > TODAY) {
            return best;
        }
        for (int work = worksOf[person]; work < worksOf[person + 1] && best != MET; work++) {
            if (led[work] == 1 && starts[work] <= TODAY && starts[work] > since) {
                int debrief = debrief(work, unrated[person]);
                best |= (byte) (debrief == NOT_MET ? NOT_MET : debrief & members(work, unrated[person]));
            }
        }
        return best;
    }

    private byte specialist(int person) {
        long met = 0;
        long may = 0;
        byte members = NOT_MET;
        for (int work = worksOf[person]; work < worksOf[person + 1]; work++) {
            if (led[work] == 1 && starts[work] <= TODAY) {
                long debrief = debrief(work, unrated[person]);
                met |= (debrief & 1) << years[work];
                may |= (debrief >> 1) << years[work];
                if (members != MET) {
                    members |= members(work, unrated[person]);
                }
            }
        }
        int run = (met & met << 1) != 0 ? MET : (may & may << 1) != 0 ? UNDETERMINED : NOT_MET;
        return (byte) (run & members);
    }

    private byte debrief(int work, byte none) {
        long over0 = 0;
        long over1 = 0;
        long over2 = 0;
        int seen = 0;
        for (int i = ratingsOf[work]; i < ratingsOf[work + 1]; i++) {
            if (days[i] <= TODAY) {
                switch (angles[i]) {
                    case 0 -> over0 += scores[i] - THRESHOLD;
                    case 1 -> over1 += scores[i] - THRESHOLD;
                    case 2 -> over2 += scores[i] - THRESHOLD;
                    default -> {}
                }
                seen |= 1 << angles[i];
            }
        }
        if (over0 < 0 || over1 < 0 || over2 < 0) {
            return NOT_MET;
        }
        return (seen & 7) == 7 ? MET : none;
    }

    private byte members(int work, byte none) {
        if (ends[work] > TODAY) {
            return none;
        }
        long over = 0;
        boolean seen = false;
        for (int i = ratingsOf[work]; i < ratingsOf[work + 1]; i++) {
            if (angles[i] == MEMBERS && days[i] <= TODAY && days[i] >= ends[work]) {
                over += scores[i] - THRESHOLD;
                seen = true;
            }
        }
        return !seen ? none : over >= 0 ? MET : NOT_MET;
    }
}
