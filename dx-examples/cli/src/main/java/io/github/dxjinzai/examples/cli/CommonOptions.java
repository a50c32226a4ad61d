package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.source.Language;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: a language and a format. */
final class CommonOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            defaultValue = "ja",
            description = "出力の言語 / language of the output (default: ${DEFAULT-VALUE})")
    private Language language = Language.JA;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json|csv",
            defaultValue = "text",
            description = "出力の形式 / format of the output (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    Language language() {
        return language;
    }

    Format format() {
        return format;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** For progress and remarks, so that the output stays clean. */
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    void print(String text) {
        out().print(text);
        out().flush();
    }

    void say(String japanese, String english) {
        print(language().choose(japanese, english) + "\n");
    }

    /**
     * Refuses CSV where what is told is no table.
     *
     * @throws ProblemsException if it is asked for
     */
    void refuseTable() {
        if (format == Format.csv) {
            throw problem(CommandProblem.NOT_A_TABLE);
        }
    }

    static ProblemsException problem(ProblemCode code, String... values) {
        return new ProblemsException(List.of(Problem.of(code, Place.nowhere(), values)));
    }

    /**
     * Refuses a number outside its range.
     *
     * @throws ProblemsException if it lies outside
     */
    static void requireRange(String option, int value, int from, int to) {
        if (value < from || value > to) {
            throw problem(
                    CommandProblem.NUMBER_OUT_OF_RANGE,
                    "option",
                    option,
                    "value",
                    Integer.toString(value),
                    "from",
                    Integer.toString(from),
                    "to",
                    Integer.toString(to));
        }
    }
}
