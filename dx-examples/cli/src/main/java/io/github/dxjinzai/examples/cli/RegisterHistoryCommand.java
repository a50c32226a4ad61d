package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows everything that was entered about a person. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "一人についての記載をすべて示す / everything that was entered about a person")
final class RegisterHistoryCommand extends DxCommand {

    @Parameters(paramLabel = "PERSON", description = "職員番号 / staff number")
    private String staff = "";

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Override
    public Integer call() {
        List<RegisterEntry> entries = Optional.of(staff)
                .filter(StaffId::isId)
                .map(StaffId::new)
                .map(register.read()::history)
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.NOT_IN_REGISTER,
                        "staff",
                        staff,
                        "file",
                        register.file().toString()));
        common().print(RegisterTable.entries(entries, common()).print(common().format(), common().language()));
        return ExitCode.DONE;
    }
}
