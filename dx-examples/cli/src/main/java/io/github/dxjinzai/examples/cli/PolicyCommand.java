package io.github.dxjinzai.examples.cli;

import picocli.CommandLine.Command;

/** Commands about a policy alone. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "方針を見る、確かめる / show or check a policy",
        subcommands = {PolicyShowCommand.class, PolicyCheckCommand.class})
final class PolicyCommand {}
