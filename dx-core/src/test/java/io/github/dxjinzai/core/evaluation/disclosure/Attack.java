package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.MeanScore;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.ProjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attacker: knows the algorithm, the rules, who answered when, everything that all readers together were ever shown, and, as an
 * insider, up to one own rating in each block. For everything that could be shown, it runs through all ratings that would have led to exactly
 * that, and names a rating if it is the same in all of them.
 *
 * <p>Ratings of one class (the same item, group and publications) can be exchanged, so it is enough to run through the classes' sums; what
 * a sum of m ratings leaves to one of them is an interval. {@link #byHand} does the same rating by rating.
 */
final class Attack {

    static final int STEPS = 4;
    static final RaterGroupId A = new RaterGroupId("group-a");
    static final RaterGroupId B = new RaterGroupId("group-b");
    static final RaterGroupId NAMED = new RaterGroupId("named");
    static final Scale SCALE = new Scale(new ScaleId("five"), Score.of("1"), Score.of("5"), Score.of("1"));
    static final DisclosureRules RULES = DisclosureRules.withNamed(List.of(NAMED));

    /** So many raters of a group who answered an item and whose answers were there at these publications. */
    record Raters(int item, RaterGroupId group, int publications, int count) {
        boolean isThereAt(int publication) {
            return (publications >> publication & 1) == 1;
        }

        boolean mayKnowTogetherWith(Raters other) {
            return item != other.item || (publications & other.publications) == 0;
        }
    }

    private final Disclosure disclosure;
    private final List<Raters> classes;
    private final List<List<Reader>> publications;
    private Optional<Score> threshold = Optional.empty();

    /**
     * @param classes who answered
     * @param publications the readers to whom a view is shown, by publication
     */
    Attack(Disclosure disclosure, List<Raters> classes, List<List<Reader>> publications) {
        this.disclosure = disclosure;
        this.classes = classes.stream().filter(raters -> raters.count() > 0).toList();
        this.publications = publications;
    }

    /** The attacker is told as well whether the mean of all ratings meets a threshold. */
    Attack telling(String met) {
        threshold = Optional.of(Score.of(met));
        return this;
    }

    static Item item(int number) {
        return new Item(
                new ProjectId("p1"),
                Occasion.DEBRIEF,
                Optional.empty(),
                Optional.of(new PerspectiveId("angle-" + number)),
                Optional.empty());
    }

    /** All that is ever shown, and what is in the open anyway. */
    private List<Object> shown(List<int[]> ratings) {
        List<Object> all = new ArrayList<>();
        Publications ledger = Publications.none();
        for (int at = 0; at < publications.size(); at++) {
            List<Answer> answers = new ArrayList<>();
            for (int c = 0; c < classes.size(); c++) {
                Raters raters = classes.get(c);
                if (raters.group().equals(NAMED)) {
                    all.add(ratings.get(c)[0]);
                }
                for (int i = 0; raters.isThereAt(at) && i < raters.count(); i++) {
                    answers.add(new Answer(
                            item(raters.item()),
                            raters.group(),
                            new RaterId("r" + c + "-" + i),
                            new Score(1000 + 1000 * ratings.get(c)[i]),
                            Optional.empty()));
                }
            }
            threshold.ifPresent(met -> all.add(
                    MeanScore.of(answers.stream().map(Answer::score).toList()).isAtLeast(met)));
            AnswerSheet sheet = AnswerSheet.of(Optional.empty(), SCALE, answers).get();
            for (Reader reader : publications.get(at)) {
                Publication publication = disclosure.publish(sheet, reader, ledger, 1);
                ledger = publication.ledger();
                all.add(publication.view().figures());
            }
        }
        return all;
    }

    /** What the attacker can tell for certain: empty if nothing. */
    Optional<String> leak() {
        Map<List<Object>, List<int[]>> worlds = new LinkedHashMap<>();
        int[] sums = new int[classes.size()];
        do {
            List<int[]> ratings = new ArrayList<>();
            for (int c = 0; c < sums.length; c++) {
                ratings.add(spread(sums[c], classes.get(c).count()));
            }
            worlds.computeIfAbsent(shown(ratings), key -> new ArrayList<>()).add(sums.clone());
        } while (next(sums));
        for (Map.Entry<List<Object>, List<int[]>> entry : worlds.entrySet()) {
            Optional<String> found = known(entry.getValue());
            if (found.isPresent()) {
                return Optional.of(classes + ": " + found.orElseThrow() + " from " + entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** A rating known for certain: to an outsider, to a rater, to a rater who answered on two items or twice. */
    private Optional<String> known(List<int[]> worlds) {
        List<Map<Integer, Integer>> insiders = new ArrayList<>();
        insiders.add(Map.of());
        for (int c = 0; c < classes.size(); c++) {
            for (int own = 0; own <= STEPS; own++) {
                insiders.add(Map.of(c, own));
                for (int other = 0; other < c; other++) {
                    for (int too = 0; too <= STEPS && classes.get(c).mayKnowTogetherWith(classes.get(other)); too++) {
                        insiders.add(Map.of(c, own, other, too));
                    }
                }
            }
        }
        for (Map<Integer, Integer> insider : insiders) {
            int[] least = new int[classes.size()];
            int[] most = new int[classes.size()];
            Arrays.fill(least, Integer.MAX_VALUE);
            Arrays.fill(most, -1);
            for (int[] world : worlds) {
                boolean possible = true;
                for (Map.Entry<Integer, Integer> one : insider.entrySet()) {
                    int rest = world[one.getKey()] - one.getValue();
                    possible &= rest >= 0 && rest <= (classes.get(one.getKey()).count() - 1) * STEPS;
                }
                for (int c = 0; possible && c < world.length; c++) {
                    int rest = world[c] - insider.getOrDefault(c, 0);
                    int others = classes.get(c).count() - (insider.containsKey(c) ? 1 : 0);
                    least[c] = Math.min(least[c], Math.max(0, rest - (others - 1) * STEPS));
                    most[c] = Math.max(most[c], Math.min(STEPS, rest));
                }
            }
            for (int c = 0; c < least.length; c++) {
                int others = classes.get(c).count() - (insider.containsKey(c) ? 1 : 0);
                if (others > 0 && !classes.get(c).group().equals(NAMED) && least[c] == most[c]) {
                    return Optional.of("a rating of class " + c + " is " + (1 + least[c])
                            + (insider.isEmpty() ? "" : " to whoever gave " + insider));
                }
            }
        }
        return Optional.empty();
    }

    private static int[] spread(int sum, int count) {
        int[] ratings = new int[count];
        for (int i = 0; i < count; i++) {
            ratings[i] = sum / count + (i < sum % count ? 1 : 0);
        }
        return ratings;
    }

    private boolean next(int[] sums) {
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] < classes.get(c).count() * STEPS) {
                sums[c]++;
                return true;
            }
            sums[c] = 0;
        }
        return false;
    }

    /** The same by plain enumeration of every rating, for outsiders and for each rater who knows the own rating alone. */
    boolean byHand() {
        int all = classes.stream().mapToInt(Raters::count).sum();
        int worldCount = (int) Math.round(Math.pow(STEPS + 1, all));
        Map<List<Object>, List<int[]>> worlds = new HashMap<>();
        for (int code = 0; code < worldCount; code++) {
            int[] flat = new int[all];
            int rest = code;
            for (int i = 0; i < all; i++) {
                flat[i] = rest % (STEPS + 1);
                rest /= STEPS + 1;
            }
            List<int[]> ratings = new ArrayList<>();
            int from = 0;
            for (Raters raters : classes) {
                ratings.add(Arrays.copyOfRange(flat, from, from + raters.count()));
                from += raters.count();
            }
            worlds.computeIfAbsent(shown(ratings), key -> new ArrayList<>()).add(flat);
        }
        for (List<int[]> consistent : worlds.values()) {
            for (int insider = -1; insider < all; insider++) {
                Map<Integer, List<int[]>> byOwn = new HashMap<>();
                for (int[] world : consistent) {
                    byOwn.computeIfAbsent(insider < 0 ? 0 : world[insider], own -> new ArrayList<>())
                            .add(world);
                }
                for (List<int[]> left : byOwn.values()) {
                    for (int i = 0; i < all; i++) {
                        int rater = i;
                        Set<Integer> values =
                                left.stream().map(world -> world[rater]).collect(Collectors.toSet());
                        if (i != insider && values.size() == 1) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
