package io.github.dxjinzai.examples.spark;

import io.github.dxjinzai.core.simulation.Forecast;
import io.github.dxjinzai.core.simulation.Progress;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** A forecast whose replications are shared out over a cluster and merged: the same, byte for byte, as of one machine alone. */
final class SparkForecast {

    private SparkForecast() {}

    /**
     * Runs the replications from 0 up to but not including {@code replications}.
     *
     * @param partitions into how many parts the work is cut, from 1 to {@code replications}; the forecast does not depend on it
     */
    static Forecast run(JavaSparkContext spark, SimulationJob job, int replications, int partitions) {
        if (partitions < 1 || partitions > replications) {
            throw new IllegalArgumentException(
                    replications + " replications are cut into 1 to as many parts, not " + partitions);
        }
        Broadcast<SimulationJob> shared = spark.broadcast(job);
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < partitions; part++) {
            parts.add(part);
        }
        List<Parcel> done = spark.parallelize(parts, partitions)
                .map(part -> Parcel.pack(shared.value()
                        .simulation()
                        .run(
                                first(part, partitions, replications),
                                first(part + 1, partitions, replications),
                                Progress.silent())
                        .stamped(shared.value().stamp())))
                .collect();
        return Forecast.merge(
                done.stream().map(part -> (Forecast) part.unpack()).toList());
    }

    private static int first(int part, int partitions, int replications) {
        return (int) ((long) part * replications / partitions);
    }
}
