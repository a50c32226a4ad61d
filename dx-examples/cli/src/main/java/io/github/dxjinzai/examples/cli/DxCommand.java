package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command of {@code dx}: it says what it has to say, and returns an {@link ExitCode}. */
abstract class DxCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    final CommonOptions common() {
        return common;
    }

    /** Prints problems: as JSON to the output where JSON is asked for, otherwise as lines to the error output. */
    final void print(List<Problem> problems) {
        if (common.format() == Format.json) {
            common.print(JsonWriter.writeProblems(problems));
            return;
        }
        for (Problem problem : problems) {
            common.err().println(problem.describe(common.language()));
            problem.mend(common.language()).ifPresent(mend -> common.err().println("    → " + mend));
        }
        common.err().flush();
    }
}
