package io.github.dxjinzai.core.evaluation.disclosure;

import static io.github.dxjinzai.core.evaluation.disclosure.Attack.A;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.B;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.NAMED;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.RULES;
import static io.github.dxjinzai.core.evaluation.disclosure.Attack.SCALE;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.NO_DATA;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.SHOWN;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.WITHHELD_FIRST;
import static io.github.dxjinzai.core.evaluation.disclosure.DisclosureState.WITHHELD_WITH_IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rounding;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.Weight;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case on each side of every limit of the rules of disclosure. */
class DisclosureLimitsTest {

    private static final Disclosure DISCLOSURE = new Disclosure(RULES);
    private static final RaterGroupId C = new RaterGroupId("group-c");

    private static List<Answer> answers(int item, RaterGroupId group, int from, int to) {
        List<Answer> all = new ArrayList<>();
        for (int rater = from; rater < to; rater++) {
            all.add(new Answer(
                    Attack.item(item),
                    group,
                    new RaterId(group + "-" + rater),
                    new Score(3000),
                    Optional.of(group + " wrote " + rater)));
        }
        return all;
    }

    @SafeVarargs
    private static AnswerSheet sheet(Collection<Answer>... parts) {
        List<Answer> all = new ArrayList<>();
        for (Collection<Answer> part : parts) {
            all.addAll(part);
        }
        return AnswerSheet.of(Optional.empty(), SCALE, all).get();
    }

    private static View view(AnswerSheet sheet, Publications ledger) {
        return DISCLOSURE.publish(sheet, Reader.PERSON, ledger, 1).view();
    }

    private static Publications shown(AnswerSheet sheet) {
        return DISCLOSURE.publish(sheet, Reader.PERSON, Publications.none(), 1).ledger();
    }

    private static Figure of(View view, RaterGroupId group) {
        return Optional.ofNullable(view.lines().get(0).groups().get(group)).orElseThrow();
    }

    // ---- which groups are told together

    @Test
    void the_smallest_groups_are_told_together_whatever_they_are_called() {
        View view = view(sheet(answers(1, A, 0, 6), answers(1, B, 0, 2), answers(1, C, 0, 4)), Publications.none());
        assertThat(of(view, A).state()).isEqualTo(SHOWN);
        assertThat(of(view, B).state()).isEqualTo(WITHHELD_FIRST);
        assertThat(of(view, C).state()).isEqualTo(WITHHELD_WITH_IT);
        assertThat(view.lines().get(0).total().text(Language.EN)).isEqualTo("12 raters, 3");
    }

    @Test
    void a_group_that_has_enough_is_withheld_with_another_at_four_in_all_and_first_below() {
        assertThat(of(view(sheet(answers(1, A, 0, 3), answers(1, B, 0, 1)), Publications.none()), A)
                        .state())
                .isEqualTo(WITHHELD_WITH_IT);
        View three = view(sheet(answers(1, A, 0, 3)), Publications.none());
        assertThat(of(three, A).state()).isEqualTo(WITHHELD_FIRST);
        assertThat(three.lines().get(0).total().state()).isEqualTo(WITHHELD_FIRST);
    }

    @Test
    void a_group_whose_answers_were_told_with_anothers_is_not_told_apart_later() {
        Publications ledger = shown(sheet(answers(1, A, 0, 2), answers(1, B, 0, 2)));
        View later = view(sheet(answers(1, A, 0, 5), answers(1, B, 0, 2)), ledger);
        assertThat(of(later, A)).isEqualTo(new Figure(5, WITHHELD_WITH_IT, Optional.empty()));
        assertThat(later.lines().get(0).total().text(Language.EN)).isEqualTo("7 raters, 3");
    }

    @Test
    void an_item_is_not_withheld_because_of_what_was_told_of_another() {
        AnswerSheet both = sheet(answers(1, A, 0, 4), answers(2, A, 0, 5));
        View again = view(both, shown(both));
        assertThat(again.lines()).extracting(line -> line.total().state()).containsExactly(SHOWN, SHOWN);
        assertThat(again).isEqualTo(view(both, Publications.none()));
    }

    @Test
    void over_all_items_there_is_a_figure_for_each_group_and_in_total() {
        View view = view(sheet(answers(1, A, 0, 4), answers(2, A, 0, 5), answers(2, B, 0, 3)), Publications.none());
        View.Line overall = view.overall().orElseThrow();
        assertThat(overall.groups().keySet()).containsExactly(A, B);
        assertThat(overall.total().n()).isEqualTo(12);
        assertThat(view.figures()).hasSize(2 + 3 + 3).endsWith(overall.total());
        assertThat(view.figures().stream().mapToInt(Figure::n)).containsExactly(4, 4, 5, 3, 8, 9, 3, 12);
    }

    // ---- bands

    @ParameterizedTest
    @CsvSource({
        "4,  8, 1 to 2.25",
        "4,  9, 1 to 2.25",
        "4, 10, 2.5",
        "4, 14, 3.5",
        "4, 15, 3.75 to 5",
        "4, 16, 3.75 to 5",
        "5, 10, 1 to 2",
        "5, 11, 2.2",
        "5, 19, 3.8",
        "5, 20, 4 to 5",
    })
    void sums_near_an_end_are_told_as_a_band_and_the_next_one_exactly(int raters, int sum, String told) {
        List<Answer> answers = new ArrayList<>();
        for (Answer one : answers(1, A, 0, raters)) {
            int score = sum / raters + (answers.size() < sum % raters ? 1 : 0);
            answers.add(new Answer(one.item(), one.group(), one.rater(), new Score(1000 * score), one.comment()));
        }
        assertThat(of(view(sheet(answers), Publications.none()), A).text(Language.EN))
                .isEqualTo(raters + " raters, " + told);
    }

    @Test
    void on_a_yes_or_no_scale_it_takes_five() {
        Scale yesOrNo = new Scale(new ScaleId("pass"), Score.of("0"), Score.of("1"), Score.of("1"));
        assertThat(new Bands(yesOrNo, 1).leastAnswers()).isEqualTo(5);
        assertThat(new Bands(yesOrNo, 2).leastAnswers()).isEqualTo(7);
        assertThat(new Bands(SCALE, 1).leastAnswers()).isEqualTo(3);
        assertThat(new Bands(SCALE, 2).leastAnswers()).isEqualTo(5);
        for (int raters = 4; raters <= 5; raters++) {
            List<Answer> answers = new ArrayList<>();
            for (Answer one : answers(1, A, 0, raters)) {
                answers.add(new Answer(one.item(), one.group(), one.rater(), new Score(1000), one.comment()));
            }
            AnswerSheet sheet =
                    AnswerSheet.of(Optional.empty(), yesOrNo, answers).get();
            assertThat(of(view(sheet, Publications.none()), A).state()).isEqualTo(raters == 4 ? WITHHELD_FIRST : SHOWN);
        }
    }

    // ---- what was written

    @Test
    void what_was_written_stands_with_its_own_group_and_does_not_follow_its_writers() {
        AnswerSheet sheet = sheet(answers(1, A, 0, 4), answers(1, B, 0, 4));
        View.Line line = view(sheet, Publications.none()).lines().get(0);
        for (RaterGroupId group : List.of(A, B)) {
            assertThat(line.comments().get(group))
                    .containsExactlyInAnyOrder(
                            group + " wrote 0", group + " wrote 1", group + " wrote 2", group + " wrote 3");
        }
        List<Answer> swapped = new ArrayList<>();
        List<Answer> all = answers(1, A, 0, 4);
        for (int i = 0; i < 4; i++) {
            Answer one = all.get(i);
            swapped.add(new Answer(
                    one.item(),
                    one.group(),
                    one.rater(),
                    one.score(),
                    all.get(3 - i).comment()));
        }
        assertThat(view(sheet(swapped), Publications.none())
                        .lines()
                        .get(0)
                        .comments()
                        .get(A))
                .isEqualTo(view(sheet(all), Publications.none())
                        .lines()
                        .get(0)
                        .comments()
                        .get(A));
    }

    // ---- values

    @Test
    void rules_hold_their_floors() {
        TreeMap<RaterGroupId, GroupRule> none = new TreeMap<>();
        assertThatCode(() -> new DisclosureRules(none, 4, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new DisclosureRules(none, 4, 1000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new DisclosureRules(none, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureRules(none, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureRules(none, 4, 1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new GroupRule(false, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new GroupRule(false, 0)).hasMessageContaining("a named group");
        assertThatThrownBy(() -> new GroupRule(true, 2)).hasMessageContaining("an anonymous group");
    }

    private static Figure exact(int n, String score) {
        MeanScore mean = new MeanScore(n * (long) Score.of(score).thousandths(), n);
        return new Figure(n, SHOWN, Optional.of(new MeanRange(mean, mean)));
    }

    private static Figure band(int n, String from, String to) {
        return new Figure(
                n,
                SHOWN,
                Optional.of(new MeanRange(
                        new MeanScore(Score.of(from).thousandths(), 1),
                        new MeanScore(Score.of(to).thousandths(), 1))));
    }

    private static Figure mean(Figure one, int weight, Figure other, int otherWeight) {
        return Figure.mean(List.of(
                new Figure.Weighted(one, new Weight(weight)), new Figure.Weighted(other, new Weight(otherWeight))));
    }

    @Test
    void a_mean_of_figures_tells_no_more_than_they_do() {
        Figure nobody = Figure.without(0, SHOWN);
        assertThat(nobody.state()).isEqualTo(NO_DATA);
        assertThat(mean(exact(4, "3.5"), 1, band(5, "4", "5"), 1).text(Language.EN))
                .isEqualTo("9 raters, 3.75 to 4.25");
        assertThat(mean(exact(4, "3"), 3, exact(4, "5"), 1).text(Language.EN)).isEqualTo("8 raters, 3.5");
        assertThat(mean(exact(4, "3"), 1, nobody, 1).text(Language.EN)).isEqualTo("4 raters, 3");
        assertThat(mean(exact(4, "3"), 1, Figure.without(2, WITHHELD_FIRST), 0).text(Language.EN))
                .isEqualTo("4 raters, 3");
        assertThat(mean(exact(4, "3"), 1, Figure.without(2, WITHHELD_FIRST), 1))
                .isEqualTo(new Figure(6, WITHHELD_FIRST, Optional.empty()));
        assertThat(mean(exact(4, "3"), 1, Figure.without(3, WITHHELD_WITH_IT), 1))
                .isEqualTo(new Figure(7, WITHHELD_WITH_IT, Optional.empty()));
        assertThat(mean(nobody, 1, nobody, 1)).isEqualTo(nobody);
        assertThat(Figure.together(List.of(exact(4, "3"), exact(12, "5"))).text(Language.EN))
                .isEqualTo("16 raters, 4.5");
        assertThat(exact(3, "3").withheld()).isEqualTo(new Figure(3, WITHHELD_WITH_IT, Optional.empty()));
        assertThat(Figure.without(3, WITHHELD_FIRST).withheld()).isEqualTo(Figure.without(3, WITHHELD_FIRST));
        assertThat(band(5, "3.75", "5")
                        .rounded(new Rounding(1, Rounding.Mode.HALF_UP))
                        .text(Language.EN))
                .isEqualTo("5 raters, 3.8 to 5");
    }

    @Test
    void a_figure_has_a_value_if_and_only_if_it_is_shown_and_data_if_anyone_answered() {
        assertThatThrownBy(() -> new Figure(0, WITHHELD_FIRST, Optional.empty()))
                .hasMessageContaining("0 answers");
        assertThatThrownBy(() -> new Figure(1, NO_DATA, Optional.empty())).hasMessageContaining("1 answers");
        assertThatThrownBy(() -> new Figure(-1, WITHHELD_FIRST, Optional.empty()))
                .hasMessageContaining("-1 answers");
        assertThatThrownBy(() -> new Figure(1, SHOWN, Optional.empty())).hasMessageContaining("is not there");
        assertThatThrownBy(() -> new Figure(1, WITHHELD_FIRST, exact(1, "3").mean()))
                .hasMessageContaining("is there");
    }

    @Test
    void the_middle_of_a_band_lies_halfway() {
        MeanRange range = band(5, "3.75", "5").mean().orElseThrow();
        assertThat(range.middle()).isEqualTo(4.375);
        assertThat(range).hasToString("3.75 to 5");
        assertThat(exact(3, "3").mean().orElseThrow().high()).isEqualTo("3");
        MeanRange ten = new MeanRange(new MeanScore(9000, 1), new MeanScore(10000, 1));
        assertThat(ten).hasToString("9 to 10");
        assertThatThrownBy(() -> new MeanRange(new MeanScore(4000, 1), new MeanScore(3000, 1)))
                .hasMessageContaining("4 to 3");
    }

    // ---- what tells one thing from another

    @Test
    void items_and_answers_that_differ_in_one_thing_are_two() {
        Item plain =
                new Item(new ProjectId("p1"), Occasion.DEBRIEF, Optional.empty(), Optional.empty(), Optional.empty());
        TreeSet<Item> items = new TreeSet<>(List.of(
                plain,
                new Item(
                        plain.project(),
                        plain.occasion(),
                        Optional.of(new StaffId("s")),
                        Optional.empty(),
                        plain.axis()),
                new Item(
                        plain.project(),
                        plain.occasion(),
                        plain.ratee(),
                        Optional.of(new PerspectiveId("p")),
                        plain.axis()),
                new Item(
                        plain.project(),
                        plain.occasion(),
                        plain.ratee(),
                        plain.perspective(),
                        Optional.of(new AxisId("a"))),
                new Item(plain.project(), Occasion.AFTER_PROJECT, plain.ratee(), plain.perspective(), plain.axis()),
                new Item(new ProjectId("p2"), plain.occasion(), plain.ratee(), plain.perspective(), plain.axis())));
        assertThat(items).hasSize(6);
        Answer one = new Answer(plain, A, new RaterId("r"), new Score(3000), Optional.empty());
        Answer said = new Answer(plain, A, new RaterId("r"), new Score(3000), Optional.of("so"));
        assertThat(new TreeSet<>(List.of(one, said))).hasSize(2);
        assertThat(List.of(one.toString(), sheet(List.of(said)).toString()))
                .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain("so", "3", "r\""));
    }

    @Test
    void an_answer_stands_in_one_block_only() {
        Publications ledger = shown(sheet(answers(1, A, 0, 4)));
        assertThat(ledger).hasToString("(1 views, 1 blocks)");
        assertThat(ledger.blocks().get(0)).hasToString("(a block of 4 answers, withheld)");
        assertThatThrownBy(() -> new Publications(
                        List.of(),
                        List.of(ledger.blocks().get(0), ledger.blocks().get(0))))
                .hasMessageContaining("4 answers stand in two blocks");
        assertThatThrownBy(() -> new Publications.Block(new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_of_what_is_shown_to_anyone_can_a_readers_part_be_taken() {
        AnswerSheet sheet = sheet(answers(1, A, 0, 4), answers(1, NAMED, 0, 1));
        View all = view(sheet, Publications.none());
        for (Reader reader : Reader.values()) {
            assertThat(all.as(reader))
                    .isEqualTo(DISCLOSURE
                            .publish(sheet, reader, Publications.none(), 1)
                            .view());
        }
        assertThatThrownBy(() -> all.as(Reader.RATER).as(Reader.PERSON)).hasMessageContaining("PERSON");
    }

    @Test
    void every_reader_has_a_name_in_both_languages() {
        for (Reader reader : Reader.values()) {
            assertThat(reader.label().in(Language.EN)).matches("[a-z ]+");
            assertThat(reader.label().in(Language.JA)).doesNotMatch(".*[a-z].*").isNotEmpty();
        }
    }
}
