package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.OfficeId;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the register of events from JSON lines by {@code register-1.schema.json}, and verifies its chain. */
public final class RegisterReader {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private static final Wanted TIME = new Wanted("YYYY-MM-DDTHH:MM", "YYYY-MM-DDTHH:MM(西暦の日時)");

    private RegisterReader() {}

    /**
     * Reads and verifies a register; lines without text are passed over.
     *
     * @param file the name of the file, for the places of problems: {@code register.jsonl:3} is its third line
     * @param text the lines
     * @param end the digest of the last entry as noted elsewhere, without which entries cut off at the end are not found
     * @return the register, or everything that is wrong, each at its line: with the lines, or where all can be read, with what they
     *     say
     */
    public static Validation<Seq<Problem>, EventRegister> read(String file, String text, Optional<Digest> end) {
        List<Problem> problems = new ArrayList<>();
        List<RegisterEntry> entries = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                JsonReading.Opened opened = JsonReading.open(file + ":" + number, line);
                opened.root()
                        .flatMap(root -> JsonObject.of(opened.reading(), root, ""))
                        .flatMap(RegisterReader::entry)
                        .ifPresent(entries::add);
                problems.addAll(opened.reading().problems());
                numbers.add(number);
            }
        }
        return problems.isEmpty()
                ? EventRegister.verify(entries, end).mapError(found -> found.map(one -> atLine(one, file, numbers)))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    /** A problem of an entry at the line that holds it; the first line, where the register has no entry. */
    private static Problem atLine(Problem problem, String file, List<Integer> numbers) {
        if (!(problem.place() instanceof Place.AtFact entry)) {
            return problem;
        }
        int index = Integer.parseInt(entry.id()) - 1;
        return problem.at(new Place.InTable(file, index < 0 ? 1 : numbers.get(index), 0, ""));
    }

    private static Optional<RegisterEntry> entry(JsonObject at) {
        PolicyReader.format(at.reading(), at, FORMAT);
        Optional<Integer> number = at.integer("number");
        Optional<Digest> previous = digest(at, "previous");
        Optional<EventKind> kind = at.word("kind", EventKind.class);
        Optional<String> staff =
                at.parsed("staff", Wanted.TEXT, text -> Optional.of(text).filter(StaffId::isId));
        Optional<String> role = id(at, "role");
        Optional<LocalDate> from = day(at, "from");
        Optional<LocalDateTime> entered = at.parsed("entered", TIME, RegisterReader::time);
        Optional<String> actor = id(at, "actor");
        Optional<String> reason = at.text("reason");
        Optional<RegisterEvent.Ground> ground = at.optionalObject("ground").flatMap(RegisterReader::ground);
        Optional<RegisterEvent.Appeal> appeal = at.optionalObject("appeal").flatMap(RegisterReader::appeal);
        Optional<Digest> digest = digest(at, "digest");
        at.close();
        if (!at.sound()) {
            return Optional.empty();
        }
        return Optional.of(new RegisterEntry(
                number.orElseThrow(),
                previous.orElseThrow(),
                new RegisterEvent(
                        kind.orElseThrow(),
                        new StaffId(staff.orElseThrow()),
                        new RoleId(role.orElseThrow()),
                        from.orElseThrow(),
                        entered.orElseThrow(),
                        new OfficeId(actor.orElseThrow()),
                        reason.orElseThrow(),
                        ground,
                        appeal),
                digest.orElseThrow()));
    }

    private static Optional<RegisterEvent.Ground> ground(JsonObject at) {
        Optional<String> policy = at.text("policy");
        Optional<Judgment.Purpose> purpose = at.word("purpose", Judgment.Purpose.class);
        Optional<LocalDate> day = day(at, "day");
        Optional<Verdict> verdict = at.word("verdict", Verdict.class);
        Optional<Digest> receipt = digest(at, "receipt");
        at.close();
        return at.sound()
                ? Optional.of(new RegisterEvent.Ground(
                        policy.orElseThrow(),
                        purpose.orElseThrow(),
                        day.orElseThrow(),
                        verdict.orElseThrow(),
                        receipt.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<RegisterEvent.Appeal> appeal(JsonObject at) {
        Optional<LocalDate> against = day(at, "against");
        Optional<LocalDate> fileBy = day(at, "fileBy");
        Optional<LocalDate> decideBy = day(at, "decideBy");
        at.close();
        return at.sound()
                ? Optional.of(
                        new RegisterEvent.Appeal(against.orElseThrow(), fileBy.orElseThrow(), decideBy.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(JsonObject at, String field) {
        return at.parsed(field, Wanted.DAY, PolicyReader::day);
    }

    private static Optional<String> id(JsonObject at, String field) {
        return at.parsed(field, Wanted.ID, text -> Optional.of(text).filter(Ids::isId));
    }

    private static Optional<Digest> digest(JsonObject at, String field) {
        return at.parsed(
                field,
                Wanted.DIGEST,
                text -> Optional.of(text).filter(Digest::isDigest).map(Digest::new));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
