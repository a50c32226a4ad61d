package io.github.dxjinzai.examples.cli;

/** How the command ends (終了コード). */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** The data or the policy has problems; they were printed. */
    static final int PROBLEMS = 1;
    /** The command was called wrongly. */
    static final int USAGE = 2;
    /** Something failed that should not: a disk, a database, a fault in the program. */
    static final int FAILED = 3;

    private ExitCode() {}
}
