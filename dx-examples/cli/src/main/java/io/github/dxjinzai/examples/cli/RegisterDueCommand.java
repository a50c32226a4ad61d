package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.Expiries;
import io.github.dxjinzai.core.certification.OfficeId;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.policy.Policy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is due on a day: roles that have run out by the policy, and appeals that should have been decided. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "期限の到来した認定と、決定の遅れている不服申立てを示す。日時・部署・理由を付けると、失効・猶予を記載する"
                + " / roles that have run out, and appeals that should have been decided; with a time, an office and a reason"
                + " the former are entered")
final class RegisterDueCommand extends DxCommand {

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "基準日 / the day")
    private LocalDate on = LocalDate.EPOCH;

    @ArgGroup(exclusive = false)
    private List<EntryOptions> entry = new ArrayList<>();

    @Override
    public Integer call() {
        EventRegister read = register.read();
        Policy policy = policies.load(on);
        List<Expiries.Due> due = PolicyOptions.accept(Expiries.on(on, read, policy));
        List<List<String>> rows = new ArrayList<>();
        due.forEach(one -> rows.add(List.of(
                one.staff().value(),
                one.role().value(),
                RegisterTable.kind(one.kind(), common()),
                one.from().toString())));
        for (RegisterEntry one : read.overdueAppeals(on, on)) {
            rows.add(List.of(
                    one.event().staff().value(),
                    one.event().role().value(),
                    RegisterTable.overdue(common()),
                    one.event().appeal().orElseThrow().decideBy().toString()));
        }
        common().print(new Table(
                        List.of(
                                Table.Column.text("staff", "職員番号", "staff"),
                                Table.Column.text("role", "人材", "role"),
                                Table.Column.text("due", "期限の到来", "due"),
                                Table.Column.text("day", "日", "day")),
                        rows)
                .print(common().format(), common().language()));
        entry.forEach(by -> register.enter(read, events(due, by.entered(), by.office(), by.reason()), common()));
        return ExitCode.DONE;
    }

    private static List<RegisterEvent> events(
            List<Expiries.Due> due, LocalDateTime entered, OfficeId office, String reason) {
        return due.stream().map(one -> one.entered(entered, office, reason)).toList();
    }
}
