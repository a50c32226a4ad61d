package io.github.dxjinzai.core.simulation;

/** Is told what happens in a replication that is played again (再現の聞き手). */
@FunctionalInterface
public interface SimulationListener {

    /** A fiscal year is over; called once for each, in order. */
    void yearEnded(SimulatedYear year);
}
