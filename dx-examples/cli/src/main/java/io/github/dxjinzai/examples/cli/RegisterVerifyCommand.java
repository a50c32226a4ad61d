package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether an entry was removed, altered or moved. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "記載の削除・書換え・並べ替えがないことを確かめる / whether an entry was removed, altered or moved")
final class RegisterVerifyCommand extends DxCommand {

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Override
    public Integer call() {
        EventRegister read = register.read();
        if (common().format() == Format.text || common().format() == Format.markdown) {
            common().say(
                            "記載 " + read.entries().size() + "件。つながりに誤りはありません。末尾の要約値: " + read.end(),
                            read.entries().size() + " entries, and the chain is whole. It ends with " + read.end());
        } else {
            common().print(new Table(
                            List.of(
                                    Table.Column.number("entries", "件数", "entries"),
                                    Table.Column.text("end", "末尾の要約値", "end")),
                            List.of(List.of(
                                    Integer.toString(read.entries().size()),
                                    read.end().hex())))
                    .print(common().format(), common().language()));
        }
        return ExitCode.DONE;
    }
}
