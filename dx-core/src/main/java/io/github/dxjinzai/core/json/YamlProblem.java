package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a YAML document before its content is understood. */
public enum YamlProblem implements ProblemCode {
    NOT_YAML(
            ProblemText.error(
                            "yaml.not-yaml",
                            "YAML として読めません。この位置の前後の字下げ・コロン・引用符を確かめてください(解析器の報告: {reason})。",
                            "This is not YAML. Look at the indentation, colons and quotes near this place (the parser says: {reason}).")
                    .mendedBy(
                            "字下げは半角空白でそろえ(タブ・全角空白は不可)、コロンの後に半角空白を入れ、記号で始まる文字列は引用符で囲んでください。",
                            "Indent by spaces, never tabs; put a space after each colon; put quotes around a text that begins with a sign.")),
    NOT_PLAIN(ProblemText.error(
                    "yaml.not-plain", "YAML のうち「{what}」はここでは使えません。", "This part of YAML is not read here: {what}.")
            .mendedBy(
                    "その値を、使う場所ごとにそのまま書いてください。記号そのものを書くときは引用符で囲みます。",
                    "Write the value out at each place where it is used. A sign that is meant as text needs quotes."));

    private final ProblemText text;

    YamlProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
