package io.github.dxjinzai.core.certification;

import io.github.dxjinzai.core.source.Digest;

/**
 * An event in its place in the register (台帳の行), chained to the one before.
 *
 * @param number its place, from 1
 * @param previous the digest of the entry before; {@link #BEGINNING} for the first
 * @param event what happened
 * @param digest the digest of number, previous and event
 */
public record RegisterEntry(int number, Digest previous, RegisterEvent event, Digest digest) {

    /** What the first entry follows: 64 zeros. */
    public static final Digest BEGINNING = new Digest("0".repeat(64));

    /** The entry of an event in its place. */
    static RegisterEntry of(int number, Digest previous, RegisterEvent event) {
        return new RegisterEntry(number, previous, event, digest(number, previous, event));
    }

    /** The digest that the entry must have. */
    Digest expected() {
        return digest(number, previous, event);
    }

    private static Digest digest(int number, Digest previous, RegisterEvent event) {
        StringBuilder text = new StringBuilder("register-1");
        add(text, Integer.toString(number));
        add(text, previous.hex());
        add(text, event.kind().name());
        add(text, event.staff().value());
        add(text, event.role().value());
        add(text, event.from().toString());
        add(text, event.entered().toString());
        add(text, event.actor().value());
        add(text, event.reason());
        event.ground().ifPresent(ground -> {
            add(text, "ground");
            add(text, ground.policy());
            add(text, ground.purpose().name());
            add(text, ground.day().toString());
            add(text, ground.verdict().name());
            add(text, ground.receipt().hex());
        });
        event.appeal().ifPresent(appeal -> {
            add(text, "appeal");
            add(text, appeal.against().toString());
            add(text, appeal.fileBy().toString());
            add(text, appeal.decideBy().toString());
        });
        return Digest.of(bytes(text));
    }

    /** With its length in front, so that no two lists of values give one text. */
    private static void add(StringBuilder text, String value) {
        text.append(' ').append(value.length()).append(':').append(value);
    }

    /** Two bytes for each UTF-16 code unit: an encoder would make all unpaired surrogates one. */
    private static byte[] bytes(CharSequence text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
