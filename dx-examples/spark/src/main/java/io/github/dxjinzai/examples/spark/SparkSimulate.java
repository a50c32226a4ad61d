package io.github.dxjinzai.examples.spark;

import io.github.dxjinzai.core.json.ForecastWriter;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program that is submitted to a cluster. */
@Command(
        name = "dx-spark",
        mixinStandardHelpOptions = true,
        description = "Spark で将来を試算する。結果は一台での試算と一字も違わない / simulate on Spark; the same forecast as of one machine")
public final class SparkSimulate implements Callable<Integer> {

    @Option(
            names = "--policy",
            defaultValue = "moka-dx-talent",
            description = "同梱の方針の名前、またはファイル / bundled policy or a file (default: ${DEFAULT-VALUE})")
    private String policy = "";

    @Option(names = "--overlay", split = ",", description = "同梱の上書きの名前、またはファイル / bundled overlays or files")
    private List<String> overlays = new ArrayList<>();

    @Option(names = "--scenario", required = true, description = "シナリオのファイル / scenario")
    private Path scenario = Path.of("");

    @Option(names = "--facts", required = true, description = "CSV のフォルダー / folder of CSV files")
    private Path facts = Path.of("");

    @Option(names = "--complete", description = "記録に漏れがない / nothing is missing in the folder")
    private boolean complete;

    @Option(names = "--seed", defaultValue = "20230401", description = "乱数の種 / seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--replications",
            defaultValue = "10000",
            description = "試行回数 / replications (default: ${DEFAULT-VALUE})")
    private int replications;

    @Option(names = "--partitions", defaultValue = "64", description = "分割数 / parts (default: ${DEFAULT-VALUE})")
    private int partitions;

    @Option(names = "--out", required = true, description = "試算の出力先(JSON)/ the forecast, as JSON")
    private Path out = Path.of("");

    /** Runs the program and ends with its exit code. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new SparkSimulate()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<String> filling = new ArrayList<>();
        for (String overlay : overlays) {
            filling.add(text(overlay, ReferencePolicies.overlayText(overlay)));
        }
        SimulationJob job = new SimulationJob(
                text(policy, ReferencePolicies.policyText(policy)),
                filling,
                Files.readString(scenario),
                facts,
                complete,
                seed);
        // problems are found here and not on another machine
        job.simulation();
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("dx-spark"))) {
            Files.writeString(
                    out,
                    ForecastWriter.write(SparkForecast.run(spark, job, replications, partitions), job.stated()),
                    StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static String text(String nameOrFile, Optional<String> bundled) throws IOException {
        return bundled.isPresent() ? bundled.get() : Files.readString(Path.of(nameOrFile));
    }
}
