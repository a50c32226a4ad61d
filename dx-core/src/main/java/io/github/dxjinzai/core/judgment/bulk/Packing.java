package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packs dossiers, one after the other. A person whose facts do not fit is marked as odd, and never packed wrongly. */
final class Packing {

    private static final int MOST_CODES = Character.MAX_VALUE;
    private static final int MOST_RATERS = Long.SIZE;
    private static final int MONTHS = 12;

    int people;
    boolean revised;
    final BitColumn odd = new BitColumn();
    final Map<FactKind, BitColumn> complete = new EnumMap<>(FactKind.class);
    final IntColumn joined = new IntColumn();
    final CharColumn posts = new CharColumn();
    final CharColumn units = new CharColumn();
    final IntColumn worksOf = new IntColumn();
    final LongColumn workStamps = new LongColumn();
    final IntColumn workStartMonths = new IntColumn();
    final IntColumn workEnds = new IntColumn();
    final IntColumn workSettled = new IntColumn();
    final IntColumn ratingsOf = new IntColumn();
    final CharColumn ratingTraits = new CharColumn();
    final IntColumn ratingScores = new IntColumn();
    final IntColumn ratingDays = new IntColumn();
    final IntColumn ratingSuperseded = new IntColumn();
    final CharColumn raters = new CharColumn();
    final IntColumn achievementsOf = new IntColumn();
    final LongColumn achievementStamps = new LongColumn();
    final IntColumn achievementMonths = new IntColumn();
    final IntColumn achievementEnds = new IntColumn();
    final BitSet ending = new BitSet();
    final IntColumn figuresOf = new IntColumn();
    final CharColumn figureIds = new CharColumn();
    final LongColumn figures = new LongColumn();
    final List<Grants.Packing> grants = new ArrayList<>();

    final Dictionary<String> postNames = new Dictionary<>();
    final Dictionary<List<DepartmentId>> unitLists = new Dictionary<>();
    final Dictionary<Traits.OfWork> worksTraits = new Dictionary<>();
    final List<Project> workExamples = new ArrayList<>();
    final Dictionary<Traits.OfRating> ratingsTraits = new Dictionary<>();
    final Dictionary<RaterGroupId> groups = new Dictionary<>();
    final Dictionary<Traits.OfAchievement> achievementsTraits = new Dictionary<>();
    final List<Achievement> achievementExamples = new ArrayList<>();
    final Dictionary<AchievementId> items = new Dictionary<>();
    final Dictionary<QuantityId> quantities = new Dictionary<>();
    final Dictionary<RoleId> roles = new Dictionary<>();

    private boolean fits;

    Packing() {
        for (FactKind kind : FactKind.values()) {
            complete.put(kind, new BitColumn());
        }
    }

    void add(Dossier one) {
        fits = true;
        worksOf.add(workStamps.size());
        achievementsOf.add(achievementStamps.size());
        complete.forEach((kind, bits) -> bits.add(one.isComplete(kind)));
        service(one.service());
        Set<ProjectId> seen = new HashSet<>();
        for (ProjectWork work : one.work()) {
            // where items are counted, two parts in one project are one item
            fits &= seen.add(work.project().id());
            work(one, work);
        }
        one.achievements().forEach(this::achievement);
        for (RoleGrant grant : one.grants()) {
            int role = roles.add(grant.role());
            if (role == grants.size()) {
                grants.add(new Grants.Packing());
            }
            grants.get(role).add(people, day(grant.grantedOn()));
        }
        odd.add(!fits);
        people++;
    }

    Columns columns() {
        worksOf.add(workStamps.size());
        achievementsOf.add(achievementStamps.size());
        ratingsOf.add(ratingDays.size());
        figuresOf.add(figureCount);
        return new Columns(this);
    }

    private int figureCount;

    private void service(Optional<Service> one) {
        posts.add(one.map(service -> code(postNames.add(service.member().post()) + 1))
                .orElse(0));
        units.add(one.map(service -> code(unitLists.add(service.departments()))).orElse(0));
        joined.add(one.map(service -> day(service.member().joinedOn())).orElse(0));
    }

    private void work(Dossier one, ProjectWork work) {
        Project project = work.project();
        workStartMonths.add(month(project.startsOn()));
        workEnds.add(lastDay(project.endsOn()));
        int traits = worksTraits.add(Traits.OfWork.of(work));
        if (traits == workExamples.size()) {
            workExamples.add(project);
        }
        workStamps.add(Columns.stamp(day(project.startsOn()), code(traits)));
        ratingsOf.add(ratingDays.size());
        List<Rating> others = work.ratings().stream()
                .filter(rating -> !rating.rater().is(one.staff()))
                .toList();
        boolean corrected = others.stream().anyMatch(rating -> rating.revision() > 0);
        Dictionary<RaterId> numbers = new Dictionary<>();
        int settled = Integer.MIN_VALUE;
        for (Rating rating : others) {
            Traits.OfRating of = Traits.OfRating.of(rating, work, one.staff());
            groups.add(rating.group());
            ratingTraits.add(code(ratingsTraits.add(of)));
            ratingScores.add(rating.score().map(Score::thousandths).orElse(0));
            int day = day(rating.day());
            ratingDays.add(day);
            int superseded = corrected ? superseded(rating, others) : Columns.NEVER;
            ratingSuperseded.add(superseded);
            settled = superseded == Columns.NEVER ? Math.max(settled, day) : Columns.NEVER;
            int rater = numbers.add(rating.rater());
            fits &= rater < MOST_RATERS;
            raters.add(rater % MOST_RATERS);
        }
        revised |= corrected;
        workSettled.add(settled);
    }

    /** The first day on which a later revision of the rating stands. */
    private int superseded(Rating rating, List<Rating> others) {
        return others.stream()
                .filter(other ->
                        other.revision() > rating.revision() && other.key().equals(rating.key()))
                .mapToInt(other -> day(other.day()))
                .min()
                .orElse(Columns.NEVER);
    }

    private void achievement(Achievement one) {
        achievementMonths.add(month(one.day()));
        achievementEnds.add(lastDay(one.validUntil()));
        items.add(one.item());
        int traits = achievementsTraits.add(Traits.OfAchievement.of(one));
        if (traits == achievementExamples.size()) {
            achievementExamples.add(one);
        }
        achievementStamps.add(Columns.stamp(day(one.day()), code(traits)));
        if (one.validUntil().isPresent()) {
            ending.set(traits);
        }
        figuresOf.add(figureCount);
        one.quantities().forEach((id, quantity) -> {
            figureIds.add(code(quantities.add(id)));
            figures.add(quantity.thousandths());
            figureCount++;
        });
    }

    private int code(int of) {
        fits &= of <= MOST_CODES;
        return Math.min(of, MOST_CODES);
    }

    private int day(LocalDate of) {
        boolean within = of.getYear() >= Columns.FIRST_YEAR && of.getYear() <= Columns.LAST_YEAR;
        fits &= within;
        return within ? (int) of.toEpochDay() : 0;
    }

    private static int month(LocalDate of) {
        return (int) (of.getYear() * (long) MONTHS + of.getMonthValue() - 1);
    }

    /** A last day, which may lie beyond all others. */
    private int lastDay(Optional<LocalDate> of) {
        return of.filter(last -> last.getYear() <= Columns.LAST_YEAR)
                .map(this::day)
                .orElse(Columns.NEVER);
    }
}
