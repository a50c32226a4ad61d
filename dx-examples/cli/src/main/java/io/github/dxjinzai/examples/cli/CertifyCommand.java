package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import java.time.LocalDate;
import java.util.List;
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

    @Option(names = "--dry-run", description = "書き込まずに示す / show without writing")
    private boolean dryRun;

    @Override
    public Integer call() {
        Policy policy = policy();
        PolicyTexts.requireInForce(policy, on);
        CertificationRound round = CertificationRound.hold(Judge.by(policy), facts(), on);
        if (!dryRun) {
            store().existing().append(round.granted());
        }
        common().print(table(round.granted()).print(common().format(), common().language()));
        if (common().format() == Format.text) {
            common().say(
                            "新しい認定 " + round.granted().size() + "件。",
                            "New certifications: " + round.granted().size() + ".");
        }
        return ExitCode.DONE;
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
