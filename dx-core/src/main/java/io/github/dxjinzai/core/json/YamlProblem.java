package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a YAML document before its content is understood. */
public enum YamlProblem implements ProblemCode {
    NOT_YAML(
            ProblemText.error(
                    "yaml.not-yaml",
                    "YAML として読めません。この位置の前後の字下げ・コロン・引用符を確かめてください(解析器の報告: {reason})。",
                    "This is not YAML. Look at the indentation, colons and quotes near this place (the parser says: {reason}).")),
    NOT_PLAIN(ProblemText.error(
            "yaml.not-plain", "YAML のうち「{what}」はここでは使えません。", "This part of YAML is not read here: {what}."));

    private final ProblemText text;

    YamlProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
