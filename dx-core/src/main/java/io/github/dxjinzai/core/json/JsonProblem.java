package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a JSON document before its content is understood. */
public enum JsonProblem implements ProblemCode {
    EMPTY(ProblemText.error("json.empty", "ファイルが空です。", "The file is empty.")),
    NOT_JSON(ProblemText.error(
            "json.not-json",
            "JSON として読めません。この位置の前後の引用符・カンマ・括弧を確かめてください(解析器の報告: {reason})。",
            "This is not JSON. Look at the quotes, commas and brackets near this place (the parser says: {reason}).")),
    DUPLICATE_FIELD(ProblemText.error(
            "json.duplicate-field",
            "項目「{field}」が同じ場所に2回以上あります。1つにしてください。",
            "The field '{field}' stands more than once in one place. Keep one.")),
    WRONG_TYPE(ProblemText.error(
            "json.wrong-type",
            "ここには{expected}が必要ですが、{actual}があります。",
            "A value of type {expected} is needed here, but there is: {actual}.")),
    MISSING(ProblemText.error("json.missing-field", "項目「{field}」がありません。", "The field '{field}' is missing.")),
    UNKNOWN_FIELD(ProblemText.error(
            "json.unknown-field",
            "項目「{field}」はありません。{suggestion}使えるもの: {known}。",
            "There is no field '{field}'. {suggestion}Known: {known}.")),
    BAD_VALUE(ProblemText.error(
            "json.bad-value",
            "「{value}」は使えません。使えるもの: {expected}。",
            "'{value}' cannot stand here. Expected: {expected}.")),
    FUTURE_FORMAT(ProblemText.error(
            "json.format-version",
            "形式の版 {version} は読めません。このライブラリが読むのは {known} です。",
            "Format version {version} cannot be read. This library reads {known}."));

    private final ProblemText text;

    JsonProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
