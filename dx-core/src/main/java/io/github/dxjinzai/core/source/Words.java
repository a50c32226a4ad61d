package io.github.dxjinzai.core.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the constants of the domain are written in files: in lower case, with hyphens. {@code EACH_PERSPECTIVE} is {@code each-perspective}. */
public final class Words {

    /** Each word is made once for its kind, since judging asks for the same few again and again. */
    private static final ClassValue<Map<Enum<?>, String>> WORDS = new ClassValue<>() {
        @Override
        protected Map<Enum<?>, String> computeValue(Class<?> kind) {
            Map<Enum<?>, String> words = new HashMap<>();
            for (Object constant : kind.getEnumConstants()) {
                Enum<?> one = (Enum<?>) constant;
                words.put(one, one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            return Map.copyOf(words);
        }
    };

    private Words() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return Optional.ofNullable(WORDS.get(constant.getDeclaringClass()).get(constant))
                .orElseThrow();
    }

    /** The constant that a word stands for, if it stands for one. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> words, String text) {
        for (E constant : words.getEnumConstants()) {
            if (of(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** All words of a kind, joined by {@code |}. */
    public static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Words::of).collect(Collectors.joining(" | "));
    }
}
