package io.github.dxjinzai.adapters.jdbc;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Facts without errors, drawn at random: strange ids, texts, days and scores, everything optional present or not. */
final class RandomFacts {

    private static final String ID_CHARACTERS = "0123456789abzABZiıİI-_./'\"%;:髙﨑𠮷葛神がカー～〜";
    private static final String TEXT_CHARACTERS = ID_CHARACTERS + " \t\n\r　,\\$?{}<>−ﾓ";

    private final Random random;

    private RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    static Facts of(long seed) {
        return new RandomFacts(seed).facts();
    }

    private Facts facts() {
        ImmutableFacts.Builder facts = Facts.builder();
        List<DepartmentId> units = ids(6).stream().map(DepartmentId::new).toList();
        for (int i = 0; i < units.size(); i++) {
            DepartmentId above = i == 0 ? units.get(0) : units.get(random.nextInt(i));
            facts.addDepartments(new Department(units.get(i), text(), i == 0 ? Optional.empty() : maybe(() -> above)));
        }
        List<StaffId> people = new ArrayList<>();
        for (String id : units.isEmpty() ? List.<String>of() : ids(8)) {
            StaffId person = new StaffId(id);
            people.add(person);
            LocalDate joinedOn = day();
            facts.addStaff(new StaffMember(
                    person, one(units), text(), joinedOn, maybe(() -> joinedOn.plusDays(random.nextInt(9_000)))));
        }
        for (String id : ids(6)) {
            project(new ProjectId(id), people, facts);
        }
        for (int i = 0; !people.isEmpty() && i < random.nextInt(10); i++) {
            facts.addGrants(
                    new RoleGrant(one(people), new RoleId(one(List.of("expert", "experT", "a.1"))), day(), text()));
        }
        for (int i = 0; !people.isEmpty() && i < random.nextInt(10); i++) {
            facts.addAchievements(achievement(one(people)));
        }
        for (FactKind kind : FactKind.values()) {
            if (random.nextBoolean()) {
                facts.addComplete(kind);
            }
        }
        return facts.build();
    }

    private Achievement achievement(StaffId person) {
        LocalDate day = day();
        Map<QuantityId, Quantity> figures = new HashMap<>();
        for (String id : List.of("hours", "h.2", "0")) {
            if (random.nextBoolean()) {
                figures.put(
                        new QuantityId(id),
                        new Quantity(random.nextBoolean() ? 999_999_999_999L : random.nextInt(5_001)));
            }
        }
        Achievement plain = Achievement.of(
                person,
                one(List.of(AchievementKind.values())),
                new AchievementId(one(List.of("it-passport", "itPassport", "1"))),
                day);
        Achievement ending = random.nextBoolean() ? plain.until(day.plusDays(random.nextInt(400))) : plain;
        return (random.nextBoolean() ? ending.attestedBy(new AttesterId("head")) : ending).with(figures);
    }

    private void project(ProjectId id, List<StaffId> people, ImmutableFacts.Builder facts) {
        LocalDate startsOn = day();
        facts.addProjects(Project.builder()
                .id(id)
                .title(text())
                .startsOn(startsOn)
                .endsOn(maybe(() -> startsOn.plusDays(random.nextInt(400))))
                .addAllAxes(List.of(new AxisId("uiUx"), new AxisId("uiux"), new AxisId("0"))
                        .subList(0, random.nextInt(4)))
                .changeKind(maybe(() -> one(List.of(ChangeKind.values()))))
                .changeDepth(maybe(() -> one(List.of(ChangeDepth.values()))))
                .build());
        List<StaffId> taking =
                people.stream().filter(person -> random.nextBoolean()).toList();
        for (StaffId person : taking) {
            facts.addParticipations(new Participation(id, person, one(List.of(Part.values()))));
        }
        Set<RatingRequest.Key> requests = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            RatingRequest request = new RatingRequest(
                    id,
                    taking.isEmpty() ? Optional.empty() : maybe(() -> one(taking)),
                    one(List.of(Occasion.values())),
                    maybe(() -> new PerspectiveId(one(List.of("policy", "leadership")))),
                    new RaterGroupId(one(List.of("executive", "executivE"))),
                    random.nextBoolean() ? 1 + random.nextInt(9) : Integer.MAX_VALUE,
                    startsOn.plusDays(random.nextInt(3)));
            if (requests.add(request.key())) {
                facts.addRequests(request);
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate from = startsOn.plusDays(random.nextInt(3));
            Optional<StaffId> ratee = taking.isEmpty() ? Optional.empty() : maybe(() -> one(taking));
            facts.addRelations(new DeclaredRelation(
                    new RaterId(one(List.of("X1", "x1", "評価者", "00123"))),
                    ratee,
                    ratee.isEmpty() ? Optional.of(id) : maybe(() -> id),
                    new RelationKindId(one(List.of("superior", "superioR"))),
                    from,
                    maybe(() -> from.plusDays(random.nextInt(3)))));
        }
        Set<Rating.Key> keys = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Rating rating = new Rating(
                    id,
                    taking.isEmpty() ? Optional.empty() : maybe(() -> one(taking)),
                    one(List.of(Occasion.values())),
                    maybe(() -> new PerspectiveId(one(List.of("policy", "leadership", "technical")))),
                    new RaterGroupId(one(List.of("executive", "outside-expert"))),
                    new RaterId(one(List.of("X1", "x1", "評価者", "00123"))),
                    new Score(random.nextBoolean() ? random.nextInt(5_001) : random.nextInt()),
                    startsOn.plusDays(random.nextInt(500)));
            Rating some = random.nextInt(4) == 0 ? rating.on(new AxisId("ai-rpa")) : rating;
            if (keys.add(some.key())) {
                facts.addRatings(some);
                if (random.nextInt(4) == 0) {
                    facts.addRatings(
                            some.revised(new Mark.CannotJudge(), some.day().plusDays(1), "訂正 " + text()));
                }
            }
        }
    }

    private Set<String> ids(int most) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            ids.add(characters(ID_CHARACTERS, 1 + random.nextInt(StaffId.LONGEST)));
        }
        return ids;
    }

    private String text() {
        return characters(TEXT_CHARACTERS, random.nextInt(30));
    }

    private String characters(String from, int length) {
        int[] all = from.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    /** Mostly of our time; the rest from before the Gregorian calendar to far ahead. */
    private LocalDate day() {
        return random.nextInt(4) > 0
                ? LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000))
                : LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_600_000));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
