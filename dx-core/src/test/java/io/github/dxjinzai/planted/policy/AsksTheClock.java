package io.github.dxjinzai.planted.policy;

import java.time.LocalDate;
import java.util.function.Supplier;

/** The day of today, by reference. */
public final class AsksTheClock {
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}
