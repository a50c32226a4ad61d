package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.Expiries;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = false)
    private List<IntoRegister> into = new ArrayList<>();

    /** Where the events of the round are entered, and by whom. */
    static final class IntoRegister {

        @Option(
                names = "--register",
                paramLabel = "FILE",
                required = true,
                description =
                        "経過台帳にも、失効・認定・更新を記載する / enter expiries, grants and renewals into this register of events too")
        private Path register = Path.of("");

        @Option(
                names = "--receipts",
                paramLabel = "FILE",
                required = true,
                description = "判定の控えをこのファイルに加える / add the receipts of the judgments to this file")
        private Path receipts = Path.of("");

        @ArgGroup(exclusive = false, multiplicity = "1")
        private EntryOptions entry = new EntryOptions();
    }

    @Override
    public Integer call() {
        Policy policy = policy(on);
        Judge judge = Judge.by(policy);
        CertificationRound round = renewUntil
                .map(until -> CertificationRound.hold(judge, facts(), on, until))
                .orElseGet(() -> CertificationRound.hold(judge, facts(), on));
        List<RoleGrant> entered = new ArrayList<>(round.granted());
        entered.addAll(round.renewed());
        Optional<Entered> register = into.stream().findFirst().map(where -> enter(where, policy, judge, round));
        if (!dryRun) {
            register.ifPresent(CertifyCommand::write);
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
            register.ifPresent(one -> RegisterOptions.tell(one.before, one.after, common()));
        }
        return ExitCode.DONE;
    }

    /** A register of events before and after the round, and the receipts that it rests on. */
    private record Entered(IntoRegister into, EventRegister before, EventRegister after, List<String> receipts) {}

    /** What has run out by the day, and then what the round grants and renews. */
    private Entered enter(IntoRegister where, Policy policy, Judge judge, CertificationRound round) {
        EventRegister before = RegisterOptions.read(where.register, Optional.empty());
        EntryOptions entry = where.entry;
        List<RegisterEvent> events = new ArrayList<>();
        PolicyOptions.accept(Expiries.on(on, before, policy))
                .forEach(due -> events.add(due.entered(entry.entered(), entry.office(), entry.reason())));
        List<Receipt> receipts = Receipts.of(round, facts(), judge, Dx.libraryVersion());
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            Judgment judgment = round.judgments().get(i);
            List<RoleGrant> made = judgment.purpose() == Judgment.Purpose.RENEWAL ? round.renewed() : round.granted();
            if (made.stream()
                    .anyMatch(one ->
                            one.staff().equals(receipt.staff()) && one.role().equals(receipt.role()))) {
                events.add(RegisterEvent.on(
                        judgment, Receipts.digest(receipt), on, entry.entered(), entry.office(), entry.reason()));
            }
        }
        return new Entered(
                where,
                before,
                RegisterOptions.with(before, events),
                receipts.stream().map(Receipts::write).toList());
    }

    /** The receipts first: an event without its receipt would rest on nothing. */
    private static void write(Entered entered) {
        Path file = entered.into.receipts;
        try {
            Set<String> lines =
                    Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : new LinkedHashSet<>();
            lines.addAll(entered.receipts);
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("the receipts cannot be written to " + file, failed);
        }
        RegisterOptions.append(entered.into.register, entered.before, entered.after);
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
