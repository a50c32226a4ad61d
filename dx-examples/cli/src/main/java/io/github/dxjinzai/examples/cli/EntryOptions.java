package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.OfficeId;
import java.time.LocalDateTime;
import picocli.CommandLine.Option;

/** Who enters something into the register of events, when and why. No clock is read. */
final class EntryOptions {

    @Option(
            names = "--entered",
            paramLabel = "TIME",
            required = true,
            converter = RegisterOptions.OfTime.class,
            description = "記載日時(2026-04-01T09:30) / when it is entered")
    private LocalDateTime entered = LocalDateTime.MIN;

    @Option(
            names = "--office",
            paramLabel = "ID",
            required = true,
            converter = RegisterOptions.OfId.class,
            description = "記載する部署 / the office that acts")
    private String office = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "理由 / why")
    private String reason = "";

    LocalDateTime entered() {
        return entered;
    }

    OfficeId office() {
        return new OfficeId(office);
    }

    String reason() {
        return reason;
    }
}
