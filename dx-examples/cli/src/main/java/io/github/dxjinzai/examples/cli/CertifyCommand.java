package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.Expiries;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.certification.RegisteredFacts;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.RoleStanding;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.StaffId;
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
import java.util.SortedMap;
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
                        "経過台帳による保持者について判定し、失効・認定・更新をそこにも記載する / judge by what this register of events says is held, and enter"
                                + " expiries, grants and renewals into it too")
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
        LocalDate until = renewUntil.orElseGet(
                () -> FiscalYear.containing(on, policy.fiscalYearStart()).lastDay());
        Facts stored = facts();
        Optional<Entered> register = into.stream().findFirst().map(where -> enter(where, judge, stored, until));
        CertificationRound round =
                register.map(Entered::round).orElseGet(() -> CertificationRound.hold(judge, stored, on, until));
        List<RoleGrant> entered = new ArrayList<>(round.granted());
        entered.addAll(round.renewed());
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
            register.filter(one -> !one.left.isEmpty()).ifPresent(one -> {
                common().say("", "");
                common().print(left(one.left).print(Format.text, language));
            });
            register.ifPresent(one -> tell(one.before, one.after));
        }
        return ExitCode.DONE;
    }

    /**
     * A round, the register of events before and after it, and the receipts that it rests on.
     *
     * @param left what is met and is not granted, because an office had ended or suspended the role
     */
    private record Entered(
            IntoRegister into,
            EventRegister before,
            EventRegister after,
            CertificationRound round,
            List<RegisterEntry> left,
            List<String> receipts) {}

    private void tell(EventRegister before, EventRegister after) {
        if (dryRun) {
            int count = after.entries().size() - before.entries().size();
            common().say(
                            "経過台帳に " + count + "件を記載することになります。試行のため、何も記載していません。",
                            "Would be entered into the register: " + count
                                    + ". Nothing was entered: this is a dry run.");
        } else {
            RegisterOptions.tell(before, after, common());
        }
    }

    /** What has run out by the day, and then what a round over those who hold something by the register grants and renews. */
    private Entered enter(IntoRegister where, Judge judge, Facts stored, LocalDate until) {
        EventRegister before = RegisterOptions.read(where.register, Optional.empty());
        EntryOptions entry = where.entry;
        EventRegister due = RegisterOptions.with(
                before,
                PolicyOptions.accept(Expiries.on(on, before, judge.policy())).stream()
                        .map(one -> one.entered(entry.entered(), entry.office(), entry.reason()))
                        .toList());
        RegisteredFacts held = HoldersOptions.registered(stored, due, LocalDate.MAX);
        CertificationRound round = CertificationRound.hold(judge, held, on, until);
        List<Receipt> receipts = Receipts.of(round, held.on(on), judge, Dx.libraryVersion());
        List<RegisterEvent> events = new ArrayList<>();
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
        SortedMap<StaffId, SortedMap<RoleId, RegisterEntry>> deciding = due.deciding(on, LocalDate.MAX);
        return new Entered(
                where,
                before,
                RegisterOptions.with(due, events),
                round,
                round.leftToTheOffice(held).stream()
                        .map(one -> Optional.ofNullable(deciding.get(one.staff()))
                                .flatMap(roles -> Optional.ofNullable(roles.get(one.role())))
                                .orElseThrow())
                        .toList(),
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

    /** Those who meet the criteria, and to whom only an office can give the role back. */
    private Table left(List<RegisterEntry> entries) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("kind", "認定しない(職権による措置)", "met, but left to the office"),
                        Table.Column.text("from", "発効日", "from")),
                entries.stream()
                        .map(RegisterEntry::event)
                        .map(one -> List.of(
                                one.staff().value(),
                                one.role().value(),
                                RegisterTable.kind(one.kind(), common()),
                                one.from().toString()))
                        .toList());
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
