package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The append-only record of what happened to certifications (認定の経過台帳): who held what on any day, as known on any other day.
 * Every entry has the digest of the one before, so that one that is removed, altered or moved is found; what is cut off at the end is
 * found by who noted the digest of the end.
 *
 * <p>A register never changes; appending gives a new one that begins with the old.
 */
public final class EventRegister {

    private static final EventRegister EMPTY = new EventRegister(List.of());

    private final List<RegisterEntry> entries;

    private EventRegister(List<RegisterEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A person and a role. */
    private record Key(StaffId staff, RoleId role) {}

    /** The register without an entry. */
    public static EventRegister empty() {
        return EMPTY;
    }

    /**
     * The register with these entries, if each of them could be entered and none was touched since. Time grows with the entries, times
     * those on the same person and role.
     *
     * @param entries the entries in the order in which they stand
     * @param end the digest of the last entry as noted elsewhere; without it, entries cut off at the end are not found
     * @return the register, or everything that is wrong, each at the entry: {@code register.missing}, {@code register.broken-chain},
     *     {@code register.altered}, {@code register.twice}, {@code register.other-end}, and what {@link #append} says
     */
    public static Validation<Seq<Problem>, EventRegister> verify(List<RegisterEntry> entries, Optional<Digest> end) {
        List<Problem> problems = new ArrayList<>();
        Map<Key, List<RegisterEvent>> before = new HashMap<>();
        Digest previous = RegisterEntry.BEGINNING;
        Optional<RegisterEvent> last = Optional.empty();
        boolean begun = false;
        for (int i = 0; i < entries.size(); i++) {
            RegisterEntry entry = entries.get(i);
            String number = Integer.toString(entry.number());
            Place place = new Place.AtFact("entry", Integer.toString(i + 1));
            int next = i == 0 ? 1 : entries.get(i - 1).number() + 1;
            if (entry.number() != next) {
                problems.add(Problem.of(
                        RegisterProblem.MISSING, place, "number", number, "expected", Integer.toString(next)));
            }
            if (!entry.previous().equals(previous)) {
                problems.add(Problem.of(RegisterProblem.BROKEN_CHAIN, place, "number", number));
            }
            if (!entry.digest().equals(entry.expected())) {
                problems.add(Problem.of(RegisterProblem.ALTERED, place, "number", number));
            }
            RegisterEvent event = entry.event();
            List<RegisterEvent> same =
                    before.computeIfAbsent(new Key(event.staff(), event.role()), key -> new ArrayList<>());
            if (repeats(event, same)) {
                problems.add(Problem.of(RegisterProblem.TWICE, place, "number", number));
            } else {
                faults(event, same, last, begun).forEach(fault -> problems.add(fault.at(place)));
            }
            same.add(event);
            last = Optional.of(event);
            begun |= event.kind() != EventKind.TAKEN_OVER;
            previous = entry.digest();
        }
        String found = previous.hex();
        end.filter(noted -> !noted.hex().equals(found))
                .ifPresent(noted -> problems.add(Problem.of(
                        RegisterProblem.OTHER_END,
                        new Place.AtFact("entry", Integer.toString(entries.size())),
                        "found",
                        found,
                        "expected",
                        noted.hex())));
        return problems.isEmpty()
                ? Validation.valid(new EventRegister(entries))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    /**
     * The register with an event more. A grant or renewal that was entered already, and still holds on its day, changes nothing.
     *
     * @return the register, or why the event is refused: {@code register.no-judgment}, {@code register.before-judgment}, {@code
     *     register.not-yet}, {@code register.entered-earlier}, {@code register.no-reason}, {@code register.not-possible}, {@code
     *     register.not-at-beginning}, and those of appeals
     */
    public Validation<Seq<Problem>, EventRegister> append(RegisterEvent event) {
        List<RegisterEvent> same = entries.stream()
                .map(RegisterEntry::event)
                .filter(one -> one.concerns(event.staff(), event.role()))
                .toList();
        if (repeats(event, same)) {
            return Validation.valid(this);
        }
        Optional<RegisterEvent> last = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).event());
        boolean begun = entries.stream().anyMatch(one -> one.event().kind() != EventKind.TAKEN_OVER);
        List<Problem> faults = faults(event, same, last, begun);
        if (!faults.isEmpty()) {
            return Validation.invalid(io.vavr.collection.List.ofAll(faults));
        }
        List<RegisterEntry> longer = new ArrayList<>(entries);
        longer.add(RegisterEntry.of(entries.size() + 1, end(), event));
        return Validation.valid(new EventRegister(longer));
    }

    /** The entries, in the order in which they were entered. */
    public List<RegisterEntry> entries() {
        return entries;
    }

    /** The digest of the last entry: noted elsewhere, it shows that nothing was cut off. */
    public Digest end() {
        return entries.isEmpty()
                ? RegisterEntry.BEGINNING
                : entries.get(entries.size() - 1).digest();
    }

    /** All entries on a person, in the order in which they were entered. */
    public List<RegisterEntry> history(StaffId staff) {
        return entries.stream().filter(one -> one.event().staff().equals(staff)).toList();
    }

    /**
     * How a role stood on {@code day}, by what had been entered by the end of {@code known}.
     *
     * @param day the day asked about
     * @param known the day as of whose knowledge
     */
    public Holding holding(StaffId staff, RoleId role, LocalDate day, LocalDate known) {
        return holding(
                entries.stream()
                        .map(RegisterEntry::event)
                        .filter(one -> one.concerns(staff, role))
                        .filter(one -> !one.entered().toLocalDate().isAfter(known))
                        .toList(),
                day);
    }

    /**
     * How all roles stood on {@code day}, by what had been entered by the end of {@code known}; only what an entry says something
     * about.
     */
    public SortedMap<StaffId, SortedMap<RoleId, Holding>> holdings(LocalDate day, LocalDate known) {
        SortedMap<StaffId, SortedMap<RoleId, Holding>> all = new TreeMap<>();
        deciding(day, known).forEach((staff, roles) -> {
            SortedMap<RoleId, Holding> held = new TreeMap<>();
            roles.forEach(
                    (role, entry) -> held.put(role, entry.event().kind().after().orElseThrow()));
            all.put(staff, Collections.unmodifiableSortedMap(held));
        });
        return Collections.unmodifiableSortedMap(all);
    }

    /** The entries that say how all roles stood on {@code day}, by what had been entered by the end of {@code known}. */
    public SortedMap<StaffId, SortedMap<RoleId, RegisterEntry>> deciding(LocalDate day, LocalDate known) {
        SortedMap<StaffId, SortedMap<RoleId, RegisterEntry>> all = new TreeMap<>();
        for (RegisterEntry entry : entries) {
            RegisterEvent event = entry.event();
            if (event.kind().after().isPresent()
                    && !event.entered().toLocalDate().isAfter(known)
                    && !event.from().isAfter(day)) {
                all.computeIfAbsent(event.staff(), staff -> new TreeMap<>()).put(event.role(), entry);
            }
        }
        all.replaceAll((staff, roles) -> Collections.unmodifiableSortedMap(roles));
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * The appeals that were filed by {@code day} and not decided by then, whose last day for a decision was before it (期限を過ぎた
     * 不服申立て); by what had been entered by the end of {@code known}.
     */
    public List<RegisterEntry> overdueAppeals(LocalDate day, LocalDate known) {
        Map<Key, RegisterEntry> open = new LinkedHashMap<>();
        for (RegisterEntry entry : entries) {
            RegisterEvent event = entry.event();
            if (!event.entered().toLocalDate().isAfter(known) && !event.from().isAfter(day)) {
                Key key = new Key(event.staff(), event.role());
                if (event.kind() == EventKind.APPEAL_FILED) {
                    open.put(key, entry);
                } else if (event.kind().decidesAppeal()) {
                    open.remove(key);
                }
            }
        }
        return open.values().stream()
                .filter(one -> one.event()
                        .appeal()
                        .filter(appeal -> appeal.decideBy().isBefore(day))
                        .isPresent())
                .toList();
    }

    /**
     * The certifications that count on {@code day}, by what had been entered by the end of {@code known} (その日に効力のある認定):
     * facts for whoever judges as of that day. They are those of the roles that are held on the day, and of no other.
     *
     * <p>Of a role that is held, every grant, renewal, taking over and override counts since it last began to be held: not what had been
     * superseded, revoked, overridden or had run out before. A suspension that is over interrupts nothing, nor does a revocation after
     * which the role was reinstated.
     *
     * <p>Time grows with the entries. Example: granted in April, suspended in June, reinstated in July: the grant of April counts in
     * May and in August, and nothing does on the last day of June.
     *
     * @param day the day asked about
     * @param known the day as of whose knowledge
     * @return by person and role, then by day; the ground of what rests on no judgment is its kind, and of an override its office too
     */
    public List<RoleGrant> grants(LocalDate day, LocalDate known) {
        return grants(entries.stream(), day, known);
    }

    /** The certifications of one person that count on {@code day}, as {@link #grants(LocalDate, LocalDate)} gives them. */
    public List<RoleGrant> grants(StaffId staff, LocalDate day, LocalDate known) {
        return grants(entries.stream().filter(one -> one.event().staff().equals(staff)), day, known);
    }

    private static List<RoleGrant> grants(Stream<RegisterEntry> entries, LocalDate day, LocalDate known) {
        SortedMap<StaffId, SortedMap<RoleId, List<RegisterEvent>>> lines = new TreeMap<>();
        entries.map(RegisterEntry::event)
                .filter(one -> !one.entered().toLocalDate().isAfter(known)
                        && !one.from().isAfter(day))
                .forEach(one -> say(
                        one,
                        lines.computeIfAbsent(one.staff(), staff -> new TreeMap<>())
                                .computeIfAbsent(one.role(), role -> new ArrayList<>())));
        return lines.values().stream()
                .flatMap(roles -> roles.values().stream())
                .flatMap(line -> counting(line).stream())
                .distinct()
                .toList();
    }

    /** What of a role's line counts at its end. */
    private static List<RoleGrant> counting(List<RegisterEvent> line) {
        List<RoleGrant> counting = new ArrayList<>();
        List<RoleGrant> revoked = List.of();
        for (RegisterEvent event : line) {
            switch (event.kind()) {
                case GRANTED, TAKEN_OVER, RENEWED, OVERRIDDEN_AS_HELD -> {
                    counting.add(event.grant());
                    revoked = List.of();
                }
                case REVOKED -> {
                    revoked = List.copyOf(counting);
                    counting.clear();
                }
                case REINSTATED -> counting.addAll(revoked);
                case SUPERSEDED, EXPIRED, OVERRIDDEN_AS_NOT_HELD -> {
                    counting.clear();
                    revoked = List.of();
                }
                case SUSPENDED, IN_GRACE, APPEAL_FILED, APPEAL_KEPT, APPEAL_CHANGED, APPEAL_EVALUATED_AGAIN -> {}
            }
        }
        return !line.isEmpty()
                        && line.get(line.size() - 1)
                                .kind()
                                .after()
                                .orElseThrow()
                                .isHeld()
                ? counting
                : List.of();
    }

    /** The days from which something is said about a person's roles, by what had been entered by the end of {@code known}. */
    public SortedSet<LocalDate> days(StaffId staff, LocalDate known) {
        return entries.stream()
                .map(RegisterEntry::event)
                .filter(one -> one.staff().equals(staff)
                        && one.kind().after().isPresent()
                        && !one.entered().toLocalDate().isAfter(known))
                .map(RegisterEvent::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is still said of a role, by the days from which it holds: what a later entry replaced is left out. */
    List<RegisterEvent> inEffect(StaffId staff, RoleId role) {
        List<RegisterEvent> line = new ArrayList<>();
        entries.stream()
                .map(RegisterEntry::event)
                .filter(one -> one.concerns(staff, role))
                .forEach(one -> say(one, line));
        return line;
    }

    /**
     * Says something more of a role: it replaces what was said of later days. What was said of the same day stays before it: a role that
     * was granted and suspended on one day was granted.
     */
    private static void say(RegisterEvent event, List<RegisterEvent> line) {
        if (event.kind().after().isPresent()) {
            line.removeIf(one -> one.from().isAfter(event.from()));
            line.add(event);
        }
    }

    private static Holding holding(List<RegisterEvent> same, LocalDate day) {
        return same.stream()
                .filter(one -> !one.from().isAfter(day))
                .flatMap(one -> one.kind().after().stream())
                .reduce((earlier, later) -> later)
                .orElse(Holding.NOT_HELD);
    }

    private static boolean repeats(RegisterEvent event, List<RegisterEvent> same) {
        return event.kind().needsJudgment()
                && holding(same, event.from()).isHeld()
                && same.stream().anyMatch(event::saysTheSameAs);
    }

    private static List<Problem> faults(
            RegisterEvent event, List<RegisterEvent> same, Optional<RegisterEvent> last, boolean begun) {
        List<Problem> faults = new ArrayList<>();
        ground(event, faults);
        if (begun && event.kind() == EventKind.TAKEN_OVER) {
            faults.add(fault(RegisterProblem.NOT_AT_BEGINNING, event));
        }
        if (event.from().isAfter(event.entered().toLocalDate())) {
            faults.add(fault(
                    RegisterProblem.NOT_YET, event, "entered", event.entered().toString()));
        }
        last.filter(one -> event.entered().isBefore(one.entered()))
                .ifPresent(one -> faults.add(fault(
                        RegisterProblem.ENTERED_EARLIER,
                        event,
                        "entered",
                        event.entered().toString(),
                        "before",
                        one.entered().toString())));
        if (event.reason().isBlank()) {
            faults.add(fault(RegisterProblem.NO_REASON, event));
        }
        Holding holding = holding(same, event.from());
        boolean unchanged =
                event.kind() == EventKind.REINSTATED && holding == Holding.REVOKED && !changedOnAppeal(same);
        if (!event.kind().canFollow(holding) || unchanged) {
            faults.add(fault(
                    RegisterProblem.NOT_POSSIBLE, event, "holding", Words.of(holding), "kind", Words.of(event.kind())));
        }
        appeal(event, same, faults);
        return faults;
    }

    private static void ground(RegisterEvent event, List<Problem> faults) {
        if (!event.kind().needsJudgment()) {
            return;
        }
        Judgment.Purpose purpose =
                event.kind() == EventKind.RENEWED ? Judgment.Purpose.RENEWAL : Judgment.Purpose.AWARD;
        Optional<RegisterEvent.Ground> ground = event.ground();
        if (ground.filter(one -> one.verdict() == Verdict.MET && one.purpose() == purpose)
                .isEmpty()) {
            faults.add(fault(
                    RegisterProblem.NO_JUDGMENT,
                    event,
                    "found",
                    ground.map(one -> Words.of(one.purpose()) + " " + Words.of(one.verdict()))
                            .orElse("–")));
        }
        ground.filter(one -> event.from().isBefore(one.day()))
                .ifPresent(one -> faults.add(fault(
                        RegisterProblem.BEFORE_JUDGMENT,
                        event,
                        "judged",
                        one.day().toString())));
    }

    private static void appeal(RegisterEvent event, List<RegisterEvent> same, List<Problem> faults) {
        boolean files = event.kind() == EventKind.APPEAL_FILED;
        if (files != event.appeal().isPresent()) {
            faults.add(fault(RegisterProblem.APPEAL_NOT_DATED, event));
        }
        Optional<RegisterEvent> open = openAppeal(same);
        if (files && open.isPresent()) {
            faults.add(fault(RegisterProblem.APPEAL_OPEN, event));
        }
        event.appeal()
                .filter(one -> event.from().isAfter(one.fileBy()))
                .ifPresent(one -> faults.add(fault(
                        RegisterProblem.APPEAL_LATE,
                        event,
                        "fileBy",
                        one.fileBy().toString())));
        if (event.kind().decidesAppeal()
                && open.filter(one -> !event.from().isBefore(one.from())).isEmpty()) {
            faults.add(fault(RegisterProblem.NO_APPEAL, event));
        }
    }

    private static Optional<RegisterEvent> openAppeal(List<RegisterEvent> same) {
        return same.stream()
                .filter(one ->
                        one.kind() == EventKind.APPEAL_FILED || one.kind().decidesAppeal())
                .reduce((earlier, later) -> later)
                .filter(one -> one.kind() == EventKind.APPEAL_FILED);
    }

    private static boolean changedOnAppeal(List<RegisterEvent> same) {
        return same.stream()
                .map(RegisterEvent::kind)
                .filter(kind -> kind == EventKind.REVOKED || kind == EventKind.APPEAL_CHANGED)
                .reduce((earlier, later) -> later)
                .filter(kind -> kind == EventKind.APPEAL_CHANGED)
                .isPresent();
    }

    private static Problem fault(RegisterProblem code, RegisterEvent event, String... more) {
        List<String> values = new ArrayList<>(List.of(
                "staff",
                event.staff().value(),
                "role",
                event.role().value(),
                "day",
                event.from().toString()));
        values.addAll(List.of(more));
        return Problem.of(code, Place.nowhere(), values.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return "EventRegister of " + entries.size() + " entries ending with " + end();
    }
}
