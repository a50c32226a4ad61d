package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with a JSON document before its content is understood. */
public enum JsonProblem implements ProblemCode {
    EMPTY(ProblemText.error("json.empty", "ファイルが空です。", "The file is empty.")
            .mendedBy(
                    "ファイルに内容があるか、別のファイルを指していないかを確かめてください。",
                    "See that the file has content and is the one that was meant.")),
    NOT_JSON(
            ProblemText.error(
                            "json.not-json",
                            "JSON として読めません。この位置の前後の引用符・カンマ・括弧を確かめてください(解析器の報告: {reason})。",
                            "This is not JSON. Look at the quotes, commas and brackets near this place (the parser says: {reason}).")
                    .mendedBy(
                            "示した位置の直前に、閉じ忘れた引用符・括弧や余分なカンマがないか見てください。手で書くなら、拡張子を .yaml にして YAML で書けます。",
                            "Look just before this place for a quote or bracket that is not closed, or a comma too many. A file written by hand may be YAML: name it *.yaml.")),
    DUPLICATE_FIELD(ProblemText.error(
                    "json.duplicate-field",
                    "項目「{field}」が同じ場所に2回以上あります。1つにしてください。",
                    "The field '{field}' stands more than once in one place. Keep one.")
            .mendedBy("残したい方だけを残し、もう一方を消してください。", "Keep the one that is meant and delete the other.")),
    WRONG_TYPE(
            ProblemText.error(
                            "json.wrong-type",
                            "ここには{expected}が必要ですが、{actual}があります。",
                            "A value of type {expected} is needed here, but there is: {actual}.")
                    .mendedBy(
                            "{expected}に書き直してください。数や true・false を文字列として書くときは引用符で囲みます(例: \"1.10\")。",
                            "Write a value of type {expected}. A number, true or false that is meant as text needs quotes: \"1.10\".")),
    MISSING(ProblemText.error("json.missing-field", "項目「{field}」がありません。", "The field '{field}' is missing.")
            .mendedBy("項目「{field}」を書き足してください。", "Add the field '{field}'.")),
    UNKNOWN_FIELD(ProblemText.error(
                    "json.unknown-field",
                    "項目「{field}」はありません。{suggestion}使えるもの: {known}。",
                    "There is no field '{field}'. {suggestion}Known: {known}.")
            .mendedBy("項目「{field}」の綴りを直すか、消してください。", "Correct the spelling of '{field}', or delete it.")),
    BAD_VALUE(ProblemText.error(
                    "json.bad-value",
                    "「{value}」は使えません。使えるもの: {expected}。",
                    "'{value}' cannot stand here. Expected: {expected}.")
            .mendedBy("「{value}」を、使えるものに書き換えてください: {expected}。", "Replace '{value}' by what is expected: {expected}.")),
    FUTURE_FORMAT(ProblemText.error(
                    "json.format-version",
                    "形式の版 {version} は読めません。このライブラリが読むのは {known} です。",
                    "Format version {version} cannot be read. This library reads {known}.")
            .mendedBy(
                    "「format」を {known} にするか、新しい版のライブラリを使ってください。",
                    "Set 'format' to {known}, or use a newer version of the library."));

    private final ProblemText text;

    JsonProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
