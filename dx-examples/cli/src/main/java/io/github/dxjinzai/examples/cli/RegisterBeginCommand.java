package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.dossier.RoleGrant;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Begins a register of events with the certifications of the store. */
@Command(
        name = "begin",
        mixinStandardHelpOptions = true,
        description = "保管先にある認定を引き継いで経過台帳を始める / begin a register, taking over the certifications of the store")
final class RegisterBeginCommand extends DxCommand {

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Mixin
    private EntryOptions entry = new EntryOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        if (Files.exists(register.file())) {
            throw CommonOptions.problem(
                    CommandProblem.REGISTER_EXISTS, "file", register.file().toString());
        }
        List<RegisterEvent> held = store.facts().grants().stream()
                .sorted(Comparator.comparing(RoleGrant::grantedOn)
                        .thenComparing(RoleGrant::staff)
                        .thenComparing(RoleGrant::role))
                .map(one -> RegisterEvent.plain(
                        EventKind.TAKEN_OVER,
                        one.staff(),
                        one.role(),
                        one.grantedOn(),
                        entry.entered(),
                        entry.office(),
                        entry.reason() + " (" + one.ground() + ")"))
                .toList();
        register.enter(EventRegister.empty(), held, common());
        return ExitCode.DONE;
    }
}
