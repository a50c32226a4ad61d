package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.problem.ProblemCode;

/** What can be wrong with a JSON document before its content is understood. */
public enum JsonProblem implements ProblemCode {
    EMPTY("json.empty", "ファイルが空です。", "The file is empty."),
    NOT_JSON("json.not-json", "JSON として読めません: {reason}", "This is not JSON: {reason}"),
    WRONG_TYPE(
            "json.wrong-type",
            "ここには{expected}が必要ですが、{actual}があります。",
            "A value of type {expected} is needed here, but there is: {actual}."),
    MISSING("json.missing-field", "項目「{field}」がありません。", "The field '{field}' is missing."),
    UNKNOWN_FIELD(
            "json.unknown-field",
            "項目「{field}」はありません。{suggestion}使えるもの: {known}。",
            "There is no field '{field}'. {suggestion}Known: {known}."),
    BAD_VALUE(
            "json.bad-value",
            "「{value}」は使えません。使えるもの: {expected}。",
            "'{value}' cannot stand here. Expected: {expected}."),
    FUTURE_FORMAT(
            "json.format-version",
            "形式の版 {version} は読めません。このライブラリが読むのは {known} です。",
            "Format version {version} cannot be read. This library reads {known}.");

    private final String id;
    private final String japanese;
    private final String english;

    JsonProblem(String id, String japanese, String english) {
        this.id = id;
        this.japanese = japanese;
        this.english = english;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
