package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.problem.Problem;
import java.util.List;

/** Ends a command because of problems in what it was given; they are printed, and the exit code is {@link ExitCode#PROBLEMS}. */
final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ProblemsException(Iterable<Problem> problems) {
        super("the input has problems");
        this.problems = io.vavr.collection.List.ofAll(problems).asJava();
    }

    List<Problem> problems() {
        return problems;
    }
}
