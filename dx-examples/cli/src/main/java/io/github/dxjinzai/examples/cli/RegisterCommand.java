package io.github.dxjinzai.examples.cli;

import picocli.CommandLine.Command;

/** Commands about the register of events. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "認定の経過台帳を始める、見る、確かめる、記載する / begin, show, verify and enter the register of events",
        subcommands = {
            RegisterBeginCommand.class,
            RegisterShowCommand.class,
            RegisterHistoryCommand.class,
            RegisterVerifyCommand.class,
            RegisterGrantCommand.class,
            RegisterRecordCommand.class,
            RegisterDueCommand.class
        })
final class RegisterCommand {}
