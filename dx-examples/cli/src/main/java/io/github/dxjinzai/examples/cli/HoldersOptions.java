package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisteredFacts;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.source.Digest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who holds what: the certifications of the store say so, or a register of events, where one is given. */
final class HoldersOptions {

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description =
                    "誰が何を保持しているかを、保管先の認定ではなく、この経過台帳による / who holds what is what this register of events says, not the"
                            + " certifications of the store")
    private Optional<Path> register = Optional.empty();

    @Option(
            names = "--as-known",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description =
                    "経過台帳の、この日までの記載による(既定: すべて) / by what had been entered into the register by this day (default: everything)")
    private Optional<LocalDate> known = Optional.empty();

    @Option(
            names = "--end",
            paramLabel = "DIGEST",
            converter = RegisterOptions.OfDigest.class,
            description = "別に控えた経過台帳の末尾の要約値 / the digest of the register's last entry as noted elsewhere")
    private Optional<Digest> end = Optional.empty();

    /**
     * The facts of the store by the register; absent where none is given.
     *
     * @throws ProblemsException with everything that is wrong with the register, or if it does not fit the facts
     */
    Optional<RegisteredFacts> registered(Facts stored) {
        if (register.isEmpty() && (known.isPresent() || end.isPresent())) {
            throw CommonOptions.problem(CommandProblem.NEEDS_REGISTER);
        }
        return register.map(file -> registered(stored, RegisterOptions.read(file, end), known.orElse(LocalDate.MAX)));
    }

    /** The facts for judgments as of a day. */
    Facts on(LocalDate day, Facts stored) {
        return registered(stored).map(one -> one.on(day)).orElse(stored);
    }

    static RegisteredFacts registered(Facts stored, EventRegister register, LocalDate known) {
        return PolicyOptions.accept(RegisteredFacts.of(stored, register, known));
    }
}
