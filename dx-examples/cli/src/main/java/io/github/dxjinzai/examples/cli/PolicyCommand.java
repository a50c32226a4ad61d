package io.github.dxjinzai.examples.cli;

import picocli.CommandLine.Command;

/** Commands about a policy alone. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "方針を見る、確かめる、埋める、テストする、改定を試す / show, check, fill, test or try out a policy",
        subcommands = {
            PolicyShowCommand.class,
            PolicyCheckCommand.class,
            PolicyHolesCommand.class,
            PolicyTestCommand.class,
            PolicyDiffCommand.class,
            PolicyDryRunCommand.class,
            PolicyPublishCommand.class,
            PolicyBookCommand.class,
            PolicyGalleryCommand.class
        })
final class PolicyCommand {}
