package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.DryRun;
import io.github.dxjinzai.core.judgment.Audience;
import io.github.dxjinzai.core.judgment.Detail;
import io.github.dxjinzai.core.judgment.Explanation;
import io.github.dxjinzai.core.judgment.Finding;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.JudgmentDiff;
import io.github.dxjinzai.core.judgment.Margin;
import io.github.dxjinzai.core.judgment.PersonalSkillMap;
import io.github.dxjinzai.core.judgment.Safety;
import io.github.dxjinzai.core.judgment.SkillFinding;
import io.github.dxjinzai.core.policy.PublishedPolicy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.TargetSize;
import io.github.dxjinzai.core.testkit.CaseResult;
import io.github.dxjinzai.core.testkit.PolicyCase;
import io.github.dxjinzai.core.testkit.PolicyCases;
import java.util.Comparator;
import java.util.List;

/**
 * Writes judgments, skills, attainment and problems as JSON, by the schemas beside this class. The same input gives the same
 * bytes: fields and lists have a fixed order, and nothing depends on a locale.
 */
public final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** The line end is the same on every system. */
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonWriter() {}

    /** One judgment, by {@code judgment-1.schema.json}. */
    public static String write(Judgment judgment) {
        return text(node(judgment));
    }

    /** Several judgments as a list. */
    public static String writeJudgments(List<Judgment> judgments) {
        ArrayNode list = NODES.arrayNode();
        judgments.forEach(judgment -> list.add(node(judgment)));
        return text(list);
    }

    /** A person's skills as a list: each with its cell, the map's mark and the finding. */
    public static String writeSkills(List<SkillFinding> skills) {
        ArrayNode list = NODES.arrayNode();
        for (SkillFinding skill : skills) {
            ObjectNode one = list.addObject();
            one.put("role", skill.cell().role().value());
            one.put("axis", skill.cell().axis().value());
            one.put("mark", Words.of(skill.mark()));
            one.put("verdict", Words.of(skill.verdict()));
            one.set("finding", node(skill.finding()));
        }
        return text(list);
    }

    /** Actual against target as a list. */
    public static String writeAttainment(List<Attainment> attainment) {
        ArrayNode list = NODES.arrayNode();
        for (Attainment one : attainment) {
            ObjectNode row = list.addObject();
            row.put("role", one.target().role().value());
            row.put("year", one.year().year());
            one.target().year().ifPresent(year -> row.put("targetYear", year.year()));
            one.unit().ifPresent(unit -> row.put("unit", unit.value()));
            if (one.target().size() instanceof TargetSize.ShareOfStaff share) {
                row.put("percent", share.percent());
            }
            one.required().ifPresent(required -> row.put("target", required));
            row.put("actual", one.actual());
            row.put("unknown", one.unknown());
            row.put("state", Words.of(one.state()));
            row.put("reached", one.reached());
            row.put("shortfall", one.shortfall());
            row.put("clause", one.target().clause().value());
        }
        return text(list);
    }

    /** A book of published versions, by {@code policy-book-1.schema.json}, in the order of their first days. */
    static String write(String id, List<PublishedPolicy> versions) {
        ObjectNode book = NODES.objectNode();
        book.put("format", PolicyBookReader.FORMAT);
        book.put("id", id);
        ArrayNode list = book.putArray("versions");
        versions.stream()
                .sorted(Comparator.comparing(one -> one.policy().inForceFrom()))
                .forEach(one -> {
                    ObjectNode entry = list.addObject();
                    entry.put("version", one.policy().version().version());
                    entry.put("policy", one.file());
                    if (!one.overlays().isEmpty()) {
                        one.overlays().forEach(entry.putArray("overlays")::add);
                    }
                    entry.put("digest", one.digest().hex());
                });
        return text(book);
    }

    /** A change of rules tried out, by {@code dry-run-1.schema.json}. */
    public static String write(DryRun run) {
        ObjectNode node = NODES.objectNode();
        node.put("from", run.from());
        node.put("to", run.to());
        node.put("day", run.day().toString());
        ArrayNode effects = node.putArray("effects");
        for (DryRun.Effect effect : run.effects()) {
            ObjectNode one = effects.addObject();
            one.put("staff", effect.staff().value());
            one.put("role", effect.role().value());
            one.put("held", Words.of(effect.held()));
            one.put("outcome", Words.of(effect.outcome()));
            effect.before().ifPresent(judgment -> one.put("before", Words.of(judgment.verdict())));
            effect.after().ifPresent(judgment -> one.put("after", Words.of(judgment.verdict())));
            ArrayNode why = one.putArray("differences");
            for (Finding finding : effect.differences()) {
                ObjectNode different = why.addObject();
                different.put("node", finding.node());
                different.put("verdict", Words.of(finding.verdict()));
                different.put("reason", Words.of(finding.reason()));
            }
        }
        return text(node);
    }

    /** What came out of a policy's tests, and what they cover, by {@code case-results-1.schema.json}. */
    public static String write(PolicyCases cases) {
        ObjectNode node = NODES.objectNode();
        node.put("policy", cases.policy().fullVersion());
        ArrayNode results = node.putArray("results");
        for (CaseResult result : cases.run()) {
            ObjectNode one = results.addObject();
            one.put("case", result.of().id());
            one.put("role", result.expected().role().value());
            if (result.expected() instanceof PolicyCase.Expectation.OfSkill skill) {
                one.put("axis", skill.cell().axis().value());
            }
            one.put("about", about(result.expected()));
            one.put("expected", result.wanted());
            one.put("actual", result.actual());
            one.put("passed", result.passed());
            ArrayNode missing = one.putArray("missing");
            for (PolicyCase.Because because : result.missing()) {
                ObjectNode reason = missing.addObject();
                reason.put("node", because.node());
                reason.put("reason", Words.of(because.reason()));
                because.verdict().ifPresent(verdict -> reason.put("verdict", Words.of(verdict)));
            }
            one.set("place", place(result.expected().place()));
        }
        ArrayNode coverage = node.putArray("coverage");
        cases.coverage()
                .nodes()
                .forEach(one -> coverage.addObject()
                        .put("node", one.id())
                        .put("seenMet", one.seenMet())
                        .put("seenNotMet", one.seenNotMet()));
        return text(node);
    }

    private static String about(PolicyCase.Expectation expected) {
        if (expected instanceof PolicyCase.Expectation.OfVerdict verdict) {
            return verdict.renewal() ? "renewal" : "role";
        }
        return expected instanceof PolicyCase.Expectation.OfSkill ? "skill" : "standing";
    }

    /** Problems as a list: code, severity, place, values, and the message in both languages. */
    public static String writeProblems(List<Problem> problems) {
        return text(problems(problems));
    }

    static ArrayNode problems(List<Problem> problems) {
        ArrayNode list = NODES.arrayNode();
        for (Problem problem : problems) {
            ObjectNode one = list.addObject();
            one.put("code", problem.code().id());
            one.put("severity", Words.of(problem.code().severity()));
            one.set("place", place(problem.place()));
            ObjectNode values = one.putObject("values");
            problem.values().forEach(values::put);
            ObjectNode message = one.putObject("message");
            for (Language language : Language.values()) {
                message.put(language.tag(), problem.message(language));
            }
            for (Language language : Language.values()) {
                problem.mend(language).ifPresent(mend -> one.withObject("/mend").put(language.tag(), mend));
            }
        }
        return list;
    }

    /** Judgments as they are told to a reader, by the schema {@code explanation-1}; to everyone without the person's id. */
    public static String writeExplanations(List<Explanation> explanations) {
        ArrayNode list = NODES.arrayNode();
        for (Explanation told : explanations) {
            ObjectNode one = list.addObject();
            one.put("for", Words.of(told.audience()));
            one.put("language", told.language().tag());
            one.put("policy", told.judgment().policy());
            if (told.audience() != Audience.PUBLIC) {
                one.put("staff", told.judgment().staff().value());
            }
            one.put("role", told.judgment().role().value());
            one.put("purpose", Words.of(told.judgment().purpose()));
            one.put("day", told.judgment().day().toString());
            one.put("verdict", Words.of(told.judgment().verdict()));
            one.put("heading", told.heading());
            ArrayNode lines = one.putArray("lines");
            told.lines()
                    .forEach(line -> lines.addObject()
                            .put("depth", line.depth())
                            .put("node", line.node())
                            .put("verdict", Words.of(line.verdict()))
                            .put("text", line.text()));
            if (!told.notes().isEmpty()) {
                told.notes().forEach(one.putArray("notes")::add);
            }
            one.put("ground", told.ground());
        }
        return text(list);
    }

    /** The skill map of one person with its history, by the schema {@code skillmap-1}. */
    public static String write(PersonalSkillMap map) {
        ObjectNode node = NODES.objectNode();
        node.put("staff", map.staff().value());
        node.put("day", map.day().toString());
        ArrayNode cells = node.putArray("cells");
        for (PersonalSkillMap.Cell cell : map.cells()) {
            ObjectNode one = cells.addObject();
            one.put("role", cell.cell().role().value());
            one.put("axis", cell.cell().axis().value());
            one.put("asked", Words.of(cell.asked()));
            one.put("now", Words.of(cell.now()));
            one.put("missing", cell.isMissing());
            ArrayNode history = one.putArray("history");
            for (PersonalSkillMap.Event event : cell.history()) {
                ObjectNode changed = history.addObject();
                changed.put("on", event.on().toString());
                changed.put("earned", event.earned());
                ArrayNode through = changed.putArray("through");
                event.through()
                        .forEach(fact -> through.addObject()
                                .put("kind", Words.of(fact.kind()))
                                .put("id", fact.id()));
            }
        }
        return text(node);
    }

    /** What changed from one judgment to another, by the schema {@code judgment-diff-1}. */
    public static String write(JudgmentDiff diff) {
        ObjectNode node = NODES.objectNode();
        node.put("staff", diff.to().staff().value());
        node.put("role", diff.to().role().value());
        node.put("purpose", Words.of(diff.to().purpose()));
        side(node.putObject("from"), diff.from());
        side(node.putObject("to"), diff.to());
        node.put("turns", diff.turns());
        ArrayNode changes = node.putArray("changes");
        for (JudgmentDiff.Change change : diff.changes()) {
            ObjectNode one = changes.addObject();
            one.put("node", change.node());
            one.put("about", change.about());
            one.put("turns", change.turns());
            change.before().ifPresent(finding -> one.set("before", node(finding)));
            change.after().ifPresent(finding -> one.set("after", node(finding)));
        }
        return text(node);
    }

    private static void side(ObjectNode node, Judgment judgment) {
        node.put("policy", judgment.policy());
        node.put("day", judgment.day().toString());
        node.put("verdict", Words.of(judgment.verdict()));
    }

    /** How safe judgments are, by the schema {@code safety-1}. */
    public static String writeSafety(List<Safety> all) {
        ArrayNode list = NODES.arrayNode();
        for (Safety safety : all) {
            ObjectNode node = list.addObject();
            node.put("staff", safety.judgment().staff().value());
            node.put("role", safety.judgment().role().value());
            node.put("purpose", Words.of(safety.judgment().purpose()));
            side(node, safety.judgment());
            node.put("raters", safety.raters());
            node.put("turnsWithOneRater", safety.turnsWithOneRater());
            ArrayNode margins = node.putArray("margins");
            for (Margin margin : safety.margins()) {
                ObjectNode one = margins.addObject();
                one.put("node", margin.node());
                margin.about().ifPresent(about -> one.put("about", about));
                one.put("verdict", Words.of(margin.verdict()));
                one.put("actual", margin.actual());
                one.put("required", margin.required());
                one.put("margin", margin.margin());
                one.put("unit", Words.of(margin.unit()));
                margin.raters().ifPresent(raters -> one.put("raters", raters));
                margin.standardErrors().ifPresent(errors -> one.put("standardErrors", errors));
            }
        }
        return text(list);
    }

    static ObjectNode place(Place place) {
        ObjectNode node = NODES.objectNode();
        if (place instanceof Place.InJson json) {
            node.put("file", json.file());
            node.put("pointer", json.pointer());
            json.position().ifPresent(position -> {
                node.put("line", position.line());
                node.put("column", position.column());
            });
        } else if (place instanceof Place.InTable table) {
            node.put("file", table.file());
            node.put("line", table.line());
            node.put("column", table.column());
            node.put("header", table.header());
        } else if (place instanceof Place.AtFact fact) {
            node.put("kind", fact.kind());
            node.put("id", fact.id());
        }
        return node;
    }

    private static ObjectNode node(Judgment judgment) {
        ObjectNode node = NODES.objectNode();
        node.put("policy", judgment.policy());
        node.put("staff", judgment.staff().value());
        node.put("role", judgment.role().value());
        node.put("purpose", Words.of(judgment.purpose()));
        node.put("day", judgment.day().toString());
        node.put("verdict", Words.of(judgment.verdict()));
        ArrayNode open = node.putArray("openTerms");
        judgment.openTerms().forEach(term -> open.add(term.value()));
        node.set("finding", node(judgment.finding()));
        return node;
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("node", finding.node());
        node.put("verdict", Words.of(finding.verdict()));
        node.put("reason", Words.of(finding.reason()));
        ObjectNode details = node.putObject("details");
        finding.details().forEach((name, detail) -> details.set(name, node(detail)));
        ArrayNode evidence = node.putArray("evidence");
        finding.evidence().forEach(fact -> {
            ObjectNode one = evidence.addObject();
            one.put("kind", Words.of(fact.kind()));
            one.put("id", fact.id());
        });
        finding.clause().ifPresent(clause -> node.put("clause", clause.value()));
        ArrayNode children = node.putArray("children");
        finding.children().forEach(child -> children.add(node(child)));
        return node;
    }

    private static JsonNode node(Detail detail) {
        ObjectNode node = NODES.objectNode();
        if (detail instanceof Detail.Amount amount) {
            node.put("value", amount.value());
            node.put("unit", Words.of(amount.unit()));
        } else if (detail instanceof Detail.Day day) {
            node.put("day", day.value().toString());
        } else if (detail instanceof Detail.Years years) {
            ArrayNode list = node.putArray("fiscalYears");
            years.value().stream().map(FiscalYear::year).forEach(list::add);
        } else if (detail instanceof Detail.Words words) {
            ArrayNode list = node.putArray("words");
            words.value().forEach(list::add);
        } else if (detail instanceof Detail.Word word) {
            node.put("word", word.value());
        } else {
            node.put("text", ((Detail.Text) detail).value());
        }
        return node;
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }
}
