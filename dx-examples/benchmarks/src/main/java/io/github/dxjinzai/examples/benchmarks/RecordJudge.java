package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two criteria written by hand over records, each with its reasons: what a city would write for itself. */
final class RecordJudge {

    private static final int THRESHOLD = 3500;
    private static final List<String> ANGLES = List.of("policy", "leadership", "technical");

    /** One person, as such a program would hold them. */
    record Person(
            String staff,
            Map<String, LocalDate> granted,
            List<Work> works,
            List<Achieved> achieved,
            boolean evaluationsComplete,
            boolean trainingsComplete) {

        static Person of(Dossier one) {
            Map<String, LocalDate> granted = new HashMap<>();
            for (RoleGrant grant : one.grants()) {
                granted.put(grant.role().value(), grant.grantedOn());
            }
            return new Person(
                    one.staff().value(),
                    granted,
                    one.work().stream().map(Work::of).toList(),
                    one.achievements().stream().map(Achieved::of).toList(),
                    one.isComplete(FactKind.EVALUATION),
                    one.isComplete(FactKind.TRAINING));
        }
    }

    record Work(String project, String title, boolean led, LocalDate start, LocalDate end, List<Given> given) {

        static Work of(ProjectWork work) {
            return new Work(
                    work.project().id().value(),
                    work.project().title(),
                    work.part() == Part.LEADER,
                    work.project().startsOn(),
                    work.endsOn().orElse(LocalDate.MAX),
                    work.ratings().stream()
                            .map(one -> new Given(
                                    one.occasion() == Occasion.AFTER_PROJECT
                                            ? "members"
                                            : one.perspective().orElseThrow().value(),
                                    one.score().orElseThrow().thousandths(),
                                    one.day()))
                            .toList());
        }
    }

    record Given(String angle, int score, LocalDate day) {}

    record Achieved(String item, LocalDate day, long figure) {

        static Achieved of(Achievement one) {
            return new Achieved(
                    one.item().value(),
                    one.day(),
                    one.quantities().values().stream()
                            .mapToLong(Quantity::thousandths)
                            .findFirst()
                            .orElse(0));
        }
    }

    private final LocalDate day;

    RecordJudge(LocalDate day) {
        this.day = day;
    }

    private static Verdict unknown(boolean complete) {
        return complete ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    // ---- expert

    Reason expert(Person person) {
        List<Reason> projects = new ArrayList<>();
        Verdict verdict = Verdict.NOT_MET;
        int met = 0;
        for (Work work : person.works()) {
            if (work.led() && !work.start().isAfter(day)) {
                Reason project = project(work, person);
                projects.add(project);
                verdict = verdict.or(project.verdict());
                met += project.verdict() == Verdict.MET ? 1 : 0;
            }
        }
        return new Reason(
                "expert/led-as-advisor",
                verdict,
                verdict == Verdict.MET ? "enough projects" : "too few projects",
                Map.of("actual", met, "required", 1, "as", "leader"),
                List.of(),
                projects);
    }

    private Reason project(Work work, Person person) {
        Reason after = afterGrant(work, person);
        Reason debrief = debrief(work, person);
        Reason members = members(work, person);
        return new Reason(
                "expert/led-as-advisor",
                after.verdict().and(debrief.verdict()).and(members.verdict()),
                "project",
                Map.of("project", work.project(), "title", work.title(), "part", "leader", "startsOn", work.start()),
                List.of(work.project() + "/" + person.staff()),
                List.of(after, debrief, members));
    }

    private Reason afterGrant(Work work, Person person) {
        Optional<LocalDate> granted =
                Optional.ofNullable(person.granted().get("advisor")).filter(on -> !on.isAfter(day));
        if (granted.isEmpty()) {
            return new Reason(
                    "expert/led-as-advisor/after-advisor",
                    Verdict.NOT_MET,
                    "never granted",
                    Map.of("role", "advisor", "startsOn", work.start()),
                    List.of(),
                    List.of());
        }
        boolean after = work.start().isAfter(granted.get());
        return new Reason(
                "expert/led-as-advisor/after-advisor",
                Verdict.of(after),
                after ? "started after" : "started before",
                Map.of("role", "advisor", "startsOn", work.start(), "grantedOn", granted.get()),
                List.of(person.staff() + "/advisor/" + granted.get()),
                List.of());
    }

    private Reason debrief(Work work, Person person) {
        List<Reason> angles = new ArrayList<>();
        Verdict verdict = Verdict.MET;
        for (String angle : ANGLES) {
            Reason one = score("expert/led-as-advisor/debrief", angle, work, person, LocalDate.MIN);
            angles.add(one);
            verdict = verdict.and(one.verdict());
        }
        return new Reason(
                "expert/led-as-advisor/debrief",
                verdict,
                "evaluation",
                Map.of("occasion", "debrief", "required", BigDecimal.valueOf(THRESHOLD, 3)),
                List.of(work.project() + "/debrief"),
                angles);
    }

    private Reason members(Work work, Person person) {
        return work.end().isAfter(day)
                ? unrated("expert/led-as-advisor/members", "members", work, person)
                : score("expert/led-as-advisor/members", "members", work, person, work.end());
    }

    private Reason score(String node, String angle, Work work, Person person, LocalDate from) {
        long sum = 0;
        int raters = 0;
        for (Given one : work.given()) {
            if (one.angle().equals(angle)
                    && !one.day().isAfter(day)
                    && !one.day().isBefore(from)) {
                sum += one.score();
                raters++;
            }
        }
        if (raters == 0) {
            return unrated(node, angle, work, person);
        }
        boolean met = sum >= (long) THRESHOLD * raters;
        return new Reason(
                node,
                Verdict.of(met),
                met ? "at or above" : "below",
                Map.of(
                        "perspective",
                        angle,
                        "actual",
                        BigDecimal.valueOf(Math.floorDiv(sum, raters), 3),
                        "required",
                        BigDecimal.valueOf(THRESHOLD, 3),
                        "raters",
                        raters),
                List.of(work.project() + "/" + angle),
                List.of());
    }

    private static Reason unrated(String node, String angle, Work work, Person person) {
        return new Reason(
                node,
                unknown(person.evaluationsComplete()),
                person.evaluationsComplete() ? "not evaluated" : "no ratings known",
                Map.of("perspective", angle, "required", BigDecimal.valueOf(THRESHOLD, 3)),
                List.of(work.project() + "/" + angle),
                List.of());
    }

    // ---- data level 2

    Reason data2(Person person) {
        Reason held = held(person);
        Reason skills = skills(person);
        Reason points = points(person);
        return new Reason(
                "data-2/all",
                held.verdict().and(skills.verdict()).and(points.verdict()),
                "all of",
                Map.of(),
                List.of(),
                List.of(held, skills, points));
    }

    private Reason held(Person person) {
        Optional<LocalDate> since =
                Optional.ofNullable(person.granted().get("data-3")).filter(on -> !on.isAfter(day));
        if (since.isEmpty()) {
            return new Reason(
                    "data-2/all/below", Verdict.NOT_MET, "not held", Map.of("role", "data-3"), List.of(), List.of());
        }
        LocalDate on = since.get();
        int year = on.getMonthValue() < 10 ? on.getYear() - 1 : on.getYear();
        LocalDate until = LocalDate.of(year + 2, 9, 30);
        boolean longEnough = on.plusMonths(6).minusDays(1).isBefore(day);
        return new Reason(
                "data-2/all/below",
                Verdict.of(!day.isAfter(until) && longEnough),
                day.isAfter(until) ? "ran out" : longEnough ? "held" : "held too short",
                Map.of("role", "data-3", "since", on, "until", until, "required", 6),
                List.of(person.staff() + "/data-3/" + on),
                List.of());
    }

    private Reason skills(Person person) {
        List<Reason> cells =
                List.of(level("analysis", 3000, person), level("charts", 2500, person), level("privacy", 3000, person));
        int met = 0;
        for (Reason cell : cells) {
            met += cell.verdict() == Verdict.MET ? 1 : 0;
        }
        return new Reason(
                "data-2/all/skills",
                Verdict.of(met >= 2),
                "profile",
                Map.of("role", "data-2", "actual", met, "required", 2),
                List.of(),
                cells);
    }

    private Reason level(String axis, long required, Person person) {
        List<Reason> facts = new ArrayList<>();
        long actual = -1;
        LocalDate latest = LocalDate.MIN;
        for (Achieved one : person.achieved()) {
            if (one.item().equals(axis + "-check") && !one.day().isAfter(day)) {
                actual = one.day().equals(latest) ? Math.min(actual, one.figure()) : one.figure();
                latest = one.day();
                facts.add(fact("skill/data-2/" + axis, one, person));
            }
        }
        boolean met = actual >= required;
        return new Reason(
                "skill/data-2/" + axis,
                Verdict.of(met),
                facts.isEmpty() ? "no level" : met ? "passes" : "fails",
                Map.of(
                        "quantity",
                        "level",
                        "take",
                        "latest",
                        "actual",
                        BigDecimal.valueOf(actual, 3),
                        "required",
                        BigDecimal.valueOf(required, 3)),
                List.of(),
                facts);
    }

    private static Reason fact(String node, Achieved one, Person person) {
        return new Reason(
                node,
                Verdict.MET,
                "achievement",
                Map.of("item", one.item(), "day", one.day()),
                List.of(person.staff() + "/" + one.item() + "/" + one.day()),
                List.of());
    }

    private Reason points(Person person) {
        List<Reason> facts = new ArrayList<>();
        long workshops = 0;
        long exams = 0;
        long openData = 0;
        for (Achieved one : person.achieved()) {
            if (!one.day().isAfter(day) && !day.isAfter(one.day().plusYears(2).minusDays(1))) {
                switch (one.item()) {
                    case "workshop" -> workshops += one.figure();
                    case "basic-exam", "further-exam" -> exams += 15_000;
                    case "open-data" -> openData += one.figure();
                    default -> {
                        continue;
                    }
                }
                facts.add(fact("data-2/all/points", one, person));
            }
        }
        long sum = Math.min(workshops, 20_000) + Math.min(exams, 30_000) + Math.min(openData, 10_000);
        Verdict verdict = sum >= 45_000 ? Verdict.MET : unknown(person.trainingsComplete());
        return new Reason(
                "data-2/all/points",
                verdict,
                verdict == Verdict.MET ? "passes" : "fails",
                Map.of("within", 2, "actual", BigDecimal.valueOf(sum, 3), "required", BigDecimal.valueOf(45_000, 3)),
                List.of(),
                facts);
    }
}
