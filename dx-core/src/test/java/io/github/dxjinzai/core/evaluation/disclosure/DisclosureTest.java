package io.github.dxjinzai.core.evaluation.disclosure;

import static io.github.dxjinzai.core.evaluation.disclosure.Attack.A;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.B;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.NAMED;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.RULES;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.SCALE;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.SHOWN;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.WITHHELD_FIRST;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.WITHHELD_WITH_IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules.Round;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Disclosure DISCLOSURE = new Disclosure(RULES);
    private static final String SECRET = "rater-7c1e";

    private static Answer answer(RaterGroupId group, int rater, int score, String... comment) {
        return new Answer(
                Attack.item(1),
                group,
                new RaterId(SECRET + rater),
                new Score(1000 * score),
                Arrays.stream(comment).findFirst());
    }

    private static List<Answer> answers(RaterGroupId group, int... scores) {
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            all.add(answer(group, 100 * group.value().hashCode() + i, scores[i]));
        }
        return all;
    }

    private static AnswerSheet sheet(Collection<Answer> answers) {
        return AnswerSheet.of(Optional.empty(), SCALE, answers).get();
    }

    private static AnswerSheet sheet(Collection<Answer> some, Collection<Answer> others) {
        List<Answer> all = new ArrayList<>(some);
        all.addAll(others);
        return sheet(all);
    }

    private static View.Line line(AnswerSheet sheet) {
        return line(DISCLOSURE.publish(sheet, Reader.PERSON, Publications.none(), 1));
    }

    private static View.Line line(Publication publication) {
        return publication.view().lines().get(0);
    }

    private static Figure figure(View.Line line, RaterGroupId group) {
        return Optional.ofNullable(line.groups().get(group)).orElseThrow();
    }

    private static List<String> codes(Iterable<Problem> problems) {
        List<String> codes = new ArrayList<>();
        problems.forEach(problem -> codes.add(problem.code().id()));
        return codes;
    }

    private static DisclosureRules rules(int ofA, int ofB, int inAll, int known) {
        return new DisclosureRules(
                new TreeMap<>(Map.of(NAMED, GroupRule.NAMED, A, new GroupRule(true, ofA), B, new GroupRule(true, ofB))),
                inAll,
                known);
    }

    @Test
    void a_mean_in_the_middle_is_shown_exactly_and_one_near_the_end_as_a_band() {
        Figure middle = figure(line(sheet(answers(A, 3, 4, 3, 4, 3))), A);
        assertThat(middle.text(Language.EN)).isEqualTo("5 raters, 3.4");
        Figure high = figure(line(sheet(answers(A, 5, 5, 5, 5, 5))), A);
        assertThat(high.text(Language.EN)).isEqualTo("5 raters, 4 to 5");
        assertThat(high.text(Language.JA)).isEqualTo("評価者5名、4〜5");
        assertThat(figure(line(sheet(answers(A, 4, 4, 4, 4, 4))), A)).isEqualTo(high);
        assertThat(figure(line(sheet(answers(A, 1, 2, 1, 2, 1, 1))), A).text(Language.EN))
                .isEqualTo("6 raters, 1 to 1.834");
    }

    @Test
    void two_raters_are_withheld_and_the_next_smallest_group_with_them() {
        View.Line line = line(sheet(answers(A, 3, 3), answers(B, 3, 3, 3, 3)));
        assertThat(figure(line, A).state()).isEqualTo(WITHHELD_FIRST);
        assertThat(figure(line, B).state()).isEqualTo(WITHHELD_WITH_IT);
        assertThat(line.total().text(Language.EN)).isEqualTo("6 raters, 3");
    }

    @Test
    void three_raters_are_withheld_where_there_is_no_fourth() {
        View.Line line = line(sheet(answers(A, 3, 3, 3)));
        assertThat(figure(line, A)).isEqualTo(new Figure(3, WITHHELD_FIRST, Optional.empty()));
        assertThat(line.total()).isEqualTo(new Figure(3, WITHHELD_FIRST, Optional.empty()));
    }

    @Test
    void a_named_group_is_shown_with_one_rater() {
        View.Line line = line(sheet(answers(NAMED, 5), answers(A, 3, 3, 3, 3)));
        assertThat(figure(line, NAMED).text(Language.EN)).isEqualTo("1 rater, 5");
        assertThat(line.total().text(Language.EN)).isEqualTo("5 raters, 3.4");
    }

    @Test
    void one_late_answer_withholds_what_three_late_answers_do_not() {
        AnswerSheet first = sheet(answers(A, 3, 3, 3, 3));
        Publications ledger =
                DISCLOSURE.publish(first, Reader.RATER, Publications.none(), 1).ledger();
        assertThat(figure(line(DISCLOSURE.publish(first, Reader.PERSON, ledger, 1)), A)
                        .state())
                .isEqualTo(SHOWN);
        assertThat(figure(line(DISCLOSURE.publish(sheet(answers(A, 3, 3, 3, 3, 2)), Reader.PERSON, ledger, 1)), A))
                .isEqualTo(new Figure(5, WITHHELD_WITH_IT, Optional.empty()));
        assertThat(figure(line(DISCLOSURE.publish(sheet(answers(A, 3, 3, 3, 3, 3, 3, 3)), Reader.PERSON, ledger, 1)), A)
                        .text(Language.EN))
                .isEqualTo("7 raters, 3");
    }

    @Test
    void a_corrected_answer_withholds_its_group_and_not_another() {
        Publications ledger = DISCLOSURE
                .publish(sheet(answers(A, 3, 3, 3, 3), answers(B, 3, 3, 3)), Reader.PERSON, Publications.none(), 1)
                .ledger();
        View.Line line =
                line(DISCLOSURE.publish(sheet(answers(A, 3, 3, 3, 5), answers(B, 3, 3, 3)), Reader.PERSON, ledger, 1));
        assertThat(figure(line, A).state()).isEqualTo(WITHHELD_WITH_IT);
        assertThat(figure(line, B).state()).isEqualTo(SHOWN);
        assertThat(line.total().state()).isEqualTo(WITHHELD_WITH_IT);
    }

    @Test
    void a_reader_sees_what_is_his_to_see() {
        AnswerSheet sheet = sheet(answers(A, 3, 3, 3, 3));
        for (Reader reader : Reader.values()) {
            View view =
                    DISCLOSURE.publish(sheet, reader, Publications.none(), 1).view();
            assertThat(view.lines()).hasSize(reader == Reader.PUBLIC ? 0 : 1);
            for (View.Line line : view.lines()) {
                assertThat(line.groups().isEmpty()).isEqualTo(!reader.seesGroups());
            }
        }
        assertThat(Arrays.stream(Reader.values()).filter(Reader::seesGroups))
                .containsExactly(Reader.PERSON, Reader.PERSONNEL, Reader.COMMITTEE);
    }

    @Test
    void what_was_written_is_shown_of_groups_that_are_shown_only_and_in_an_order_of_the_seed() {
        List<Answer> wrote = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            wrote.add(answer(A, i, 3, "comment " + i));
        }
        AnswerSheet sheet = sheet(wrote, List.of(answer(B, 20, 3, "alone")));
        assertThat(line(sheet).comments()).isEmpty();
        AnswerSheet enough = sheet(wrote);
        List<List<String>> orders = new ArrayList<>();
        for (long seed = 0; seed < 5; seed++) {
            View.Line line = line(DISCLOSURE.publish(enough, Reader.PERSON, Publications.none(), seed));
            orders.add(Optional.ofNullable(line.comments().get(A)).orElseThrow());
        }
        assertThat(orders.get(0)).hasSize(6);
        assertThat(orders.stream().distinct().count()).isGreaterThan(2);
        assertThat(line(DISCLOSURE.publish(enough, Reader.RATER, Publications.none(), 1))
                        .comments())
                .isEmpty();
    }

    @Test
    void a_judgment_is_told_without_the_value_that_is_withheld() {
        Figure withheld = new Figure(5, WITHHELD_WITH_IT, Optional.empty());
        Explained met = new Explained(Explained.Outcome.MET, withheld);
        assertThat(met.text(Language.EN)).isEqualTo("met (5 raters, value withheld)");
        assertThat(met.text(Language.JA)).isEqualTo("満たす(評価者5名、値は非公開)");
    }

    @Test
    void minimums_can_be_raised_before_the_round_and_never_lowered() {
        DisclosureRules stricter = rules(5, 3, 6, 2);
        assertThat(RULES.changedTo(stricter, Round.DRAFT).get().of(A).minimum()).isEqualTo(5);
        assertThat(codes(stricter.changedTo(rules(4, 3, 4, 1), Round.OPEN).getError()))
                .containsExactly(
                        "disclosure.round-open", "disclosure.lowered", "disclosure.lowered", "disclosure.lowered");
        assertThat(codes(RULES.changedTo(DisclosureRules.withNamed(List.of(A)), Round.DRAFT)
                        .getError()))
                .contains("disclosure.named-after-all");
        assertThat(RULES.changedTo(RULES, Round.OPEN).get()).isEqualTo(RULES);
        assertThatThrownBy(() -> new GroupRule(true, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(3, 3, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rater_twice_on_one_item_and_a_score_off_the_scale_are_problems_that_name_nobody() {
        List<Problem> problems = AnswerSheet.of(
                        Optional.empty(), SCALE, List.of(answer(A, 1, 3), answer(A, 1, 4), answer(B, 2, 6)))
                .getError()
                .toJavaList();
        assertThat(codes(problems)).containsExactlyInAnyOrder("disclosure.answered-twice", "disclosure.off-scale");
        assertThat(problems.toString()).doesNotContain(SECRET);
    }

    @Test
    void no_public_method_gives_a_mean_but_a_figures_range() {
        List<String> means = new ArrayList<>();
        for (Class<?> one : List.of(
                Answer.class,
                AnswerSheet.class,
                Disclosure.class,
                Figure.class,
                Publication.class,
                Publications.class,
                Publications.Block.class,
                View.class,
                View.Line.class,
                Explained.class)) {
            for (Method method : one.getDeclaredMethods()) {
                String type = method.getGenericReturnType().getTypeName();
                if (Modifier.isPublic(method.getModifiers())
                        && (type.contains(MeanScore.class.getSimpleName())
                                || type.contains(MeanRange.class.getSimpleName()))) {
                    means.add(one.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(means).containsExactly("Figure.mean");
        assertThat(Modifier.isPublic(Tally.class.getModifiers())).isFalse();
        assertThat(Modifier.isPublic(Bands.class.getModifiers())).isFalse();
        assertThatThrownBy(() -> new Figure(
                        2, WITHHELD_FIRST, Optional.of(new MeanRange(new MeanScore(3, 1), new MeanScore(3, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(0, SHOWN, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Answer>> anyAnswers() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(A, A, B, B, NAMED),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 5))
                .as((item, group, rater, score) -> new Answer(
                        Attack.item(item),
                        group,
                        new RaterId(SECRET + rater),
                        new Score(1000 * score),
                        rater % 2 == 0 ? Optional.of("a remark on " + score) : Optional.empty()))
                .list()
                .ofMaxSize(18)
                .uniqueElements(answer -> List.of(answer.item(), answer.rater()));
    }

    @Property(tries = 200)
    void the_order_of_arrival_does_not_matter(@ForAll("anyAnswers") List<Answer> answers, @ForAll long seed) {
        List<Answer> mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, new Random(seed));
        for (Reader reader : Reader.values()) {
            assertThat(DISCLOSURE.publish(sheet(mixed), reader, Publications.none(), seed))
                    .isEqualTo(DISCLOSURE.publish(sheet(answers), reader, Publications.none(), seed));
        }
    }

    @Property(tries = 300)
    void raising_a_minimum_never_shows_more(
            @ForAll("anyAnswers") List<Answer> answers,
            @ForAll @IntRange(min = 0, max = 3) int moreOfA,
            @ForAll @IntRange(min = 0, max = 3) int moreOfB,
            @ForAll @IntRange(min = 0, max = 4) int moreInAll) {
        Disclosure stricter = new Disclosure(rules(3 + moreOfA, 3 + moreOfB, 4 + moreInAll, 1));
        List<Figure> before = DISCLOSURE
                .publish(sheet(answers), Reader.PERSON, Publications.none(), 1)
                .view()
                .figures();
        List<Figure> after = stricter.publish(sheet(answers), Reader.PERSON, Publications.none(), 1)
                .view()
                .figures();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).state() == SHOWN && before.get(i).state() != SHOWN)
                    .as("%s", after.get(i))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void what_is_withheld_has_no_value_and_no_rater_is_named(
            @ForAll("anyAnswers") List<Answer> answers, @ForAll("anyAnswers") List<Answer> later) {
        Publication first = DISCLOSURE.publish(sheet(answers), Reader.PERSON, Publications.none(), 1);
        Publication second = DISCLOSURE.publish(sheet(later), Reader.PERSON, first.ledger(), 2);
        for (Publication publication : List.of(first, second)) {
            for (Figure figure : publication.view().figures()) {
                assertThat(figure.mean().isPresent()).isEqualTo(figure.state() == SHOWN);
                if (figure.state() != SHOWN) {
                    assertThat(figure.toString()).contains("mean=Optional.empty");
                }
            }
            assertThat(publication.toString()
                            + sheet(answers)
                            + answers
                            + publication.ledger().blocks())
                    .doesNotContain(SECRET);
        }
    }

    @Property(tries = 100)
    void what_is_withheld_depends_on_no_score(
            @ForAll("anyAnswers") List<Answer> answers, @ForAll @IntRange(min = 1, max = 5) int same) {
        List<Answer> flat = answers.stream()
                .map(answer -> new Answer(
                        answer.item(), answer.group(), answer.rater(), new Score(1000 * same), answer.comment()))
                .toList();
        assertThat(states(flat)).isEqualTo(states(answers));
    }

    private static List<DisclosureState> states(List<Answer> answers) {
        return DISCLOSURE.publish(sheet(answers), Reader.PERSON, Publications.none(), 1).view().figures().stream()
                .map(Figure::state)
                .toList();
    }

    @Property(tries = 100)
    void nobodys_own_rating_enters_a_figure(@ForAll @IntRange(min = 1, max = 5) int own, @ForAll boolean ofTheTeam) {
        StaffId person = new StaffId("s-1");
        List<Rating> ratings = new ArrayList<>();
        for (String rater : List.of("s-2", "s-3", "s-4", "s-5")) {
            ratings.add(rating(ofTheTeam ? Optional.empty() : Optional.of(person), rater, 3));
        }
        View without = view(person, ratings);
        ratings.add(rating(ofTheTeam ? Optional.empty() : Optional.of(person), "s-1", own));
        assertThat(view(person, ratings)).isEqualTo(without);
        assertThat(without.overall().orElseThrow().total().n()).isEqualTo(4);
    }

    private static View view(StaffId person, List<Rating> ratings) {
        AnswerSheet sheet =
                AnswerSheet.ofRatings(Optional.of(person), SCALE, ratings).get();
        return DISCLOSURE.publish(sheet, Reader.PERSON, Publications.none(), 1).view();
    }

    private static Rating rating(Optional<StaffId> ratee, String rater, int score) {
        return new Rating(
                new ProjectId("p1"),
                ratee,
                Occasion.DEBRIEF,
                Optional.of(new PerspectiveId("leadership")),
                A,
                new RaterId(rater),
                new Score(1000 * score),
                LocalDate.of(2024, 3, 1));
    }
}
