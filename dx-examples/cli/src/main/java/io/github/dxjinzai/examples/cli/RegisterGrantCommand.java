package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.certification.RegisteredFacts;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grants or renews on the ground of receipts, each of which is judged again first. */
@Command(
        name = "grant",
        mixinStandardHelpOptions = true,
        description = "控えの判定をやり直し、同じで「満たす」ものを認定・更新として記載する"
                + " / judge again what receipts are of, and grant or renew what comes out equal and is met")
final class RegisterGrantCommand extends FactsCommand {

    @Parameters(paramLabel = "RECEIPTS", description = "判定の控え(1行に1件) / the receipts, one a line")
    private String receipts = "";

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Mixin
    private EntryOptions entry = new EntryOptions();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "認定日・更新日 / the day from which it holds")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--staff", paramLabel = "ID", description = "この職員の控えだけ / only the receipts of this person")
    private Optional<String> staff = Optional.empty();

    @Option(names = "--role", paramLabel = "ID", description = "この人材の控えだけ / only the receipts for this role")
    private Optional<String> role = Optional.empty();

    @Override
    public Integer call() {
        EventRegister before = register.read();
        List<Receipt> asked =
                PolicyOptions.accept(Receipts.read(receipts, PolicyOptions.text(receipts, Optional.empty()))).stream()
                        .filter(one -> staff.filter(id -> !id.equals(one.staff().value()))
                                        .isEmpty()
                                && role.filter(id -> !id.equals(one.role().value()))
                                        .isEmpty())
                        .toList();
        if (asked.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.NO_SUCH_RECEIPT, "file", receipts);
        }
        List<Problem> problems = new ArrayList<>();
        for (VerifyCommand.Outcome one : outcomes(asked, before)) {
            if (!one.isEqual()) {
                problems.add(Problem.of(
                        CommandProblem.RECEIPT_DIFFERS,
                        Place.nowhere(),
                        "staff",
                        one.receipt().staff().value(),
                        "role",
                        one.receipt().role().value(),
                        "day",
                        one.receipt().day().toString(),
                        "differences",
                        VerifyCommand.differences(one, common().language())));
            }
        }
        List<RegisterEvent> events = asked.stream().map(this::event).toList();
        for (RegisterEvent event : events) {
            before.append(event).swap().forEach(refused -> refused.forEach(problems::add));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        register.enter(before, events, common());
        return ExitCode.DONE;
    }

    /** The receipts judged again, by the register: it says who holds what. */
    private List<VerifyCommand.Outcome> outcomes(List<Receipt> asked, EventRegister before) {
        RegisteredFacts held = HoldersOptions.registered(facts(), before, LocalDate.MAX);
        return VerifyCommand.outcomes(asked, HoldersCommand.byDay(held), this::policyInForce);
    }

    private RegisterEvent event(Receipt receipt) {
        return new RegisterEvent(
                receipt.purpose() == Judgment.Purpose.RENEWAL ? EventKind.RENEWED : EventKind.GRANTED,
                receipt.staff(),
                receipt.role(),
                from,
                entry.entered(),
                entry.office(),
                entry.reason(),
                Optional.of(Receipts.ground(receipt)),
                Optional.empty());
    }
}
