package io.github.dxjinzai.core.judgment.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Explained;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.disclosure.Suppression;
import io.github.dxjinzai.core.evaluation.round.EvaluationRound;
import io.github.dxjinzai.core.generator.Cities;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.SchemaFaults;
import io.github.dxjinzai.core.json.ScorecardWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.ConflictEffect;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.EvaluationRules;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Per;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.policy.Window;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Participation;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reader sees of evaluations, and that nobody can work a secret rating out of all of it. */
class ScorecardsTest {

    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final StaffId LEADER = new StaffId("s1");
    private static final StaffId MEMBER = new StaffId("s2");
    private static final DisclosureRules RULES =
            DisclosureRules.withNamed(List.of(Moka.EXECUTIVE, Moka.OUTSIDE_EXPERT));
    private static final RelationKindId SUPERIOR = new RelationKindId("superior");
    private static final RelationKindId CONTRACTOR = new RelationKindId("contractor");

    private static Rating rating(RaterGroupId group, String rater, int score) {
        return new Rating(
                PROJECT,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(Moka.LEADERSHIP_ANGLE),
                group,
                new RaterId(rater),
                new Score(1000 * score),
                END);
    }

    private static Rating after(String rater, int score, LocalDate day) {
        return new Rating(
                PROJECT,
                Optional.of(LEADER),
                Occasion.AFTER_PROJECT,
                Optional.empty(),
                Moka.PROJECT_MEMBER,
                new RaterId(rater),
                new Score(1000 * score),
                day);
    }

    private static ImmutableFacts.Builder facts(List<Rating> ratings) {
        DepartmentId unit = new DepartmentId("u");
        return Facts.builder()
                .addDepartments(new Department(unit, "課", Optional.empty()))
                .addStaff(new StaffMember(LEADER, unit, "主査", LocalDate.of(2020, 4, 1), Optional.empty()))
                .addStaff(new StaffMember(MEMBER, unit, "主事", LocalDate.of(2020, 4, 1), Optional.empty()))
                .addProjects(Project.builder()
                        .id(PROJECT)
                        .title("試行")
                        .startsOn(LocalDate.of(2023, 5, 1))
                        .endsOn(END)
                        .build())
                .addParticipations(
                        new Participation(PROJECT, LEADER, Part.LEADER),
                        new Participation(PROJECT, MEMBER, Part.MEMBER))
                .ratings(ratings);
    }

    private static Scorecards release(Policy policy, Facts facts, LocalDate... shownOn) {
        return Scorecards.of(policy, facts, RULES, DAY, List.of(shownOn)).get();
    }

    private static Scorecard.Line line(List<Scorecard> cards, int card, int line) {
        return cards.get(card).lines().get(line);
    }

    private static Scorecard.GroupLine group(Scorecard.Line line, RaterGroupId group) {
        return Optional.ofNullable(line.groups().get(group)).orElseThrow();
    }

    private static List<Rating> team(int... scores) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            ratings.add(rating(i < 3 ? Moka.PROJECT_MEMBER : Moka.COLLEAGUE, "r" + i, scores[i]));
        }
        return ratings;
    }

    @Test
    void what_befell_ratings_is_noted_and_no_voice_is_lost_in_silence() {
        Policy policy = ImmutablePolicy.copyOf(Moka.illustrative())
                .withConflicts(
                        new ConflictRule(
                                "c1",
                                new ConflictRule.Ground.Declared(CONTRACTOR),
                                ConflictEffect.EXCLUDE,
                                Moka.illustrative().perspectives().get(0).clause()),
                        new ConflictRule(
                                "c2",
                                new ConflictRule.Ground.Declared(SUPERIOR),
                                ConflictEffect.FLAG,
                                Moka.illustrative().perspectives().get(0).clause()));
        List<Rating> ratings = new ArrayList<>(team(3, 3, 3, 3, 4, 3, 4));
        ratings.add(rating(Moka.COLLEAGUE, "r4", 4).revised(new Mark.Scored(Score.of("3")), END, "転記の誤り"));
        ratings.add(rating(Moka.EXECUTIVE, "x", 1));
        Rating unable = rating(Moka.COLLEAGUE, "y", 1);
        ratings.add(new Rating(
                unable.project(),
                unable.ratee(),
                unable.occasion(),
                unable.perspective(),
                unable.group(),
                unable.rater(),
                new Mark.CannotJudge(),
                END));
        ratings.add(after("m1", 5, END.minusDays(1)));
        ratings.add(after("m2", 5, END));
        Facts facts = facts(ratings)
                .addRelations(
                        new DeclaredRelation(
                                new RaterId("r6"),
                                Optional.empty(),
                                Optional.of(PROJECT),
                                CONTRACTOR,
                                END,
                                Optional.empty()),
                        new DeclaredRelation(
                                new RaterId("r5"),
                                Optional.empty(),
                                Optional.of(PROJECT),
                                SUPERIOR,
                                END,
                                Optional.empty()),
                        new DeclaredRelation(
                                new RaterId("r4"),
                                Optional.of(MEMBER),
                                Optional.empty(),
                                CONTRACTOR,
                                END,
                                Optional.empty()))
                .build();
        Scorecards release = release(policy, facts);
        List<Scorecard> cards = release.all(Reader.COMMITTEE);
        Scorecard.Line line = line(cards, 0, 0);
        assertThat(line.flags()).isEqualTo(new Flags(1, 1, 1, 0, 1, 1, List.of("転記の誤り")));
        assertThat(group(line, Moka.COLLEAGUE).figure().text(Language.EN)).isEqualTo("3 raters, 3");
        assertThat(group(line, Moka.PROJECT_MEMBER).figure().text(Language.EN)).isEqualTo("3 raters, 3");
        assertThat(group(line, Moka.PROJECT_MEMBER).flags().isEmpty()).isTrue();
        assertThat(line.groups()).doesNotContainKey(Moka.EXECUTIVE);
        assertThat(line(cards, 1, 0).flags().early()).isEqualTo(1);
        assertThat(line(cards, 1, 0).total().n()).isEqualTo(1);
        assertThat(line(cards, 1, 0).total().state()).isEqualTo(DisclosureState.WITHHELD_FIRST);
        assertThat(line(release.all(Reader.RATER), 0, 0).flags().reasons()).isEmpty();
        Scorecard inherited = release.person(Reader.PERSON, MEMBER).get(0);
        assertThat(inherited.inheritance()).contains(new Scorecard.Inheritance(MEMBER, 0, 1));
        assertThat(inherited.lines()).isEqualTo(cards.get(0).lines());
    }

    @Test
    void a_rater_of_the_staff_who_served_too_short_a_time_is_noted_or_left_out() {
        for (ConflictEffect effect : ConflictEffect.values()) {
            Policy policy = ImmutablePolicy.copyOf(Moka.illustrative())
                    .withConflicts(new ConflictRule(
                            "c1",
                            new ConflictRule.Ground.TogetherUnder(31),
                            effect,
                            Moka.illustrative().perspectives().get(0).clause()));
            for (int days : List.of(30, 31)) {
                Facts facts = facts(team(3, 3, 3, 3, 3, 3))
                        .addStaff(new StaffMember(
                                new StaffId("r5"),
                                new DepartmentId("u"),
                                "",
                                END.minusDays(days - 1),
                                Optional.empty()))
                        .build();
                Flags flags =
                        line(release(policy, facts).all(Reader.COMMITTEE), 0, 0).flags();
                assertThat(flags.excluded()).isEqualTo(days == 30 && effect == ConflictEffect.EXCLUDE ? 1 : 0);
                assertThat(flags.noted()).isEqualTo(days == 30 && effect == ConflictEffect.FLAG ? 1 : 0);
            }
        }
    }

    private static EvaluationRound round(
            String criteria, DisclosureRules rules, LocalDate opensOn, LocalDate closesOn) {
        return new EvaluationRound("r5", "certification", criteria, rules, opensOn, closesOn, List.of());
    }

    @Test
    void the_release_of_a_round_is_that_of_its_ratings_under_its_rules() {
        List<Rating> inside =
                List.of(after("m1", 3, END), after("m2", 4, END), after("m3", 4, END), after("m4", 5, END));
        List<Rating> all = new ArrayList<>(inside);
        all.add(after("m5", 1, END.plusDays(8)));
        all.add(inside.get(3).revised(new Mark.Scored(Score.of("4")), END.plusDays(9), "転記の誤り"));
        Policy policy = Moka.illustrative();
        EvaluationRound round = round(policy.fullVersion(), RULES, END, END.plusDays(7));
        List<Rating> corrected = new ArrayList<>(inside);
        corrected.add(all.get(5));
        Scorecards release = Scorecards.of(policy, facts(all).build(), round, "certification", DAY, List.of())
                .get();
        assertThat(release.round()).contains(round);
        assertThat(release.outsideRound()).isEqualTo(1);
        assertThat(release.all(Reader.COMMITTEE))
                .isEqualTo(release(policy, facts(corrected).build()).all(Reader.COMMITTEE))
                .isNotEqualTo(release(policy, facts(all).build()).all(Reader.COMMITTEE));
        DisclosureRules strict = new DisclosureRules(new TreeMap<>(), 6, 1);
        EvaluationRound secret = round(policy.fullVersion(), strict, END, END.plusDays(7));
        assertThat(line(
                                Scorecards.of(policy, facts(all).build(), secret, "certification", DAY, List.of())
                                        .get()
                                        .all(Reader.COMMITTEE),
                                0,
                                0)
                        .total()
                        .state())
                .isEqualTo(DisclosureState.WITHHELD_FIRST);
    }

    @Test
    void a_round_of_other_criteria_or_with_rules_for_unknown_groups_is_not_released() {
        DisclosureRules rules = DisclosureRules.withNamed(List.of(new RaterGroupId("boss")));
        EvaluationRound round = round("other@1", rules, END, END);
        assertThat(Scorecards.of(Moka.illustrative(), facts(List.of()).build(), round, "certification", DAY, List.of())
                        .getError()
                        .map(problem -> problem.code().id()))
                .containsExactly("round.other-criteria", "round.unknown-rater-group");
    }

    @Test
    void a_team_result_is_inherited_where_the_policy_says_so_and_the_own_rating_is_told_not_to_count() {
        List<Rating> ratings = new ArrayList<>(team(3, 3, 3));
        ratings.add(rating(Moka.PROJECT_MEMBER, MEMBER.value(), 3));
        Facts facts = facts(ratings).build();
        assertThat(release(Moka.illustrative(), facts).person(Reader.PERSON, MEMBER))
                .extracting(Scorecard::inheritance)
                .containsExactly(Optional.of(new Scorecard.Inheritance(MEMBER, 1, 0)));
        assertThat(release(Moka.illustrativeBut("debriefScoreOf", "person"), facts)
                        .person(Reader.PERSON, MEMBER))
                .isEmpty();
    }

    @Test
    void a_judged_score_is_told_with_its_figure_or_without() {
        List<Rating> ratings = new ArrayList<>(team(3, 4, 3, 4, 4));
        ratings.add(rating(Moka.PROJECT_MEMBER, MEMBER.value(), 4));
        Facts facts = facts(ratings).build();
        Scorecards release = release(Moka.illustrative(), facts);
        ProjectCondition.ScoreAtLeast node = node(Moka.illustrative());
        Figure leader = release.figure(Reader.COMMITTEE, node, PROJECT, LEADER, Optional.of(Moka.LEADERSHIP_ANGLE));
        assertThat(new Explained(Explained.Outcome.MET, leader).text(Language.EN))
                .isEqualTo("met (6 raters, 3.666)");
        for (Figure withheld : List.of(
                release.figure(Reader.COMMITTEE, node, PROJECT, MEMBER, Optional.of(Moka.LEADERSHIP_ANGLE)),
                release.figure(Reader.PUBLIC, node, PROJECT, LEADER, Optional.of(Moka.LEADERSHIP_ANGLE)))) {
            assertThat(new Explained(Explained.Outcome.MET, withheld).text(Language.EN))
                    .isEqualTo("met (6 raters, value withheld)");
        }
        assertThat(release.figure(Reader.PERSON, node, PROJECT, LEADER, Optional.of(Moka.POLICY_ANGLE))
                        .state())
                .isEqualTo(DisclosureState.NO_DATA);
        assertThat(release.figure(Reader.PERSON, node, new ProjectId("p9"), LEADER, Optional.empty())
                        .state())
                .isEqualTo(DisclosureState.NO_DATA);
    }

    private static ProjectCondition.ScoreAtLeast node(Policy policy) {
        return policy.criterion(Moka.ADVISOR)
                .all()
                .filter(Criterion.Count.class::isInstance)
                .map(one -> (ProjectSelection) ((Criterion.Count) one).of())
                .flatMap(selection -> selection.where().stream())
                .filter(ProjectCondition.ScoreAtLeast.class::isInstance)
                .map(ProjectCondition.ScoreAtLeast.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN_OF_RATINGS, 3.285",
        "MEAN_OF_GROUPS, 3.25",
        "MEDIAN, ",
        "LOWEST, ",
    })
    void a_score_is_made_of_what_is_shown_alone(Pooling pooling, String value) {
        Facts facts = facts(team(2, 4, 3, 3, 4, 3, 4)).build();
        Policy policy = pooled(pooling);
        Figure figure = combined(release(policy, facts)).get(0).figure();
        assertThat(figure.n()).isEqualTo(7);
        if (value == null) {
            assertThat(figure.state()).isEqualTo(DisclosureState.WITHHELD_WITH_IT);
        } else {
            assertThat(figure.text(Language.EN)).isEqualTo("7 raters, " + value);
        }
    }

    private static List<Scorecard.Combined> combined(Scorecards release) {
        return release.all(Reader.COMMITTEE).get(0).combined();
    }

    /** A policy that pools so, on a scale of whole points. */
    private static Policy pooled(Pooling pooling) {
        ProjectCondition.ScoreAtLeast node = new ProjectCondition.ScoreAtLeast(
                "advisor/score",
                Optional.empty(),
                Occasion.DEBRIEF,
                new Term.Stated<>(RatedSubject.TEAM),
                List.of(Moka.LEADERSHIP_ANGLE),
                List.of(),
                new Term.Stated<>(pooling),
                new Term.Stated<>(Combination.MEAN_OF_PERSPECTIVES),
                new Term.Stated<>(Score.of("3")),
                EvaluationRules.plain());
        Map<RoleId, Criterion> criteria = new HashMap<>(Moka.illustrative().criteria());
        criteria.put(
                Moka.ADVISOR,
                new Criterion.Count(
                        "advisor",
                        Optional.empty(),
                        new ProjectSelection(Optional.empty(), Optional.empty(), List.of(node)),
                        new Window.Ever(),
                        Per.FACT,
                        new Term.Stated<>(1)));
        ScaleDeclaration declared =
                Moka.illustrative().scales().values().iterator().next();
        Scale whole = new Scale(declared.id(), Score.of("1"), Score.of("5"), Score.of("1"));
        return ImmutablePolicy.copyOf(Moka.illustrative())
                .withCriteria(criteria)
                .withSkillCriteria(Map.of())
                .withScales(Map.of(
                        declared.id(),
                        new ScaleDeclaration(declared.id(), declared.clause(), Optional.of(whole), declared.by())));
    }

    /**
     * The attacker has the cards of all readers, knows the rules and who answered, and may be one of the raters. Teams of 3 and 1 or 2
     * in two groups, every assignment of five points.
     */
    @ParameterizedTest
    @CsvSource({"MEAN_OF_RATINGS, 4", "MEAN_OF_GROUPS, 5", "MEDIAN, 4", "LOWEST, 5"})
    void no_rating_can_be_worked_out_of_all_scorecards(Pooling pooling, int raters) {
        Policy policy = pooled(pooling);
        Map<List<Object>, List<int[]>> worlds = new HashMap<>();
        int[] scores = new int[raters];
        Arrays.fill(scores, 1);
        boolean more = true;
        while (more) {
            Scorecards release = release(policy, facts(team(scores)).build());
            List<Object> shown = new ArrayList<>();
            for (Reader reader : List.of(Reader.COMMITTEE, Reader.RATER)) {
                shown.add(release.all(reader));
                shown.add(release.reliability(reader).stream()
                        .map(RatingReliability::coefficients)
                        .toList());
            }
            worlds.computeIfAbsent(shown, key -> new ArrayList<>()).add(scores.clone());
            more = next(scores);
        }
        for (List<int[]> alike : worlds.values()) {
            for (int insider = -1; insider < raters; insider++) {
                for (int own = 1; own <= (insider < 0 ? 1 : 5); own++) {
                    for (int other = 0; other < raters; other++) {
                        Set<Integer> possible = new HashSet<>();
                        for (int[] world : alike) {
                            if (insider < 0 || world[insider] == own) {
                                possible.add(world[other]);
                            }
                        }
                        assertThat(other != insider && possible.size() == 1)
                                .as("rater %s is known to %s", other, insider)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean next(int[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < 5) {
                scores[i]++;
                return true;
            }
            scores[i] = 1;
        }
        return false;
    }

    @Test
    void a_late_rating_withholds_what_was_shown_before_and_a_release_knows_what_was_shown() {
        List<Rating> ratings = new ArrayList<>(team(3, 3, 3, 4, 4, 4));
        Rating late = rating(Moka.COLLEAGUE, "late", 2);
        ratings.add(new Rating(
                late.project(),
                late.ratee(),
                late.occasion(),
                late.perspective(),
                late.group(),
                late.rater(),
                late.mark(),
                END.plusDays(30)));
        Facts facts = facts(ratings).build();
        Scorecard.Line fresh = line(release(Moka.illustrative(), facts).all(Reader.COMMITTEE), 0, 0);
        assertThat(group(fresh, Moka.COLLEAGUE).figure().text(Language.EN)).isEqualTo("4 raters, 3.5");
        Scorecard.Line again =
                line(release(Moka.illustrative(), facts, END.plusDays(1)).all(Reader.COMMITTEE), 0, 0);
        assertThat(group(again, Moka.COLLEAGUE).figure())
                .isEqualTo(new Figure(4, DisclosureState.WITHHELD_WITH_IT, Optional.empty()));
        assertThat(group(again, Moka.PROJECT_MEMBER).figure().state()).isEqualTo(DisclosureState.SHOWN);
    }

    @Test
    void without_a_scale_or_with_a_later_disclosure_there_is_no_release() {
        Facts facts = facts(team(3, 3, 3)).build();
        List<Problem> problems = Scorecards.of(Moka.published(), facts, RULES, DAY, List.of(DAY, DAY.plusDays(1)))
                .getError()
                .toJavaList();
        assertThat(problems.stream().map(one -> one.code().id()))
                .containsExactly("scorecard.shown-later", "scorecard.shown-later", "scorecard.scale-open");
        assertThat(problems.get(2).describe(Language.EN)).contains("debrief").contains("rating");
        assertThat(Scorecards.of(Moka.published(), facts(List.of()).build(), RULES, DAY, List.of())
                        .get()
                        .openTerms())
                .isNotEmpty();
    }

    @Provide
    Arbitrary<Facts> cities() {
        return Cities.cities();
    }

    @Property(tries = 60)
    void the_order_of_facts_does_not_matter_and_every_reader_sees_a_part_of_the_release(
            @ForAll("cities") Facts city, @ForAll long seed) {
        List<Rating> mixed = new ArrayList<>(city.ratings());
        Collections.shuffle(mixed, new Random(seed));
        LocalDate day = LocalDate.of(2026, 3, 31);
        Scorecards release =
                Scorecards.of(Moka.illustrative(), city, RULES, day, List.of()).get();
        Scorecards other = Scorecards.of(
                        Moka.illustrative(), ImmutableFacts.copyOf(city).withRatings(mixed), RULES, day, List.of())
                .get();
        List<Scorecard> most = release.all(Reader.COMMITTEE);
        assertThat(other.all(Reader.COMMITTEE)).isEqualTo(most);
        for (Reader reader : Reader.values()) {
            List<Scorecard> cards = release.all(reader);
            assertThat(cards).hasSize(reader == Reader.PUBLIC ? 0 : most.size());
            for (int i = 0; i < cards.size(); i++) {
                for (int j = 0; j < cards.get(i).lines().size(); j++) {
                    assertThat(line(cards, i, j).total())
                            .isEqualTo(line(most, i, j).total());
                    assertThat(line(cards, i, j).groups().isEmpty() || reader.seesGroups())
                            .isTrue();
                }
                assertThat(cards.get(i).combined()).isEqualTo(most.get(i).combined());
            }
            assertThat(SchemaFaults.of(
                            "scorecard-1",
                            ScorecardWriter.write(Moka.illustrative().fullVersion(), reader, release, cards)))
                    .isEmpty();
        }
        assertThat(release.research(seed)).hasSameSizeAs(most).isEqualTo(other.research(seed));
    }

    @Property(tries = 60)
    void what_is_withheld_depends_on_no_score(@ForAll("cities") Facts city) {
        List<Rating> flat = city.ratings().stream()
                .map(one -> new Rating(
                        one.project(),
                        one.ratee(),
                        one.occasion(),
                        one.perspective(),
                        one.group(),
                        one.rater(),
                        Score.of("3"),
                        one.day()))
                .toList();
        assertThat(states(ImmutableFacts.copyOf(city).withRatings(flat))).isEqualTo(states(city));
    }

    private static List<DisclosureState> states(Facts city) {
        List<DisclosureState> states = new ArrayList<>();
        for (Scorecard card : Scorecards.of(
                        Moka.illustrativeBut("combination", "mean-of-perspectives"),
                        city,
                        RULES,
                        LocalDate.of(2026, 3, 31),
                        List.of())
                .get()
                .all(Reader.COMMITTEE)) {
            card.lines().forEach(line -> {
                line.groups()
                        .values()
                        .forEach(group -> states.add(group.figure().state()));
                states.add(line.total().state());
            });
            card.combined().forEach(one -> states.add(one.figure().state()));
        }
        return states;
    }

    @Property(tries = 40)
    void a_fairness_report_tells_no_small_count_and_no_single_group_is_withheld(@ForAll("cities") Facts city) {
        LocalDate day = LocalDate.of(2026, 3, 31);
        Scorecards release =
                Scorecards.of(Moka.illustrative(), city, RULES, day, List.of()).get();
        Suppression suppression = new Suppression(3, 2, Suppression.Zeros.SHOWN);
        FairnessReport report =
                FairnessReport.of(Judge.by(Moka.illustrative()), city, Moka.ADVISOR, release, suppression);
        report.outcomes()
                .forEach(one -> one.counts()
                        .cells()
                        .forEach(row -> row.forEach(
                                count -> assertThat(count.isPresent() && count.getAsLong() > 0 && count.getAsLong() < 3)
                                        .isFalse())));
        assertThat(report.outcomes()
                        .get(0)
                        .counts()
                        .cells()
                        .get(report.outcomes().get(0).counts().rows().size()))
                .isEqualTo(report.outcomes()
                        .get(1)
                        .counts()
                        .cells()
                        .get(report.outcomes().get(1).counts().rows().size()));
        for (FairnessReport.Residuals one : report.residuals()) {
            long withheld =
                    one.lines().stream().filter(line -> line.mean().isEmpty()).count();
            assertThat(withheld == 1 && one.lines().size() > 1).isFalse();
            one.lines().forEach(line -> assertThat(line.n().orElse(3)).isGreaterThanOrEqualTo(3));
        }
        assertThat(SchemaFaults.of(
                        "fairness-1", ScorecardWriter.write(Moka.illustrative().fullVersion(), report)))
                .isEmpty();
    }

    @Test
    void a_card_for_another_reader_is_not_written() {
        Scorecards release = release(Moka.illustrative(), facts(team(3, 3, 3)).build());
        assertThatThrownBy(() -> ScorecardWriter.write("p", Reader.RATER, release, release.all(Reader.COMMITTEE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
