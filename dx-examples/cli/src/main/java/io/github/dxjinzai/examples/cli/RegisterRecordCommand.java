package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters what rests on no judgment: a suspension, a revocation, a decision on an appeal, an override …. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description =
                "判定に基づかない記載をする: 停止、復活、取消し、失効、不服申立ての決定、特例など"
                        + " / enter what rests on no judgment: suspended, reinstated, revoked, expired, appeals decided, overrides")
final class RegisterRecordCommand extends DxCommand {

    @Parameters(
            paramLabel = "EVENT",
            description =
                    "事由: superseded, suspended, in-grace, expired, reinstated, revoked, appeal-filed, appeal-kept, appeal-changed,"
                            + " appeal-evaluated-again, overridden-as-held, overridden-as-not-held / what happens")
    private String kind = "";

    @Mixin
    private RegisterOptions register = new RegisterOptions();

    @Mixin
    private EntryOptions entry = new EntryOptions();

    @Option(names = "--staff", paramLabel = "ID", required = true, description = "職員番号 / staff number")
    private String staff = "";

    @Option(
            names = "--role",
            paramLabel = "ID",
            required = true,
            converter = RegisterOptions.OfId.class,
            description = "人材の段階 / role")
    private String role = "";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "発効日 / the day from which it holds")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--against",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description =
                    "appeal-filed の場合: 対象の決定の日(--policy が必要) / for appeal-filed: the day of what it is against (needs --policy)")
    private Optional<LocalDate> against = Optional.empty();

    /** The policy that has the role, and says until when an appeal can be filed. */
    @ArgGroup(exclusive = false)
    private List<PolicyOptions> policies = new ArrayList<>();

    @Override
    public Integer call() {
        EventRegister before = register.read();
        EventKind what = Words.parse(EventKind.class, kind)
                .filter(RegisterRecordCommand::isEnteredAlone)
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.NO_SUCH_EVENT,
                        "event",
                        kind,
                        "known",
                        Arrays.stream(EventKind.values())
                                .filter(RegisterRecordCommand::isEnteredAlone)
                                .map(Words::of)
                                .collect(Collectors.joining(", "))));
        if (!StaffId.isId(staff)) {
            throw CommonOptions.problem(
                    CommandProblem.NOT_IN_REGISTER,
                    "staff",
                    staff,
                    "file",
                    register.file().toString());
        }
        // the policy in force on the day of what the appeal is against says until when it can be filed
        Optional<Policy> policy = policies.stream().findFirst().map(one -> one.load(against.orElse(from)));
        requireRole(policy, before);
        Optional<RegisterEvent.Appeal> appeal = against.map(day -> RegisterEvent.Appeal.by(
                        policy.orElseThrow(() -> CommonOptions.problem(CommandProblem.APPEAL_NEEDS_POLICY)), day, from)
                .getOrElseThrow(problem -> new ProblemsException(List.of(problem))));
        register.enter(
                before,
                List.of(new RegisterEvent(
                        what,
                        new StaffId(staff),
                        new RoleId(role),
                        from,
                        entry.entered(),
                        entry.office(),
                        entry.reason(),
                        Optional.empty(),
                        appeal)),
                common());
        return ExitCode.DONE;
    }

    /** A role that is in neither the policy nor the register may be one that was written wrongly, and would be held for ever. */
    private void requireRole(Optional<Policy> policy, EventRegister before) {
        if (policy.isPresent()) {
            PersonCommand.roles(policy.get(), role);
        } else if (before.entries().stream()
                .noneMatch(one -> one.event().role().value().equals(role))) {
            throw CommonOptions.problem(
                    CommandProblem.ROLE_NOT_IN_REGISTER,
                    "role",
                    role,
                    "file",
                    register.file().toString());
        }
    }

    private static boolean isEnteredAlone(EventKind kind) {
        return !kind.needsJudgment() && kind != EventKind.TAKEN_OVER;
    }
}
