package io.github.dxjinzai.core.testkit;

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
import io.github.dxjinzai.core.port.FactSource;
import io.github.dxjinzai.core.port.FactStore;
import io.github.dxjinzai.core.port.RefusedFactsException;
import io.github.dxjinzai.core.problem.Problem;
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
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every {@link FactStore} keeps to (保管先の約束): named checks, each to be run against a store of its own.
 *
 * <p>Example, in a test of JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> it_keeps_the_contract_of_a_store() {
 *     return FactStoreContract.checks().stream()
 *             .map(check -> dynamicTest(check.name(), () -> check.run(aFreshStore())));
 * }
 * }</pre>
 *
 * <p>A store that is not told by what it keeps which kinds of fact are complete has to be set to {@link #COMPLETE}. Roles, axes,
 * perspectives, rater groups, achievements, attesters, quantities and kinds of relation are written as ids.
 */
public final class FactStoreContract {

    /** The kinds of fact that are complete in all facts of the checks: parts taken and roles granted. */
    public static final Set<FactKind> COMPLETE = Set.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION);

    private static final LocalDate START = LocalDate.of(2023, 5, 10);
    private static final LocalDate END = LocalDate.of(2024, 3, 15);
    private static final DepartmentId UNIT = new DepartmentId("0102");
    private static final StaffId LEADER = new StaffId("00123");
    private static final StaffId MEMBER = new StaffId("R05-007");
    private static final ProjectId WORK = new ProjectId("P-2023-04");

    private FactStoreContract() {}

    /**
     * One thing that a store keeps to.
     *
     * @param name what it keeps to, as a sentence
     * @param body the check itself; throws {@link AssertionError} with the values if the store does not keep to it
     */
    public record Check(String name, Consumer<? super FactStore> body) {

        /**
         * Runs the check against {@code store}, which it fills.
         *
         * @param store a store that no other check has used
         * @throws AssertionError if the store does not keep to it
         */
        public void run(FactStore store) {
            body.accept(store);
        }
    }

    /** All checks, in a stable order. */
    public static List<Check> checks() {
        return List.of(
                new Check("facts with every optional value present are read back equal", store -> keeps(store, full())),
                new Check("facts with every optional value absent are read back equal", store -> keeps(store, bare())),
                new Check("an empty set of facts is read back equal", store -> keeps(store, none())),
                new Check("names, titles, posts and grounds are kept verbatim", FactStoreContract::texts),
                new Check("ids that differ only in zeros, case, width or form are different", FactStoreContract::ids),
                new Check("ids of the greatest length are kept", FactStoreContract::longIds),
                new Check("days are kept, whatever the time zone", FactStoreContract::days),
                new Check("scores are kept to the last decimal", FactStoreContract::scores),
                new Check("ratings differ by subject, occasion, perspective and rater", FactStoreContract::ratings),
                new Check(
                        "ratings of axes, of raters who cannot judge and their corrections are kept",
                        FactStoreContract::answers),
                new Check(
                        "requests for ratings are kept, and differ by subject, occasion, perspective, group and day",
                        FactStoreContract::requests),
                new Check(
                        "relations of raters are kept, to persons and to projects, with and without end",
                        FactStoreContract::relations),
                new Check(
                        "requests and relations that do not fit are refused, and what was there stays",
                        FactStoreContract::refusing),
                new Check("every kind and depth of change is kept", FactStoreContract::changes),
                new Check(
                        "achievements of every kind are kept, with and without end, attester and figures",
                        FactStoreContract::achievements),
                new Check(
                        "figures are kept to the last decimal, the least and the greatest", FactStoreContract::figures),
                new Check("figures of one sitting stay together", FactStoreContract::sittings),
                new Check("achievements make no kind of fact complete", FactStoreContract::incompleteness),
                new Check("facts that only call for a warning are read", FactStoreContract::warnings),
                new Check("the same fact twice is one", FactStoreContract::twice),
                new Check("the order of the facts does not matter", FactStoreContract::order),
                new Check("writing replaces what was there", FactStoreContract::replacing),
                new Check("reading changes nothing", FactStoreContract::rereading),
                new Check("a certification appended is added to what is there", FactStoreContract::appending),
                new Check("a certification appended twice counts once", FactStoreContract::appendingTwice),
                new Check("appending nothing changes nothing", FactStoreContract::appendingNothing));
    }

    private static void texts(FactStore store) {
        List<String> texts = List.of(
                "髙﨑𠮷〜~～",
                "葛\uDB40\uDD00城課",
                "\uFA19社と神社",
                "ﾓｵｶ モオカ か\u3099",
                "「窓口」; 受付、案内",
                "a,b;c\td|e",
                "she said \"yes\"",
                "\"",
                "first\nsecond",
                "first\r\nsecond",
                " blanks on both sides ",
                "　全角の空白　",
                "=1+1",
                "'=1+1",
                "-3.5",
                "令和5年4月1日",
                "#3",
                "null",
                "\\",
                "%s {0} ?",
                "窓".repeat(200),
                "");
        ImmutableFacts.Builder facts = sound();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            StaffId person = new StaffId("t" + i);
            facts.addDepartments(new Department(new DepartmentId("t" + i), text, Optional.empty()));
            facts.addStaff(new StaffMember(person, UNIT, text, START, Optional.empty()));
            facts.addProjects(Project.builder()
                    .id(new ProjectId("t" + i))
                    .title(text)
                    .startsOn(START)
                    .build());
            facts.addGrants(new RoleGrant(person, new RoleId("expert"), END, text));
        }
        keeps(store, facts.build());
    }

    private static void ids(FactStore store) {
        keeps(
                store,
                withIds(List.of("1", "01", "001", "a1", "A1", "Ａ1", "Ａ１", "か", "が", "カ", "神", "\uFA19", "i", "ı")));
    }

    private static void longIds(FactStore store) {
        keeps(store, withIds(List.of("0".repeat(StaffId.LONGEST), "𠮷".repeat(StaffId.LONGEST))));
        Facts longest = Facts.builder()
                .addDepartments(new Department(
                        new DepartmentId("𠮷".repeat(DepartmentId.LONGEST)),
                        "",
                        Optional.of(new DepartmentId("髙".repeat(DepartmentId.LONGEST)))))
                .addDepartments(
                        new Department(new DepartmentId("髙".repeat(DepartmentId.LONGEST)), "", Optional.empty()))
                .addProjects(Project.builder()
                        .id(new ProjectId("𠮷".repeat(ProjectId.LONGEST)))
                        .title("")
                        .startsOn(START)
                        .addAxes(new AxisId("a".repeat(64)), new AxisId("z".repeat(64)))
                        .build())
                .addRatings(new Rating(
                        new ProjectId("𠮷".repeat(ProjectId.LONGEST)),
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(new PerspectiveId("p".repeat(64))),
                        new RaterGroupId("g".repeat(64)),
                        new RaterId("𠮷".repeat(RaterId.LONGEST)),
                        Score.of("1"),
                        END))
                .addStaff(new StaffMember(
                        LEADER, new DepartmentId("髙".repeat(DepartmentId.LONGEST)), "", START, Optional.empty()))
                .addRequests(new RatingRequest(
                        new ProjectId("𠮷".repeat(ProjectId.LONGEST)),
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(new PerspectiveId("p".repeat(64))),
                        new RaterGroupId("g".repeat(64)),
                        1,
                        END))
                .addRelations(relation(
                        "𠮷".repeat(RaterId.LONGEST),
                        Optional.of(LEADER),
                        Optional.empty(),
                        "k".repeat(64),
                        START,
                        Optional.empty()))
                .addAchievements(
                        achievement(LEADER, AchievementKind.CREDIT, "i".repeat(64), START, Map.of("q".repeat(64), "1"))
                                .attestedBy(new AttesterId("b".repeat(64))))
                .complete(COMPLETE)
                .build();
        keeps(store, longest);
    }

    private static void answers(FactStore store) {
        Rating first = rating(WORK, Optional.empty(), Occasion.DEBRIEF, Optional.empty(), "X-1", "3.5", END);
        Rating second = first.revised(new Mark.CannotJudge(), END.plusDays(1), "担当が違った。\"再確認\", 済");
        Rating third = second.revised(new Mark.Scored(Score.of("4")), END.plusDays(1), "-再訂正");
        keeps(
                store,
                sound().addRatings(
                                first,
                                second,
                                third,
                                first.on(new AxisId("ai-rpa")),
                                first.on(new AxisId("management")))
                        .build());
    }

    private static void requests(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        int asked = 0;
        for (Occasion occasion : Occasion.values()) {
            for (Optional<StaffId> ratee :
                    List.of(Optional.<StaffId>empty(), Optional.of(LEADER), Optional.of(MEMBER))) {
                for (Optional<PerspectiveId> angle :
                        List.of(Optional.<PerspectiveId>empty(), Optional.of(new PerspectiveId("policy")))) {
                    for (String group : List.of("executive", "executivE")) {
                        for (LocalDate day : List.of(START, END)) {
                            asked++;
                            facts.addRequests(new RatingRequest(
                                    WORK, ratee, occasion, angle, new RaterGroupId(group), asked, day));
                        }
                    }
                }
            }
        }
        facts.addRequests(new RatingRequest(
                WORK,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                new RaterGroupId("colleague"),
                Integer.MAX_VALUE,
                END));
        keeps(store, facts.build());
    }

    private static void relations(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        for (String rater : List.of("X1", "x1", MEMBER.value())) {
            for (String kind : List.of("direct-superior", "contractor.of-Project")) {
                for (Optional<LocalDate> until :
                        List.of(Optional.<LocalDate>empty(), Optional.of(START), Optional.of(END))) {
                    for (Optional<StaffId> ratee : List.of(Optional.<StaffId>empty(), Optional.of(LEADER))) {
                        facts.addRelations(relation(rater, ratee, Optional.of(WORK), kind, START, until));
                    }
                    facts.addRelations(relation(rater, Optional.of(LEADER), Optional.empty(), kind, START, until));
                }
            }
        }
        facts.addRelations(relation(
                "X1",
                Optional.of(LEADER),
                Optional.empty(),
                "direct-superior",
                LocalDate.of(1948, 5, 2),
                Optional.of(LocalDate.of(9999, 12, 31))));
        keeps(store, facts.build());
    }

    private static void refusing(FactStore store) {
        Facts facts = full();
        store.write(facts);
        ProjectId nowhere = new ProjectId("nowhere");
        StaffId nobody = new StaffId("nobody");
        RatingRequest lost = new RatingRequest(
                nowhere, Optional.empty(), Occasion.DEBRIEF, Optional.empty(), new RaterGroupId("executive"), 3, END);
        List<Facts> misfits = List.of(
                ImmutableFacts.builder().from(facts).addRequests(lost).build(),
                ImmutableFacts.builder()
                        .from(facts)
                        .addRelations(relation(
                                "X1", Optional.empty(), Optional.of(nowhere), "superior", START, Optional.empty()))
                        .build(),
                ImmutableFacts.builder()
                        .from(facts)
                        .addRelations(relation(
                                "X1", Optional.of(nobody), Optional.empty(), "superior", START, Optional.empty()))
                        .build());
        for (Facts misfit : misfits) {
            try {
                store.write(misfit);
            } catch (RefusedFactsException refused) {
                same(facts, read(store));
                continue;
            }
            throw new AssertionError("facts were written that do not fit together: " + misfit.check());
        }
    }

    private static DeclaredRelation relation(
            String rater,
            Optional<StaffId> ratee,
            Optional<ProjectId> project,
            String kind,
            LocalDate from,
            Optional<LocalDate> until) {
        return new DeclaredRelation(new RaterId(rater), ratee, project, new RelationKindId(kind), from, until);
    }

    private static void days(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        List<LocalDate> days = List.of(
                LocalDate.of(1868, 9, 8),
                LocalDate.of(1926, 12, 25),
                LocalDate.of(1948, 5, 2),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2011, 12, 30),
                LocalDate.of(2019, 4, 30),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 3, 31),
                LocalDate.of(2024, 4, 1),
                LocalDate.of(9999, 12, 31));
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            StaffId person = new StaffId("d" + i);
            ProjectId project = new ProjectId("d" + i);
            facts.addStaff(new StaffMember(person, UNIT, "主事", day, Optional.of(day)));
            facts.addProjects(Project.builder()
                    .id(project)
                    .title("日付")
                    .startsOn(day)
                    .endsOn(day)
                    .build());
            facts.addRatings(
                    rating(project, Optional.empty(), Occasion.AFTER_PROJECT, Optional.empty(), "X1", "3", day));
            facts.addGrants(new RoleGrant(person, new RoleId("expert"), day, "kaede@1.0"));
            facts.addAchievements(achievement(person, AchievementKind.QUALIFICATION, "exam-a", day, Map.of())
                    .until(day));
            facts.addAchievements(achievement(person, AchievementKind.TRAINING, "seminar", day, Map.of())
                    .until(LocalDate.of(9999, 12, 31)));
        }
        keeps(store, facts.build());
    }

    private static void scores(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        List<String> scores =
                List.of("0", "1", "3.5", "3.50", "4.125", "0.001", "10", "100", "-1.25", "2147483.647", "-2147483.648");
        for (int i = 0; i < scores.size(); i++) {
            facts.addRatings(
                    rating(WORK, Optional.empty(), Occasion.DEBRIEF, Optional.empty(), "S" + i, scores.get(i), END));
        }
        keeps(store, facts.build());
    }

    private static void ratings(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        for (Occasion occasion : Occasion.values()) {
            for (Optional<StaffId> ratee :
                    List.of(Optional.<StaffId>empty(), Optional.of(LEADER), Optional.of(MEMBER))) {
                for (Optional<PerspectiveId> angle : List.of(
                        Optional.<PerspectiveId>empty(),
                        Optional.of(new PerspectiveId("policy")),
                        Optional.of(new PerspectiveId("technical")))) {
                    for (String rater : List.of("X1", "X2", "x2")) {
                        facts.addRatings(rating(WORK, ratee, occasion, angle, rater, "3", END));
                    }
                }
            }
        }
        keeps(store, facts.build());
    }

    private static void changes(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        List<Optional<ChangeKind>> kinds = optional(ChangeKind.values());
        List<Optional<ChangeDepth>> depths = optional(ChangeDepth.values());
        for (Optional<ChangeKind> kind : kinds) {
            for (Optional<ChangeDepth> depth : depths) {
                facts.addProjects(Project.builder()
                        .id(new ProjectId("c" + kinds.indexOf(kind) + depths.indexOf(depth)))
                        .title("変革")
                        .startsOn(START)
                        .changeKind(kind)
                        .changeDepth(depth)
                        .build());
            }
        }
        keeps(store, facts.build());
    }

    private static void achievements(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        for (AchievementKind kind : AchievementKind.values()) {
            for (StaffId person : List.of(LEADER, MEMBER)) {
                Achievement bare = achievement(person, kind, "item-a", START, Map.of());
                Achievement figured =
                        achievement(person, kind, "item-b", START, Map.of("hours", "12", "points", "30", "level", "0"));
                for (Achievement one : List.of(bare, figured)) {
                    facts.addAchievements(
                            one,
                            one.until(END),
                            one.attestedBy(new AttesterId("department-head")),
                            one.attestedBy(new AttesterId("panel")).until(END.plusDays(1)));
                }
            }
        }
        keeps(store, facts.build());
    }

    private static void figures(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        List<String> figures = List.of(
                "0",
                "0.001",
                "0.01",
                "0.1",
                "1",
                "3.5",
                "7.25",
                "9.999",
                "10",
                "100",
                "1000000",
                "123456789.012",
                "999999999.998",
                "999999999.999");
        for (String figure : figures) {
            facts.addAchievements(
                    achievement(LEADER, AchievementKind.CREDIT, "points", START, Map.of("points", figure)));
        }
        facts.addAchievements(achievement(
                LEADER,
                AchievementKind.ASSESSMENT,
                "extremes",
                START,
                Map.of("least", "0", "greatest", "999999999.999", "finest", "0.001")));
        keeps(store, facts.build());
    }

    /** Two sittings must not become one with the best of each, nor must one become two. */
    private static void sittings(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        for (StaffId person : List.of(LEADER, MEMBER)) {
            for (LocalDate day : List.of(START, START.plusDays(1), END)) {
                facts.addAchievements(
                        achievement(
                                person, AchievementKind.ASSESSMENT, "marks", day, Map.of("total", "620", "a", "280")),
                        achievement(
                                person, AchievementKind.ASSESSMENT, "marks", day, Map.of("total", "580", "a", "310")),
                        achievement(person, AchievementKind.ASSESSMENT, "marks", day, Map.of("total", "620")),
                        achievement(person, AchievementKind.ASSESSMENT, "marks", day, Map.of()),
                        achievement(person, AchievementKind.ASSESSMENT, "marksA", day, Map.of()),
                        achievement(person, AchievementKind.QUALIFICATION, "marks", day, Map.of("total", "620")));
            }
        }
        Facts all = facts.build();
        equal(
                "achievements of the check that differ",
                2 * 3 * 6,
                all.achievements().size());
        keeps(store, all);
    }

    private static void incompleteness(FactStore store) {
        ImmutableFacts.Builder facts = sound();
        for (AchievementKind kind : AchievementKind.values()) {
            facts.addAchievements(achievement(LEADER, kind, "item-a", START, Map.of("hours", "1")));
        }
        keeps(store, facts.build());
        equal("the kinds of fact that are complete", COMPLETE, read(store).complete());
    }

    private static void warnings(FactStore store) {
        Facts facts = sound().addRatings(
                        rating(WORK, Optional.of(LEADER), Occasion.DEBRIEF, Optional.empty(), LEADER.value(), "5", END))
                .addRatings(
                        rating(WORK, Optional.of(LEADER), Occasion.AFTER_PROJECT, Optional.empty(), "X1", "5", START))
                .build();
        if (facts.check().isEmpty() || facts.check().stream().anyMatch(Problem::isError)) {
            throw new AssertionError("the facts of this check must call for warnings only: " + facts.check());
        }
        keeps(store, facts);
    }

    private static void twice(FactStore store) {
        Facts once = full();
        Facts twice = Facts.builder()
                .addAllDepartments(doubled(once.departments()))
                .addAllStaff(doubled(once.staff()))
                .addAllProjects(doubled(once.projects()))
                .addAllParticipations(doubled(once.participations()))
                .addAllRatings(doubled(once.ratings()))
                .addAllGrants(doubled(once.grants()))
                .addAllAchievements(doubled(once.achievements()))
                .addAllRequests(doubled(once.requests()))
                .addAllRelations(doubled(once.relations()))
                .complete(once.complete())
                .build();
        store.write(twice);
        same(once, read(store));
    }

    private static void order(FactStore store) {
        Facts facts = full();
        Facts turned = Facts.builder()
                .addAllDepartments(turned(facts.departments()))
                .addAllStaff(turned(facts.staff()))
                .addAllProjects(turned(facts.projects()))
                .addAllParticipations(turned(facts.participations()))
                .addAllRatings(turned(facts.ratings()))
                .addAllGrants(turned(facts.grants()))
                .addAllAchievements(turned(facts.achievements()))
                .addAllRequests(turned(facts.requests()))
                .addAllRelations(turned(facts.relations()))
                .complete(facts.complete())
                .build();
        store.write(turned);
        same(facts, read(store));
    }

    private static void replacing(FactStore store) {
        store.write(full());
        keeps(store, bare());
        keeps(store, full());
        keeps(store, none());
    }

    private static void rereading(FactStore store) {
        store.write(full());
        same(full(), read(store));
        same(full(), read(store));
    }

    private static void appending(FactStore store) {
        Facts before = full();
        store.write(before);
        List<RoleGrant> later = List.of(
                new RoleGrant(MEMBER, new RoleId("specialist"), LocalDate.of(2024, 4, 1), "kaede@1.0"),
                new RoleGrant(LEADER, new RoleId("advisor"), LocalDate.of(2024, 4, 1), "kaede@1.0"));
        equal("certifications that were new", 2, store.append(later));
        same(with(before, later), read(store));
        List<RoleGrant> otherGround =
                List.of(new RoleGrant(LEADER, new RoleId("advisor"), LocalDate.of(2024, 4, 1), "kaede@1.1"));
        equal("certifications that were new, by their ground", 1, store.append(otherGround));
        same(with(with(before, later), otherGround), read(store));
    }

    private static void appendingTwice(FactStore store) {
        Facts before = full();
        store.write(before);
        equal("new certifications among those that were written", 0, store.append(before.grants()));
        RoleGrant later = new RoleGrant(MEMBER, new RoleId("specialist"), LocalDate.of(2024, 4, 1), "kaede@1.0");
        equal("new certifications in a list that holds one twice", 1, store.append(List.of(later, later)));
        equal("new certifications the second time", 0, store.append(List.of(later)));
        same(with(before, List.of(later)), read(store));
    }

    private static void appendingNothing(FactStore store) {
        store.write(full());
        equal("new certifications among none", 0, store.append(List.of()));
        same(full(), read(store));
    }

    private static Facts none() {
        return Facts.builder().complete(COMPLETE).build();
    }

    private static Facts bare() {
        return Facts.builder()
                .addDepartments(new Department(UNIT, "総務部", Optional.empty()))
                .addStaff(new StaffMember(LEADER, UNIT, "主事", LocalDate.of(2010, 4, 1), Optional.empty()))
                .addProjects(Project.builder()
                        .id(WORK)
                        .title("窓口予約の見直し")
                        .startsOn(START)
                        .build())
                .addParticipations(new Participation(WORK, LEADER, Part.LEADER))
                .addRatings(rating(WORK, Optional.empty(), Occasion.DEBRIEF, Optional.empty(), "X1", "3", END))
                .complete(COMPLETE)
                .build();
    }

    private static Facts full() {
        return sound().addRatings(rating(
                        WORK,
                        Optional.of(LEADER),
                        Occasion.DEBRIEF,
                        Optional.of(new PerspectiveId("leadership")),
                        MEMBER.value(),
                        "4.5",
                        END))
                .addRatings(rating(
                        WORK,
                        Optional.empty(),
                        Occasion.DEBRIEF,
                        Optional.of(new PerspectiveId("policy")),
                        "X1",
                        "4",
                        END))
                .addRatings(rating(WORK, Optional.of(LEADER), Occasion.AFTER_PROJECT, Optional.empty(), "X2", "3", END))
                .addGrants(new RoleGrant(LEADER, new RoleId("specialist"), LocalDate.of(2023, 3, 31), "kaede@1.0"))
                .addGrants(new RoleGrant(LEADER, new RoleId("expert"), LocalDate.of(2024, 3, 31), "kaede@1.0"))
                .addAchievements(
                        achievement(
                                        LEADER,
                                        AchievementKind.TRAINING,
                                        "seminar",
                                        START,
                                        Map.of("hours", "7.5", "days", "2"))
                                .attestedBy(new AttesterId("panel"))
                                .until(END),
                        achievement(LEADER, AchievementKind.TRAINING, "seminar", END, Map.of("hours", "3")),
                        achievement(MEMBER, AchievementKind.QUALIFICATION, "exam-a", END, Map.of()))
                .addRequests(
                        new RatingRequest(
                                WORK,
                                Optional.of(LEADER),
                                Occasion.DEBRIEF,
                                Optional.of(new PerspectiveId("leadership")),
                                new RaterGroupId("colleague"),
                                3,
                                START),
                        new RatingRequest(
                                WORK,
                                Optional.empty(),
                                Occasion.AFTER_PROJECT,
                                Optional.empty(),
                                new RaterGroupId("project-member"),
                                12,
                                END))
                .addRelations(
                        relation("X1", Optional.of(LEADER), Optional.of(WORK), "superior", START, Optional.of(END)),
                        relation("X2", Optional.empty(), Optional.of(WORK), "contractor", START, Optional.empty()),
                        relation("X2", Optional.of(MEMBER), Optional.empty(), "superior", END, Optional.empty()))
                .build();
    }

    private static ImmutableFacts.Builder sound() {
        return Facts.builder()
                .addDepartments(new Department(new DepartmentId("01"), "髙﨑総務部", Optional.empty()))
                .addDepartments(new Department(UNIT, "𠮷野係", Optional.of(new DepartmentId("01"))))
                .addStaff(new StaffMember(LEADER, UNIT, "係長", LocalDate.of(2010, 4, 1), Optional.empty()))
                .addStaff(new StaffMember(
                        MEMBER, UNIT, "主事", LocalDate.of(2023, 4, 1), Optional.of(LocalDate.of(2026, 3, 31))))
                .addProjects(Project.builder()
                        .id(WORK)
                        .title("窓口予約の見直し〜第1期")
                        .startsOn(START)
                        .endsOn(END)
                        .addAxes(new AxisId("leadership"), new AxisId("ai-rpa"), new AxisId("management"))
                        .changeKind(ChangeKind.DX)
                        .changeDepth(ChangeDepth.TRANSFORMATION)
                        .build())
                .addParticipations(new Participation(WORK, LEADER, Part.LEADER))
                .addParticipations(new Participation(WORK, MEMBER, Part.MEMBER))
                .complete(COMPLETE);
    }

    private static Facts withIds(List<String> ids) {
        ImmutableFacts.Builder facts = Facts.builder().complete(COMPLETE);
        for (String id : ids) {
            StaffId person = new StaffId(id);
            ProjectId project = new ProjectId(id);
            facts.addDepartments(new Department(new DepartmentId(id), id, Optional.empty()));
            facts.addStaff(new StaffMember(person, new DepartmentId(id), id, START, Optional.empty()));
            facts.addProjects(Project.builder()
                    .id(project)
                    .title(id)
                    .startsOn(START)
                    .addAxes(new AxisId("uiUx"), new AxisId("uiux"))
                    .build());
            facts.addParticipations(new Participation(project, person, Part.MEMBER));
            facts.addRatings(
                    rating(project, Optional.of(person), Occasion.DEBRIEF, Optional.empty(), "by-" + id, "3", END));
            facts.addRequests(new RatingRequest(
                    project,
                    Optional.of(person),
                    Occasion.DEBRIEF,
                    Optional.empty(),
                    new RaterGroupId("executive"),
                    1,
                    END));
            facts.addRelations(
                    relation("of-" + id, Optional.of(person), Optional.of(project), "uiUx", START, Optional.empty()),
                    relation("of-" + id, Optional.of(person), Optional.of(project), "uiux", START, Optional.empty()));
            facts.addGrants(new RoleGrant(person, new RoleId("expert"), END, "kaede@1.0"));
            facts.addGrants(new RoleGrant(person, new RoleId("experT"), END, "kaede@1.0"));
            facts.addAchievements(
                    achievement(person, AchievementKind.CREDIT, "uiUx", END, Map.of("hours", "1", "hourS", "2"))
                            .attestedBy(new AttesterId("panel")),
                    achievement(person, AchievementKind.CREDIT, "uiux", END, Map.of("hourS", "1", "hours", "2"))
                            .attestedBy(new AttesterId("paneL")));
        }
        return facts.build();
    }

    private static Rating rating(
            ProjectId project,
            Optional<StaffId> ratee,
            Occasion occasion,
            Optional<PerspectiveId> perspective,
            String rater,
            String score,
            LocalDate day) {
        return new Rating(
                project,
                ratee,
                occasion,
                perspective,
                new RaterGroupId("outside-expert"),
                new RaterId(rater),
                Score.of(score),
                day);
    }

    private static Achievement achievement(
            StaffId person, AchievementKind kind, String item, LocalDate day, Map<String, String> figures) {
        Map<QuantityId, Quantity> quantities = new TreeMap<>();
        figures.forEach((id, figure) -> quantities.put(new QuantityId(id), Quantity.of(figure)));
        return Achievement.of(person, kind, new AchievementId(item), day).with(quantities);
    }

    private static Facts with(Facts facts, List<RoleGrant> more) {
        return ImmutableFacts.builder().from(facts).addAllGrants(more).build();
    }

    private static <T> List<Optional<T>> optional(T[] values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), Stream.of(values).map(Optional::of))
                .toList();
    }

    private static <T> List<T> doubled(List<T> all) {
        return Stream.concat(all.stream(), all.stream()).toList();
    }

    private static <T> List<T> turned(List<T> all) {
        List<T> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    private static void keeps(FactStore store, Facts facts) {
        store.write(facts);
        same(facts, read(store));
    }

    private static Facts read(FactSource source) {
        Validation<Seq<Problem>, Facts> read = source.read();
        if (read.isInvalid()) {
            throw new AssertionError("sound facts were read with problems: " + read.getError());
        }
        return read.get();
    }

    /** Kind by kind, so that a failure shows the kind of fact that differs and nothing else. */
    private static void same(Facts expected, Facts actual) {
        same("departments", Facts::departments, expected, actual);
        same("staff", Facts::staff, expected, actual);
        same("projects", Facts::projects, expected, actual);
        same("participations", Facts::participations, expected, actual);
        same("ratings (raters are withheld)", Facts::ratings, expected, actual);
        same("certifications", Facts::grants, expected, actual);
        same("achievements", Facts::achievements, expected, actual);
        same("requests for ratings", Facts::requests, expected, actual);
        same("relations (raters are withheld)", Facts::relations, expected, actual);
        equal("the kinds of fact that are complete", expected.complete(), actual.complete());
        equal("the facts", expected, actual);
    }

    private static <T> void same(String what, Function<Facts, List<T>> part, Facts expected, Facts actual) {
        List<T> wanted = part.apply(expected);
        List<T> found = part.apply(actual);
        if (!wanted.equals(found)) {
            throw new AssertionError(what + " differ: missing " + minus(wanted, found) + ", unexpected "
                    + minus(found, wanted) + "; in order " + wanted + " was wanted, " + found + " was found");
        }
    }

    private static <T> List<T> minus(List<T> all, List<T> those) {
        return all.stream().filter(one -> !those.contains(one)).toList();
    }

    private static void equal(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + ": " + expected + " was wanted, " + actual + " was found");
        }
    }
}
