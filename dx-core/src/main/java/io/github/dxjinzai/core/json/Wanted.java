package io.github.dxjinzai.core.json;

import io.github.dxjinzai.core.source.Words;
import java.util.Collection;
import java.util.List;

/**
 * What is needed at a place of a document, in the words of a problem.
 *
 * @param english the words in English
 * @param japanese the words in Japanese
 */
record Wanted(String english, String japanese) {

    static final Wanted OBJECT = new Wanted("object { }", "オブジェクト { }");
    static final Wanted LIST = new Wanted("list [ ]", "配列 [ ]");
    static final Wanted TEXT = new Wanted("text", "文字列");
    static final Wanted EMPTY_TEXT = new Wanted("an empty text", "空の文字列");
    static final Wanted WHOLE_NUMBER = new Wanted("whole number", "整数");
    static final Wanted NUMBER = new Wanted("number", "数値");
    static final Wanted TRUE_OR_FALSE = new Wanted("true or false", "true か false");

    static final Wanted ID = new Wanted(
            "an id of up to 64 letters, digits, hyphens and dots that begins with a lower-case letter or a digit",
            "英小文字か数字で始まる、英数字・ハイフン・ピリオドの番号(64文字まで)");
    static final Wanted DAY = new Wanted("YYYY-MM-DD", "YYYY-MM-DD(西暦の年月日)");
    static final Wanted MONTH_OR_DAY = new Wanted("YYYY-MM or YYYY-MM-DD", "YYYY-MM か YYYY-MM-DD(西暦)");
    static final Wanted POLICY_VERSION = new Wanted("id@version of a policy", "方針の 番号@版");
    static final Wanted PART_PATH = new Wanted(
            "the path of a part, such as /targets or /roles/advisor/name", "/targets や /roles/advisor/name のような道筋");
    static final Wanted LINK = new Wanted("a link, https://…", "リンク(https://…)");
    static final Wanted ANY = new Wanted("value", "値");
    static final Wanted EACH_ONCE = new Wanted("each only once", "それぞれ1回だけ");
    static final Wanted LANGUAGE_TAG =
            new Wanted("a BCP 47 language tag such as ja or en", "ja や en のような言語の符号(BCP 47)");
    static final Wanted QUANTITY = new Wanted("a number from 0 with at most three decimals", "0以上で小数3桁までの数");
    static final Wanted DIGEST = new Wanted("64 hexadecimal digits in lower case", "小文字の16進数64桁");
    static final Wanted STAFF = new Wanted("a staff number", "職員番号");
    static final Wanted PERCENT =
            new Wanted("a percentage above 0, at most 100, with at most three decimals", "0超100以下で小数3桁までの百分率");
    static final Wanted DEPARTMENT = new Wanted("the code of a unit", "所属コード");
    static final Wanted ONE_OR_MORE = new Wanted("1 or more", "1以上");
    static final Wanted NONE_OR_MORE = new Wanted("0 or more", "0以上");

    /** One of several words, which are the same in both languages. */
    static Wanted word(String word) {
        return new Wanted(word, word);
    }

    static <E extends Enum<E>> Wanted oneOf(Class<E> words) {
        return word(Words.all(words));
    }

    static Wanted exactlyOne(List<String> fields) {
        String all = String.join(", ", fields);
        return new Wanted("exactly one of " + all, "次のうちちょうど1つ: " + all);
    }

    /** Ids or words as a list, or that there are none. */
    static Wanted listed(Collection<String> all) {
        return all.isEmpty() ? new Wanted("none", "なし") : word(String.join(", ", all));
    }
}
