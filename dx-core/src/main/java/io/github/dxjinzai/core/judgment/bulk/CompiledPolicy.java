package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.Tenure;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy compiled once, so that many people can be judged by it at once (方針の一括判定). It gives every person the verdict that
 * {@link Judge} gives, and no reasons; those are had for the few who are asked about, by {@link #judgment}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * CompiledPolicy compiled = CompiledPolicy.of(policy);
 * PackedFacts packed = PackedFacts.of(facts);
 * BulkVerdicts verdicts = compiled.verdicts(packed, new RoleId("expert"), LocalDate.of(2024, 10, 1));
 * }</pre>
 *
 * <p>Leaves of criteria that ask the same are judged once; 64 people are judged at a time, and those who fail one part of {@code all}
 * are not asked for the next. The facts of everyone who is asked about are gone through once for all leaves. Verdicts take time in
 * proportion to those facts, and to the leaves and the facts that they look at. Nothing is allocated
 * for a person, except where fractions of fractions are compared: means of groups or of perspectives, and scores rounded or held to a
 * least number of raters; and where years lie more than 63 before the day.
 *
 * <p>What is rare is left to {@code Judge}, with the same verdict, at its price:
 *
 * <ul>
 *   <li>conditions that ask for a rate of responses ({@code minResponse}) or for more than 31 perspectives, and all of a policy that
 *       excludes ratings by raters who worked too short a time with those rated;
 *   <li>criteria that no policy read from a file has: lengths of time below 1, perspectives or rows that there are not, a trimmed mean
 *       without a width, weights of which none counts, a criterion that comes back to itself;
 *   <li>people with two parts in one project, with more than 64 raters of one project, or with days outside of the years 2 to 9990;
 *       and whoever comes after 65,536 different kinds of one fact.
 * </ul>
 *
 * <p>It never changes and can be used by several threads at once.
 */
public final class CompiledPolicy {

    private final Judge judge;
    private final Map<RoleId, Plan> awards = new HashMap<>();
    private final Map<RoleId, Plan> renewals = new HashMap<>();
    private final List<String> leftToTheJudge;

    private CompiledPolicy(Policy policy) {
        this.judge = Judge.by(policy);
        Compilation compilation = new Compilation(policy);
        policy.criteria().forEach((role, criterion) -> {
            Plan award = compilation.compile(criterion);
            awards.put(role, award);
            renewals.put(
                    role,
                    policy.tenure(role)
                            .flatMap(Tenure::renewedWhen)
                            .map(compilation::compile)
                            .orElse(award));
        });
        this.leftToTheJudge = compilation.leftToTheJudge();
    }

    /**
     * Compiles a policy.
     *
     * @throws RuntimeException if a term is filled with what it cannot be, which a policy read from a file cannot have
     */
    public static CompiledPolicy of(Policy policy) {
        return new CompiledPolicy(policy);
    }

    /** The policy. */
    public Policy policy() {
        return judge.policy();
    }

    /** The ids of the nodes that have to be judged one by one, since there are no columns for what they ask; mostly none. */
    public List<String> leftToTheJudge() {
        return leftToTheJudge;
    }

    /**
     * The verdict on everyone for one role as of a day: that of {@link Judge#judge}.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public BulkVerdicts verdicts(PackedFacts packed, RoleId role, LocalDate day) {
        return verdicts(packed, plan(awards, role), judge.policy().criterion(role), day);
    }

    /**
     * The verdict on everyone for the renewal of one role as of a day: that of {@link Judge#judgeRenewal}.
     *
     * @throws IllegalArgumentException if the policy has no such role
     */
    public BulkVerdicts renewals(PackedFacts packed, RoleId role, LocalDate day) {
        Plan plan = plan(renewals, role);
        Criterion criterion = judge.policy()
                .tenure(role)
                .flatMap(Tenure::renewedWhen)
                .orElseGet(() -> judge.policy().criterion(role));
        return verdicts(packed, plan, criterion, day);
    }

    /**
     * The judgment on one person, with its reasons.
     *
     * @param person which, from 0
     * @throws IllegalArgumentException if the policy has no such role
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public Judgment judgment(PackedFacts packed, int person, RoleId role, LocalDate day) {
        return judge.judge(packed.dossier(person), role, day);
    }

    private Plan plan(Map<RoleId, Plan> of, RoleId role) {
        return Optional.ofNullable(of.get(role))
                .orElseThrow(() -> new IllegalArgumentException("the policy "
                        + judge.policy().version() + " has no role " + role + ", but "
                        + judge.policy().ladder().ascending()));
    }

    private BulkVerdicts verdicts(PackedFacts packed, Plan plan, Criterion criterion, LocalDate day) {
        Columns columns = packed.columns();
        long[] met = new long[columns.odd.length];
        long[] may = new long[columns.odd.length];
        Node.Leaf oneByOne = new OneByOne(criterion, judge, packed, day);
        boolean fits = day.getYear() >= Columns.FIRST_YEAR && day.getYear() <= Columns.LAST_YEAR;
        Node node = fits ? new Binding(judge, packed, day).node(plan) : oneByOne;
        for (int word = 0; word < met.length; word++) {
            int first = word * Long.SIZE;
            int left = columns.people - first;
            long all = left >= Long.SIZE ? -1L : (1L << left) - 1;
            long odd = columns.odd[word];
            node.judge(first, all & ~odd);
            met[word] = node.met & all & ~odd;
            may[word] = node.may & all & ~odd;
            if (odd != 0) {
                oneByOne.judge(first, odd);
                met[word] |= oneByOne.met & odd;
                may[word] |= oneByOne.may & odd;
            }
        }
        return new BulkVerdicts(columns.people, met, may);
    }
}
