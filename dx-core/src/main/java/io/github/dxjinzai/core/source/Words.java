package io.github.dxjinzai.core.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the constants of the domain are written in files: in lower case, with hyphens. {@code EACH_PERSPECTIVE} is {@code each-perspective}. */
public final class Words {

    private Words() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a word stands for, if it stands for one. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> of(constant).equals(text))
                .findFirst();
    }

    /** All words of a kind, joined by {@code |}. */
    public static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Words::of).collect(Collectors.joining(" | "));
    }
}
