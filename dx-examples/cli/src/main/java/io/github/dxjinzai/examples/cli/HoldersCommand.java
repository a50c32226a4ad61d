package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.RegisteredFacts;
import io.github.dxjinzai.core.dossier.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command whose facts a register of events may say more about: who holds what. */
abstract class HoldersCommand extends FactsCommand {

    @Mixin
    private HoldersOptions holders = new HoldersOptions();

    /** The facts of the store for judgments as of a day. */
    final Facts facts(LocalDate day) {
        return holders.on(day, facts());
    }

    /** The facts of the store by the register, where one is given. */
    final Optional<RegisteredFacts> registered(Facts stored) {
        return holders.registered(stored);
    }

    /** The facts of the store for judgments as of any day. */
    final Function<LocalDate, Facts> factsByDay() {
        Facts stored = facts();
        return registered(stored).map(HoldersCommand::byDay).orElse(day -> stored);
    }

    /** Facts by a register for judgments as of any day, each looked up once. */
    static Function<LocalDate, Facts> byDay(RegisteredFacts facts) {
        Map<LocalDate, Facts> days = new HashMap<>();
        return day -> days.computeIfAbsent(day, facts::on);
    }
}
