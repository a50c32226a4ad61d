package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.json.PolicyBookReader;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters a version of a policy into its book, with the digest by which a change is found out. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "方針の版を台帳に載せる。載せた版は書き換えられない / enter a version into the book; from then on it cannot be changed")
final class PolicyPublishCommand extends DxCommand {

    @Parameters(paramLabel = "NAME|FILE", description = "方針 / the policy")
    private String policy = "";

    @Option(names = "--overlay", paramLabel = "NAME|FILE", description = "その上書き(複数可) / its overlays (repeatable)")
    private List<String> overlays = new ArrayList<>();

    @Option(
            names = "--book",
            paramLabel = "FILE",
            required = true,
            description = "台帳。なければ作る / the book; it is begun where there is none")
    private Path book = Path.of("");

    @Override
    public Integer call() {
        BookFile file = new BookFile(book, Optional.empty());
        Policy read = PolicyOptions.load(policy, overlays);
        PublishedPolicy next = new PublishedPolicy(
                read, file.named(policy), overlays.stream().map(file::named).toList(), PolicyDigest.of(read));
        file.write(PolicyOptions.accept(PolicyBookReader.publish(file.published(), next)));
        int open = read.openTerms().size() + read.openScales().size();
        common().say(
                        read.fullVersion() + " を台帳に載せました。" + read.inForceFrom() + " から施行。未定事項 " + open + "件。\n"
                                + next.digest(),
                        "Published " + read.fullVersion() + ", in force from " + read.inForceFrom() + ". Open: " + open
                                + ".\n" + next.digest());
        return ExitCode.DONE;
    }
}
