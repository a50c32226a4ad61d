package io.github.dxjinzai.core.source;

import java.util.regex.Pattern;

/**
 * The forms of ids.
 *
 * <p>The ids that a policy gives to its parts are made of letters, digits, hyphens and dots, begin with a lower-case letter or
 * a digit, and have at most 64 characters: such an id can stand in a URL, a column or a program as it is.
 *
 * <p>The ids that a municipality brings along (staff numbers, project numbers) are opaque: leading zeros and letters are kept
 * as they are.
 */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-zA-Z0-9.-]{0,63}");

    private Ids() {}

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * {@code text}, if it has the form of an id.
     *
     * @throws IllegalArgumentException if it has not
     */
    public static String require(String kind, String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("'" + text + "' is not the id of a " + kind + ": " + FORM.pattern());
        }
        return text;
    }

    /** Whether {@code text} can be an opaque id: 1 to {@code longest} code points, no blanks and no control characters. */
    public static boolean isOpaque(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length >= 1
                && length <= longest
                && text.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT);
    }

    /**
     * {@code text}, if it can be an opaque id.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public static String requireOpaque(String kind, String text, int longest) {
        if (!isOpaque(text, longest)) {
            throw new IllegalArgumentException("'" + text + "' is not the id of a " + kind + ": 1 to " + longest
                    + " characters without blanks or control characters");
        }
        return text;
    }
}
