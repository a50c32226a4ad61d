package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether an entry was removed, altered or moved. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "記載の削除・書換え・並べ替えがないことを確かめる / whether an entry was removed, altered or moved")
final class RegisterVerifyCommand extends DxCommand {

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "認定・更新の根拠の判定の控えがすべてこのファイルにあることも確かめる / whether this file has the receipt of every grant and"
                    + " renewal, and says the same")
    private Optional<String> receipts = Optional.empty();

    @Override
    public Integer call() {
        EventRegister read = register.read();
        receipts.ifPresent(file -> {
            List<Problem> problems = Receipts.notIn(
                    PolicyOptions.accept(Receipts.read(file, PolicyOptions.text(file, Optional.empty()))), read);
            if (!problems.isEmpty()) {
                throw new ProblemsException(problems);
            }
        });
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
