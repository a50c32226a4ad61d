package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.judgment.bulk.BulkVerdicts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ways of judging the same people, one after the other in one process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmark {

    /** Who is judged: made once by whoever runs the benchmark, since making a million people takes longer than judging them. */
    static final AtomicReference<@Nullable Population> PEOPLE = new AtomicReference<>();

    private final Population people = Optional.ofNullable(PEOPLE.get())
            .orElseThrow(() -> new IllegalStateException("run Benchmarks, which makes the people"));

    /** Verdicts in bulk by the compiled policy. */
    @Benchmark
    public BulkVerdicts bulk() {
        return people.bulk();
    }

    /** The loop written by hand. */
    @Benchmark
    public byte[] fused() {
        return people.fused();
    }

    /** Judgments with all their reasons. */
    @Benchmark
    public List<Verdict> explained() {
        return people.explained();
    }

    /** Records and reasons written by hand. */
    @Benchmark
    public List<Verdict> records() {
        return people.records();
    }

    /** Judgments with all their reasons, each of them read. */
    @Benchmark
    public int explainedWalked() {
        return people.explainedWalked();
    }

    /** Records and reasons written by hand, each of them read. */
    @Benchmark
    public int recordsWalked() {
        return people.recordsWalked();
    }

    /** The rule engine. */
    @Benchmark
    public int rules() {
        return people.rules();
    }
}
