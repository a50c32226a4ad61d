package io.github.dxjinzai.core.judgment;

/** Text as Markdown shows it. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>#|";

    private Markdown() {}

    /** The text, with every character that Markdown would read as something else escaped. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (SPECIAL.indexOf(one) >= 0) {
                escaped.append('\\');
            }
            escaped.append(one);
        }
        return escaped.toString();
    }
}
