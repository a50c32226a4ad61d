package io.github.dxjinzai.examples.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that lie beside this class: template, style sheet, texts, and the libraries that draw the charts. */
final class ReportResource {

    private ReportResource() {}

    /**
     * The text of a file, in UTF-8, its lines ended by line feeds.
     *
     * @throws IllegalStateException if it is not there
     */
    static String text(String name) {
        try (InputStream stream = ReportResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the report lacks its resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("the report's resource " + name + " cannot be read", failed);
        }
    }
}
