package io.github.dxjinzai.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The {@code dx} command. Exit codes: 0 done; 1 the data or the policy has problems; 2 called wrongly; 3 failed.
 */
@Command(
        name = "dx",
        mixinStandardHelpOptions = true,
        versionProvider = Dx.Version.class,
        description = "DX人材の認定方針をデータとして扱い、判定し、見通します。"
                + " / Certification policy for DX talent as data: judged with reasons, simulated under the same rules.",
        exitCodeListHeading = "%n終了コード / Exit codes:%n",
        exitCodeList = {
            "0:完了 / done",
            "1:データか方針に問題がある / the data or the policy has problems",
            "2:使い方の誤り / called wrongly",
            "3:失敗 / failed"
        },
        subcommands = {
            PolicyCommand.class,
            ImportCommand.class,
            JudgeCommand.class,
            RoundCommand.class,
            EvaluateCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            PathwayCommand.class,
            SkillmapCommand.class,
            CertifyCommand.class,
            RegisterCommand.class,
            AttainmentCommand.class,
            SimulateCommand.class,
            CalibrateCommand.class,
            PlanCommand.class,
            CompareCommand.class,
            DemoCommand.class
        })
public final class Dx {

    private Dx() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where problems, progress and remarks go
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Dx())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Dx::ended);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int ended(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        Object command = line.getCommand();
        if (failure instanceof ProblemsException problems && command instanceof DxCommand asked) {
            asked.print(problems.problems());
            return ExitCode.PROBLEMS;
        }
        line.getErr().println("dx: " + failure);
        return ExitCode.FAILED;
    }

    /** The version of the library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dx " + libraryVersion()};
        }
    }

    /** The version that the build wrote into the jar; {@code development} where there is no jar. */
    static String libraryVersion() {
        String version = Dx.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
