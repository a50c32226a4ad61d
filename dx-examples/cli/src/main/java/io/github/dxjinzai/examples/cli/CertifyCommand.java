package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges everyone who serves and writes the certifications that follow into the register. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = "全員を判定し、認定台帳に書き込む / judge everyone and write the register")
final class CertifyCommand extends FactsCommand {

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "認定日 / day of certification")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--renew-until",
            paramLabel = "DAY",
            converter = DayOption.OfDay.class,
            description =
                    "この日までに有効期限の来る認定を更新する(既定: 認定日の年度末) / renew what runs out by this day (default: the end of the fiscal year)")
    private Optional<LocalDate> renewUntil = Optional.empty();

    @Option(names = "--dry-run", description = "書き込まずに示す / show without writing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Policy policy = policy(on);
        Judge judge = Judge.by(policy);
        CertificationRound round = renewUntil
                .map(until -> CertificationRound.hold(judge, facts(), on, until))
                .orElseGet(() -> CertificationRound.hold(judge, facts(), on));
        List<RoleGrant> entered = new ArrayList<>(round.granted());
        entered.addAll(round.renewed());
        if (!dryRun) {
            store().existing().append(entered);
        }
        Language language = common().language();
        common().print(table(entered).print(common().format(), language));
        if (common().format() == Format.text) {
            int renewed = round.renewed().size();
            common().say(
                            "新しい認定 " + round.granted().size() + "件。" + (renewed > 0 ? "更新 " + renewed + "件。" : ""),
                            "New certifications: " + round.granted().size() + "."
                                    + (renewed > 0 ? " Renewals: " + renewed + "." : ""));
            if (!round.lapses().isEmpty()) {
                common().say("", "");
                common().print(lapses(round.lapses(), language).print(Format.text, language));
            }
        }
        return ExitCode.DONE;
    }

    private static Table lapses(List<CertificationRound.Lapse> lapses, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("state", "状態", "state"),
                        Table.Column.text("until", "有効期限", "valid until")),
                lapses.stream()
                        .map(one -> List.of(
                                one.staff().value(),
                                one.standing().role().value(),
                                state(one.standing().state(), language),
                                one.standing().until().map(LocalDate::toString).orElse("")))
                        .toList());
    }

    private static String state(RoleStanding.State state, Language language) {
        return switch (state) {
            case HELD -> language.choose("有効", "held");
            case IN_GRACE -> language.choose("猶予期間中", "in grace");
            case RAN_OUT -> language.choose("失効", "ran out");
            case NOT_KEPT -> language.choose("保持の条件を満たさない", "not kept");
            case NEVER_GRANTED -> language.choose("未認定", "never granted");
            case UNKNOWN -> language.choose("不明", "unknown");
        };
    }

    static Table table(List<RoleGrant> grants) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("grantedOn", "認定日", "granted on"),
                        Table.Column.text("ground", "根拠方針", "ground")),
                grants.stream()
                        .map(grant -> List.of(
                                grant.staff().value(),
                                grant.role().value(),
                                grant.grantedOn().toString(),
                                grant.ground()))
                        .toList());
    }
}
