package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.source.Clause;
import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermType;
import java.util.List;

/**
 * Writes what a policy leaves open (未定事項): as a list for programs, and as a form for people, which once filled in is an overlay.
 */
public final class HoleWriter {

    private static final int LONGEST_ID = 64;

    private HoleWriter() {}

    /** The open scales and terms as a list, by {@code holes-1.schema.json}: what may fill each, its clause and who decides. */
    public static String json(Policy policy) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ScaleDeclaration scale : policy.openScales()) {
            ObjectNode one = list.addObject();
            one.put("kind", "scale");
            one.put("id", scale.id().value());
            clause(one, policy.clause(scale.clause()));
        }
        for (OpenTerm term : policy.openTerms()) {
            ObjectNode one = list.addObject();
            one.put("kind", "term");
            one.put("id", term.id().value());
            if (term.type() instanceof TermType.OneOf choice) {
                ArrayNode options = one.putArray("options");
                choice.options().forEach(options::add);
            } else if (term.type() instanceof TermType.Numeric number) {
                one.put("unit", number.unit());
                one.put("from", number.from());
                one.put("to", number.to());
                one.put("whole", number.whole());
            } else {
                ScaleId id = new ScaleId(((TermType.OnScale) term.type()).scale());
                one.put("scale", id.value());
                policy.scale(id).ifPresent(scale -> {
                    one.put("from", scale.from().value());
                    one.put("to", scale.to().value());
                });
            }
            ObjectNode says = one.putObject("says");
            term.says().byTag().forEach(says::put);
            term.decides().ifPresent(decides -> decides.byTag().forEach(one.putObject("decides")::put));
            clause(one, policy.clause(term.clause()));
        }
        return JsonWriter.text(list);
    }

    private static void clause(ObjectNode one, Clause clause) {
        ObjectNode node = one.putObject("clause");
        node.put("id", clause.id().value());
        node.put("heading", clause.heading());
        clause.quote().ifPresent(quote -> node.put("quote", quote));
    }

    /**
     * An overlay in YAML whose values are blank, each explained by remarks. What is left blank is a problem
     * {@code policy.blank-in-form} when it is read, never a default.
     */
    public static String form(Policy policy, Language language) {
        Form form = new Form(policy, language);
        form.head();
        form.scales();
        form.terms();
        return form.text.toString();
    }

    /** One form being written. */
    private static final class Form {

        private final Policy policy;
        private final Language language;
        private final StringBuilder text = new StringBuilder();

        Form(Policy policy, Language language) {
            this.policy = policy;
            this.language = language;
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private void remark(String indent, String japanese, String english) {
            // what people wrote may hold any line end that YAML knows, and signs that it refuses
            for (String one : language.choose(japanese, english).split("[\\n\\r\\u0085\\u2028\\u2029]+", -1)) {
                line(indent + "# " + one.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " "));
            }
        }

        void head() {
            String name = policy.name().in(language);
            remark(
                    "",
                    "「" + name + "」(" + policy.fullVersion() + ")の未定事項を定める上書きの様式。",
                    "A form for what '" + name + "' (" + policy.fullVersion() + ") leaves open: an overlay.");
            remark(
                    "",
                    "コロンの後に値を書き込む。まだ決めない項目は、その行を消す。空欄のままでは読み込めない。",
                    "Write each value after its colon. Delete the line of what stays undecided: no blank is read.");
            line("format: 1");
            line("id: \"" + ownId() + "\"");
            line("version: \"1\"");
            line("extends: \"" + policy.version() + "\"");
        }

        private String ownId() {
            String base = policy.version().id();
            for (int i = 1; ; i++) {
                String end = i == 1 ? "-local" : "-local-" + i;
                String id = base.substring(0, Math.min(base.length(), LONGEST_ID - end.length())) + end;
                if (policy.overlays().stream().noneMatch(one -> one.id().equals(id))) {
                    return id;
                }
            }
        }

        void scales() {
            if (policy.openScales().isEmpty()) {
                return;
            }
            line("");
            line("scales:");
            for (ScaleDeclaration scale : policy.openScales()) {
                remark("  ", "評価の尺度: 最低点 from、最高点 to、刻み step。", "A scale of scores: lowest, highest, step.");
                clause(scale.clause());
                line("  - id: \"" + scale.id() + "\"");
                line("    from:");
                line("    to:");
                line("    step:");
            }
        }

        void terms() {
            if (policy.openTerms().isEmpty()) {
                return;
            }
            line("");
            line("fill:");
            for (OpenTerm term : policy.openTerms()) {
                remark("  ", term.says().in(language), term.says().in(language));
                if (term.type() instanceof TermType.OneOf choice) {
                    String options = String.join(" | ", choice.options());
                    remark("  ", "選択肢: " + options, "One of: " + options);
                } else if (term.type() instanceof TermType.Numeric number) {
                    String range = " " + number.from() + " – " + number.to() + " (" + number.unit() + ")";
                    remark(
                            "  ",
                            (number.whole() ? "整数" : "数") + range,
                            (number.whole() ? "A whole number" : "A number") + range);
                } else {
                    String scale = ((TermType.OnScale) term.type()).scale();
                    String range =
                            policy.scale(new ScaleId(scale)).map(Form::range).orElse("");
                    remark("  ", "尺度「" + scale + "」の評点" + range, "A score on the scale '" + scale + "'" + range);
                }
                clause(term.clause());
                term.decides()
                        .map(decides -> decides.in(language))
                        .ifPresent(decides -> remark("  ", "決める人: " + decides, "Decided by: " + decides));
                line("  \"" + term.id() + "\":");
            }
        }

        private static String range(Scale scale) {
            return " (" + scale.from() + " – " + scale.to() + ")";
        }

        private void clause(ClauseId id) {
            Clause clause = policy.clause(id);
            List<String> quote = clause.quote().stream().toList();
            remark(
                    "  ",
                    "典拠: " + clause.heading()
                            + String.join(
                                    "",
                                    quote.stream().map(one -> "「" + one + "」").toList()),
                    "Clause: " + clause.heading()
                            + String.join(
                                    "", quote.stream().map(one -> ": " + one).toList()));
        }
    }
}
