package io.github.dxjinzai.core.evaluation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureRules;
import io.github.dxjinzai.core.evaluation.disclosure.GroupRule;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvaluationRoundTest {

    private static final LocalDate OPENS = LocalDate.of(2024, 2, 1);
    private static final LocalDate CLOSES = LocalDate.of(2024, 2, 29);
    private static final RaterGroupId GROUP = new RaterGroupId("colleague");
    private static final EvaluationRound ROUND = round("certification", "city@1", 3);

    private static EvaluationRound round(String purpose, String criteria, int minimum) {
        return new EvaluationRound("r6", purpose, criteria, rules(minimum), OPENS, CLOSES, List.of());
    }

    private static DisclosureRules rules(int minimum) {
        return new DisclosureRules(new TreeMap<>(Map.of(GROUP, new GroupRule(true, minimum))), 4, 1);
    }

    private static List<String> codes(Iterable<Problem> problems) {
        List<String> codes = new ArrayList<>();
        problems.forEach(one -> codes.add(one.code().id()));
        return codes;
    }

    @Test
    void before_it_opens_a_round_may_change_and_its_rules_become_stricter_only() {
        LocalDate eve = OPENS.minusDays(1);
        assertThat(ROUND.changedTo(round("training", "city@2", 5), eve).get())
                .isEqualTo(round("training", "city@2", 5));
        assertThat(codes(round("training", "city@2", 5)
                        .changedTo(round("training", "city@2", 4), eve)
                        .getError()))
                .containsExactly("disclosure.lowered");
        EvaluationRound past =
                new EvaluationRound("r6", "certification", "city@1", rules(3), eve.minusDays(1), CLOSES, List.of());
        assertThat(codes(ROUND.changedTo(past, eve).getError())).containsExactly("round.open-already");
    }

    @Property(tries = 100)
    void once_it_is_open_nothing_of_a_round_changes(@ForAll @IntRange(min = 0, max = 5000) int later) {
        LocalDate day = OPENS.plusDays(later);
        assertThat(ROUND.changedTo(ROUND, day).get()).isEqualTo(ROUND);
        EvaluationRound other =
                new EvaluationRound("r7", "pay", "city@2", rules(5), OPENS.plusDays(1), CLOSES.plusDays(1), List.of());
        assertThat(codes(ROUND.changedTo(other, day).getError()))
                .containsExactly(
                        "round.open-already",
                        "round.open-already",
                        "round.open-already",
                        "round.open-already",
                        "round.open-already",
                        "disclosure.round-open");
        assertThat(ROUND.changedTo(other, day)
                        .getError()
                        .map(one -> one.describe(Language.EN))
                        .mkString())
                .contains("purpose")
                .contains("criteria");
    }

    @Test
    void another_purpose_takes_a_decision_and_other_criteria_are_refused() {
        assertThat(ROUND.problemsWithUse("certification", "city@1", CLOSES)).isEmpty();
        assertThat(codes(ROUND.problemsWithUse("pay", "city@2", CLOSES)))
                .containsExactly("round.other-criteria", "round.other-purpose");
        EvaluationRound decided = ROUND.decided(new EvaluationRound.OtherUse("pay", CLOSES, "審議会の議決"));
        assertThat(decided.problemsWithUse("pay", "city@1", CLOSES)).isEmpty();
        assertThat(codes(decided.problemsWithUse("pay", "city@1", CLOSES.minusDays(1))))
                .containsExactly("round.other-purpose");
        assertThat(decided.changedTo(ROUND, CLOSES).get().decisions()).hasSize(1);
    }

    @Test
    void a_round_without_purpose_or_that_closes_before_it_opens_is_refused() {
        assertThatThrownBy(() -> round(" ", "city@1", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> round("certification", "", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvaluationRound("r", "p", "c", rules(3), OPENS, OPENS.minusDays(1), List.of()))
                .hasMessageContaining("2024-02-01");
        assertThatThrownBy(() -> new EvaluationRound.OtherUse("pay", OPENS, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rating by(String rater, LocalDate day) {
        return new Rating(
                new ProjectId("p1"),
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.empty(),
                GROUP,
                new RaterId(rater),
                Score.of("3"),
                day);
    }

    @Test
    void a_rating_is_of_the_round_in_which_it_was_first_given_and_its_corrections_with_it() {
        Rating early = by("r1", OPENS.minusDays(1));
        Rating first = by("r2", OPENS);
        Rating last = by("r3", CLOSES);
        Rating late = by("r4", CLOSES.plusDays(1));
        Rating corrected = last.revised(last.mark(), CLOSES.plusDays(9), "typed wrongly");
        Rating correctedEarly = early.revised(early.mark(), OPENS.plusDays(1), "typed wrongly");
        assertThat(ROUND.ratings(List.of(corrected, late, last, correctedEarly, first, early)))
                .containsExactly(corrected, last, first);
    }

    @Test
    void a_request_is_of_the_round_on_whose_days_it_was_made() {
        List<RatingRequest> requests =
                List.of(request(OPENS.minusDays(1)), request(OPENS), request(CLOSES), request(CLOSES.plusDays(1)));
        assertThat(ROUND.requests(requests)).containsExactly(requests.get(1), requests.get(2));
    }

    private static RatingRequest request(LocalDate day) {
        return new RatingRequest(
                new ProjectId("p1"), Optional.empty(), Occasion.DEBRIEF, Optional.empty(), GROUP, 3, day);
    }

    @Test
    void a_rule_for_a_group_that_the_policy_does_not_know_is_a_problem() {
        assertThat(ROUND.problemsWithGroups(List.of(group("colleague"), group("executive"))))
                .isEmpty();
        List<Problem> problems = ROUND.problemsWithGroups(List.of(group("boss"), group("executive")));
        assertThat(codes(problems)).containsExactly("round.unknown-rater-group");
        assertThat(problems.get(0).message(Language.EN)).contains("'colleague'").contains("boss, executive");
    }

    private static RaterGroup group(String id) {
        return new RaterGroup(new RaterGroupId(id), LocalizedText.of("区分", "group"), new ClauseId("p1"));
    }
}
