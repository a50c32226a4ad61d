package io.github.dxjinzai.planted.policy;

import java.util.Locale;

/** The locale of the machine. */
public final class GoesByTheDefaultLocale {
    public Locale locale() {
        return Locale.getDefault();
    }
}
