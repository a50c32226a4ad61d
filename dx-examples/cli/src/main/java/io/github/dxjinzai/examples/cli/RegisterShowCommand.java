package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.Holding;
import io.github.dxjinzai.core.certification.RegisterEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who held what on a day, as known on another. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "ある日に誰が何を保持していたかを示す / who held what on a day, as known on another day")
final class RegisterShowCommand extends DxCommand {

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "基準日 / the day asked about")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--as-known",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description = "この日までの記載による(既定: すべて) / by what had been entered by this day (default: everything)")
    private Optional<LocalDate> known = Optional.empty();

    @Override
    public Integer call() {
        EventRegister read = register.read();
        List<RegisterEntry> deciding = read.deciding(on, known.orElse(LocalDate.MAX)).values().stream()
                .flatMap(roles -> roles.values().stream())
                .filter(one -> one.event().kind().after().orElseThrow() != Holding.NOT_HELD)
                .toList();
        common().print(RegisterTable.holdings(deciding, common()).print(common().format(), common().language()));
        if (common().format() == Format.text) {
            long held = deciding.stream()
                    .filter(one -> one.event().kind().after().orElseThrow().isHeld())
                    .count();
            common().say("保持 " + held + "件。", "Held: " + held + ".");
        }
        return ExitCode.DONE;
    }
}
