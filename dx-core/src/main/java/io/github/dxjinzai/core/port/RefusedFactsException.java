package io.github.dxjinzai.core.port;

import io.github.dxjinzai.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts that do not fit together, that the store cannot hold, or that do not fit what is there, were to be written where no answer
 * can be returned. Nothing has been written.
 */
public final class RefusedFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With what was to be done, and all that is wrong. */
    public RefusedFactsException(String what, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", what + ":\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
