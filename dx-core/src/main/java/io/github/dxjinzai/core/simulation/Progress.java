package io.github.dxjinzai.core.simulation;

/** Is told how far a run has come (進捗). */
@FunctionalInterface
public interface Progress {

    /**
     * Some replications more are done. Called from any of the run's threads, never from two at a time, with ascending
     * {@code done}; the last call has {@code done} equal to {@code of}.
     *
     * @param done how many are done
     * @param of how many were asked for
     */
    void advanced(int done, int of);

    /** Tells nobody. */
    static Progress silent() {
        return (done, of) -> {};
    }
}
