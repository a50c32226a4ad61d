package io.github.dxjinzai.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.development.QuantityId;
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
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.ImmutableProject;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class RoundTripTest {

    private static final int MOST = 5;
    private static final List<AttesterId> OFFICES = List.of(new AttesterId("panel"), new AttesterId("head"));
    private static final List<QuantityId> FIGURES =
            List.of(new QuantityId("hours"), new QuantityId("points"), new QuantityId("field.1"), new QuantityId("0"));
    private static final List<RelationKindId> RELATIONS = List.of(
            new RelationKindId("direct-superior"), new RelationKindId("no-usual-kind"), new RelationKindId("x.1"));
    private static final Vocabulary NAMES = names();

    private Path folder = Path.of("");

    @BeforeTry
    void make() throws IOException {
        folder = Files.createTempDirectory("facts");
    }

    @AfterTry
    void discard() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 200)
    void what_is_written_reads_back_equal(
            @ForAll("facts") Facts facts, @ForAll CsvOptions.WrittenFor writtenFor, @ForAll Language language) {
        CsvFolder store = new CsvFolder(
                folder,
                CsvOptions.builder().writtenFor(writtenFor).language(language).build());
        store.write(facts);
        assertThat(Folders.facts(store)).isEqualTo(facts);
    }

    @Property(tries = 200)
    void achievements_that_are_written_read_back_equal_in_either_charset(
            @ForAll("achievements") List<Achievement> achievements,
            @ForAll boolean inWindows31j,
            @ForAll boolean named,
            @ForAll CsvOptions.WrittenFor writtenFor,
            @ForAll Language language) {
        Facts facts = Facts.builder()
                .complete(CsvOptions.standard().complete())
                .addDepartments(new Department(unit(0), "髙﨑課①", Optional.empty()))
                .addStaff(
                        new StaffMember(new StaffId("髙0"), unit(0), "", LocalDate.EPOCH, Optional.empty()),
                        new StaffMember(new StaffId("髙1"), unit(0), "", LocalDate.EPOCH, Optional.empty()))
                .achievements(achievements)
                .build();
        CsvFolder store = new CsvFolder(
                folder,
                CsvOptions.builder()
                        .charset(inWindows31j ? Charset.forName("windows-31j") : StandardCharsets.UTF_8)
                        .vocabulary(named ? NAMES : Vocabulary.idsOnly())
                        .writtenFor(writtenFor)
                        .language(language)
                        .build());
        store.write(facts);
        assertThat(Folders.facts(store)).isEqualTo(facts);
    }

    /** Three members of staff in two projects, of whom any may be asked about and related to, in names or ids. */
    @Property(tries = 200)
    void requests_and_relations_that_are_written_read_back_equal_in_either_charset(
            @ForAll("requests") List<RatingRequest> requests,
            @ForAll("relations") List<DeclaredRelation> relations,
            @ForAll boolean inWindows31j,
            @ForAll boolean named,
            @ForAll CsvOptions.WrittenFor writtenFor,
            @ForAll Language language) {
        ImmutableFacts.Builder facts = Facts.builder()
                .complete(CsvOptions.standard().complete())
                .addDepartments(new Department(unit(0), "髙﨑課①", Optional.empty()))
                .requests(once(requests))
                .relations(relations);
        for (int i = 0; i < 2; i++) {
            facts.addProjects(Project.builder()
                    .id(work(i))
                    .title("")
                    .startsOn(LocalDate.EPOCH)
                    .build());
        }
        for (int i = 0; i < 3; i++) {
            StaffId person = new StaffId("髙" + i);
            facts.addStaff(new StaffMember(person, unit(0), "", LocalDate.EPOCH, Optional.empty()));
            facts.addParticipations(
                    new Participation(work(0), person, Part.MEMBER), new Participation(work(1), person, Part.MEMBER));
        }
        CsvFolder store = new CsvFolder(
                folder,
                CsvOptions.builder()
                        .charset(inWindows31j ? Charset.forName("windows-31j") : StandardCharsets.UTF_8)
                        .vocabulary(named ? NAMES : Vocabulary.idsOnly())
                        .writtenFor(writtenFor)
                        .language(language)
                        .build());
        store.write(facts.build());
        assertThat(Folders.facts(store)).isEqualTo(facts.build());
    }

    private static List<RatingRequest> once(List<RatingRequest> requests) {
        Set<RatingRequest.Key> keys = new HashSet<>();
        return requests.stream().filter(one -> keys.add(one.key())).toList();
    }

    @Provide
    Arbitrary<List<RatingRequest>> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1).map(RoundTripTest::work),
                        Arbitraries.integers()
                                .between(0, 2)
                                .map(i -> new StaffId("髙" + i))
                                .optional(),
                        Arbitraries.of(Occasion.values()),
                        ids().map(PerspectiveId::new).optional(),
                        ids().map(RaterGroupId::new),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 9),
                                Arbitraries.integers().between(1, Integer.MAX_VALUE)),
                        days().filter(day -> !day.isBefore(LocalDate.EPOCH)))
                .as(RatingRequest::new)
                .list()
                .ofMaxSize(MOST * 2);
    }

    @Provide
    Arbitrary<List<DeclaredRelation>> relations() {
        return Combinators.combine(
                        Arbitraries.of("RATER-1", "1", "01", "髙", "=1+1", "-1").map(RaterId::new),
                        Arbitraries.of(
                                Tuple.of(Optional.of(new StaffId("髙0")), Optional.<ProjectId>empty()),
                                Tuple.of(Optional.<StaffId>empty(), Optional.of(work(0))),
                                Tuple.of(Optional.of(new StaffId("髙1")), Optional.of(work(1)))),
                        Arbitraries.of(RELATIONS),
                        days().flatMap(day -> notBefore(day).map(end -> Tuple.of(day, end))))
                .as((rater, to, kind, days) ->
                        new DeclaredRelation(rater, to.get1(), to.get2(), kind, days.get1(), days.get2()))
                .list()
                .ofMaxSize(MOST * 2);
    }

    /** The line is counted here by splitting the file's own text, not by the parser. */
    @Property(tries = 200)
    void a_fault_is_reported_on_its_physical_line_after_any_text(
            @ForAll("texts") String first, @ForAll("texts") String second, @ForAll("breaks") String lineBreak)
            throws IOException {
        String before = "職員番号,所属コード,職位,採用日,退職日" + lineBreak + "1,01," + quoted(first) + ",2020-04-01," + lineBreak
                + lineBreak + "2,01," + quoted(second) + ",";
        Folders.sound(folder, "staff.csv", before + "昨日," + lineBreak);
        long line = before.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
        Problem problem = Folders.problems(new CsvFolder(folder).read()).single();
        assertThat(problem.place()).isEqualTo(new Place.InTable("staff.csv", line, 4, "採用日"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Provide
    Arbitrary<String> breaks() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> awkward =
                Arbitraries.of('"', ',', ';', '\'', '\n', '\r', '\t', ' ', '　', '=', '〜', '髙', '﨑');
        Arbitrary<String> wellFormed = Arbitraries.integers()
                .between(0x20, 0x2FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .map(Character::toString);
        return Arbitraries.frequencyOf(Tuple.of(3, awkward.map(String::valueOf)), Tuple.of(1, wellFormed))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        texts().list().ofSize(MOST),
                        staff().list().ofMaxSize(MOST),
                        projects().list().ofMaxSize(MOST),
                        ratings().list().ofMaxSize(MOST * 2),
                        grants().list().ofMaxSize(MOST))
                .as(RoundTripTest::fitting);
    }

    /** Facts that fit together: ids numbered, everything in someone's name who is there. */
    private static Facts fitting(
            List<String> names,
            List<StaffMember> staff,
            List<Project> projects,
            List<Rating> ratings,
            List<RoleGrant> grants) {
        ImmutableFacts.Builder facts =
                Facts.builder().complete(CsvOptions.standard().complete());
        for (int i = 0; i < MOST; i++) {
            facts.addDepartments(
                    new Department(unit(i), names.get(i), i % 2 == 0 ? Optional.empty() : Optional.of(unit(i - 1))));
        }
        for (int i = 0; i < staff.size(); i++) {
            StaffMember one = staff.get(i);
            facts.addStaff(new StaffMember(person(i), one.department(), one.post(), one.joinedOn(), one.leftOn()));
        }
        for (int i = 0; i < projects.size(); i++) {
            facts.addProjects(ImmutableProject.copyOf(projects.get(i)).withId(work(i)));
            for (int j = 0; j < staff.size(); j++) {
                facts.addParticipations(new Participation(work(i), person(j), j == 0 ? Part.LEADER : Part.MEMBER));
            }
        }
        for (int i = 0; i < ratings.size() && !projects.isEmpty(); i++) {
            Rating one = ratings.get(i);
            int project = i % projects.size();
            Rating rating = new Rating(
                    work(project),
                    staff.isEmpty() || i % 3 == 0 ? Optional.empty() : Optional.of(person(i % staff.size())),
                    one.occasion(),
                    one.perspective(),
                    one.group(),
                    new RaterId("r" + i),
                    one.mark(),
                    projects.get(project).startsOn().plusDays(i));
            Rating some = one.axis().map(rating::on).orElse(rating);
            facts.addRatings(some);
            one.reason().ifPresent(why -> facts.addRatings(some.revised(new Mark.CannotJudge(), some.day(), why)));
        }
        for (int i = 0; i < grants.size() && !staff.isEmpty(); i++) {
            RoleGrant one = grants.get(i);
            facts.addGrants(new RoleGrant(person(i % staff.size()), one.role(), one.grantedOn(), one.ground()));
        }
        return facts.build();
    }

    private static DepartmentId unit(int number) {
        return new DepartmentId("0" + number);
    }

    private static StaffId person(int number) {
        return new StaffId("00" + number + "𠮷");
    }

    private static ProjectId work(int number) {
        return new ProjectId("P-髙" + number);
    }

    /** One item of each kind, so that names and kinds agree. */
    @Provide
    Arbitrary<List<Achievement>> achievements() {
        Arbitrary<Quantity> figure = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 999_999_999_999L), Arbitraries.of(0L, 1L, 999_999_999_999L))
                .map(Quantity::new);
        return Combinators.combine(
                        Arbitraries.of(AchievementKind.values()),
                        Arbitraries.integers().between(0, 1),
                        days().flatMap(day -> notBefore(day).map(end -> Tuple.of(day, end))),
                        Arbitraries.of(OFFICES).optional(),
                        Arbitraries.maps(Arbitraries.of(FIGURES), figure).ofMaxSize(FIGURES.size()))
                .as((kind, person, days, office, figures) -> new Achievement(
                        new StaffId("髙" + person),
                        kind,
                        item(kind),
                        days.get1(),
                        days.get2(),
                        office,
                        new TreeMap<>(figures)))
                .list()
                .ofMaxSize(MOST * 2);
    }

    private static AchievementId item(AchievementKind kind) {
        return new AchievementId("item-" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Names that strain a cell, in characters that windows-31j has. */
    private static Vocabulary names() {
        Vocabulary.Builder names = Vocabulary.builder();
        for (AchievementKind kind : AchievementKind.values()) {
            names.achievement(item(kind), kind, LocalizedText.of("「髙﨑」,; ①～" + kind, "a \"quoted\", name; of " + kind));
        }
        names.attester(OFFICES.get(0), LocalizedText.of("㈱架空、審査会", "Panel\nof two lines"));
        names.attester(OFFICES.get(1));
        FIGURES.forEach(one -> names.quantity(one, LocalizedText.of("数;" + one, "No. " + one)));
        names.relationKind(RELATIONS.get(0)).relationKind(RELATIONS.get(1));
        names.relationKind(RELATIONS.get(2), LocalizedText.of("「髙﨑」,; ①～", "a \"quoted\", name"));
        return names.build();
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 4, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Optional<LocalDate>> notBefore(LocalDate first) {
        return Arbitraries.integers()
                .between(-20, 20)
                .map(later -> later < 0 ? Optional.empty() : Optional.of(first.plusDays(later)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("AB.-19")
                .ofMaxLength(8)
                .map(rest -> "x" + rest);
    }

    private Arbitrary<StaffMember> staff() {
        return days().flatMap(joined -> Combinators.combine(
                        Arbitraries.integers().between(0, MOST - 1), texts(), notBefore(joined))
                .as((unit, post, left) -> new StaffMember(person(0), unit(unit), post, joined, left)));
    }

    private Arbitrary<Project> projects() {
        return days().flatMap(start -> Combinators.combine(
                        texts(),
                        notBefore(start),
                        ids().map(AxisId::new).set().ofMaxSize(3),
                        Arbitraries.of(ChangeKind.values()).optional(),
                        Arbitraries.of(ChangeDepth.values()).optional())
                .as((title, end, axes, kind, depth) -> Project.builder()
                        .id(work(0))
                        .title(title)
                        .startsOn(start)
                        .endsOn(end)
                        .axes(axes)
                        .changeKind(kind)
                        .changeDepth(depth)
                        .build()));
    }

    private Arbitrary<Rating> ratings() {
        return Combinators.combine(
                        Arbitraries.of(Occasion.values()),
                        ids().map(PerspectiveId::new).optional(),
                        ids().map(RaterGroupId::new),
                        Arbitraries.integers().map(Score::new),
                        ids().map(AxisId::new).optional(0.2),
                        texts().filter(text -> !text.isBlank()).optional(0.2))
                .as((occasion, angle, group, score, axis, reason) -> new Rating(
                        work(0),
                        Optional.empty(),
                        occasion,
                        angle,
                        axis,
                        group,
                        new RaterId("r"),
                        new Mark.Scored(score),
                        LocalDate.EPOCH,
                        0,
                        reason));
    }

    private Arbitrary<RoleGrant> grants() {
        return Combinators.combine(ids().map(RoleId::new), days(), texts())
                .as((role, day, ground) -> new RoleGrant(person(0), role, day, ground));
    }
}
