package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.judgment.bulk.BulkVerdicts;
import io.github.dxjinzai.core.judgment.bulk.CompiledPolicy;
import io.github.dxjinzai.core.judgment.bulk.PackedFacts;
import io.github.dxjinzai.core.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The same people in the form that each way of judging wants, and those ways. Where all records are needed there are the first
 * {@link #FEW} people only.
 */
final class Population {

    /** How many people are judged with reasons, or by the rule engine. */
    static final int FEW = 5_000;

    /** How many people are given to the rule engine at a time. */
    static final int BATCH = 1_000;

    private final Task task;
    private final int people;
    private final CompiledPolicy compiled;
    private final Judge judge;
    private final PackedFacts packed;
    private final FusedLoop loop;
    private final byte[] verdicts;
    private final List<Dossier> few = new ArrayList<>();
    private final List<RecordJudge.Person> records;
    private final List<List<Object>> batches = new ArrayList<>();
    private final RecordJudge byHand = new RecordJudge(Task.DAY);
    private final RuleEngine engine;
    private int seen;

    Population(Task task, int people, RuleEngine engine) {
        this.task = task;
        this.people = people;
        this.engine = engine;
        Policy policy = task.policy();
        this.compiled = CompiledPolicy.of(policy);
        this.judge = Judge.by(policy);
        this.loop = task.fusedLoop();
        this.verdicts = new byte[people];
        SyntheticPeople synthetic = new SyntheticPeople(policy);
        List<Object> batch = new ArrayList<>();
        this.packed = PackedFacts.of(people, number -> {
            Dossier one = synthetic.dossier(number);
            // everyone is asked for in turn while they are packed; later on only those who are judged one by one
            if (number == seen) {
                seen++;
                loop.add(one);
                if (number < FEW) {
                    few.add(one);
                }
            }
            return one;
        });
        this.records = few.stream().map(RecordJudge.Person::of).toList();
        for (int i = 0; i < few.size(); i++) {
            if (i % BATCH == 0) {
                batch = new ArrayList<>();
                batches.add(batch);
            }
            batch.addAll(RuleEngine.facts(i, few.get(i)));
        }
    }

    /** The same people for another task of the same policy. */
    private Population(Task task, Population same) {
        this.task = task;
        this.people = same.people;
        this.engine = same.engine;
        this.compiled = same.compiled;
        this.judge = same.judge;
        this.loop = same.loop;
        this.verdicts = same.verdicts;
        this.packed = same.packed;
        this.records = same.records;
        this.few.addAll(same.few);
        this.batches.addAll(same.batches);
    }

    /** These people for a task, if it is of the same policy; otherwise others. */
    Population forTask(Task other) {
        return other.policy().version().equals(task.policy().version())
                ? new Population(other, this)
                : new Population(other, people, engine);
    }

    int people() {
        return people;
    }

    int few() {
        return few.size();
    }

    boolean isWrittenByHand() {
        return task == Task.EXPERT || task == Task.DATA_2;
    }

    boolean isRules() {
        return task == Task.EXPERT;
    }

    // ---- the ways of judging

    BulkVerdicts bulk() {
        return task.verdicts(compiled, packed);
    }

    byte[] fused() {
        loop.judge(task, verdicts);
        return verdicts;
    }

    List<Verdict> explained() {
        List<Verdict> all = new ArrayList<>(few.size());
        for (Dossier one : few) {
            all.add(task.judge(judge, one).verdict());
        }
        return all;
    }

    List<Verdict> records() {
        List<Verdict> all = new ArrayList<>(records.size());
        for (RecordJudge.Person one : records) {
            all.add(byHand(one).verdict());
        }
        return all;
    }

    private Reason byHand(RecordJudge.Person one) {
        return task == Task.EXPERT ? byHand.expert(one) : byHand.data2(one);
    }

    /** Judges everyone and reads every tree to its end. */
    int explainedWalked() {
        int sum = 0;
        for (Dossier one : few) {
            sum += Walk.through(task.judge(judge, one).finding());
        }
        return sum;
    }

    /** The same by hand. */
    int recordsWalked() {
        int sum = 0;
        for (RecordJudge.Person one : records) {
            sum += Walk.through(byHand(one));
        }
        return sum;
    }

    int rules() {
        int met = 0;
        for (List<Object> batch : batches) {
            for (Object fact : batch) {
                if (fact instanceof RuleEngine.Person person) {
                    person.forget();
                }
            }
            engine.judge(batch);
            met += batch.size();
        }
        return met;
    }

    // ---- checksums

    private static long sum(long so, Verdict verdict) {
        return 31 * so
                + switch (verdict) {
                    case MET -> FusedLoop.MET;
                    case NOT_MET -> FusedLoop.NOT_MET;
                    case UNDETERMINED -> FusedLoop.UNDETERMINED;
                };
    }

    private static long sum(List<Verdict> verdicts) {
        long sum = 0;
        for (Verdict verdict : verdicts) {
            sum = sum(sum, verdict);
        }
        return sum;
    }

    private long sumOfRules() {
        rules();
        long sum = 0;
        for (List<Object> batch : batches) {
            for (Object fact : batch) {
                if (fact instanceof RuleEngine.Person person) {
                    sum = 31 * sum + person.verdict();
                }
            }
        }
        return sum;
    }

    /** Makes sure that every way gives everyone the same verdict, and that each of the three occurs. */
    Population check() {
        BulkVerdicts bulk = bulk();
        byte[] fused = fused();
        long sum = 0;
        long sumOfFused = 0;
        long sumOfFew = 0;
        for (int i = 0; i < people; i++) {
            sum = sum(sum, bulk.of(i));
            sumOfFused = 31 * sumOfFused + fused[i];
            sumOfFew = i < few.size() ? sum : sumOfFew;
        }
        same("fused loop", sum, sumOfFused);
        same("explained", sumOfFew, sum(explained()));
        if (isWrittenByHand()) {
            same("records", sumOfFew, sum(records()));
        }
        if (isRules()) {
            same("rules", sumOfFew, sumOfRules());
        }
        return this;
    }

    /** On how many people the verdict is met, not met and undetermined. */
    String counts() {
        BulkVerdicts bulk = bulk();
        return bulk.count(Verdict.MET) + " met, " + bulk.count(Verdict.NOT_MET) + " not met, "
                + bulk.count(Verdict.UNDETERMINED) + " undetermined";
    }

    private void same(String way, long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(
                    task + ": the " + way + " gives the checksum " + actual + ", in bulk it is " + expected);
        }
    }
}
