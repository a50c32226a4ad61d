package io.github.dxjinzai.examples.cli.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import io.github.dxjinzai.core.source.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report as one page of HTML (HTML報告書): everything is in the one file, and a reader's browser fetches nothing.
 *
 * <p>The charts are drawn in the browser by Vega-Lite, which is in the page; a page whose scripts do not run still has every figure
 * in its tables. The page's own security policy allows the scripts that it was made with, by their digests, and no others.
 *
 * <p>The same content gives the same text on every machine: no clock, no chance, no default locale.
 */
public final class HtmlReport {

    private static final List<String> LIBRARIES = List.of("vega.min.js", "vega-lite.min.js", "vega-embed.min.js");
    private static final List<String> LICENCES = List.of(
            "NOTICE", "LICENSE-vega.txt", "LICENSE-vega-lite.txt", "LICENSE-vega-embed.txt", "LICENSE-bundled.txt");
    private static final Configuration TEMPLATES = templates();

    private HtmlReport() {}

    /** The report of a city, to be written in UTF-8. */
    public static String write(ReportContent content) {
        return write("report.ftlh", ReportPage.of(content), content.language());
    }

    /** The page of one result, to be written in UTF-8. */
    public static String write(ResultContent content) {
        return write("result.ftlh", ResultPage.of(content), content.language());
    }

    private static String write(String template, Object page, Language language) {
        List<String> scripts = LIBRARIES.stream()
                .map(name -> withoutSourceMap(ReportResource.text("vega/" + name)))
                .collect(Collectors.toList());
        scripts.add(ReportResource.text("draw.js"));
        String allowed = scripts.stream()
                .map(script -> "'sha256-" + digest(script) + "'")
                .collect(Collectors.joining(" "));
        String licences = LICENCES.stream()
                .map(name -> ReportResource.text("vega/" + name))
                .collect(Collectors.joining("\n" + "=".repeat(72) + "\n"));
        Map<String, Object> model = Map.of(
                "page",
                page,
                "t",
                ReportTexts.in(language).byKey(),
                "css",
                markup(ReportResource.text("report.css")),
                "scripts",
                scripts.stream().map(HtmlReport::markup).toList(),
                "allowed",
                allowed,
                "licences",
                licences);
        StringWriter written = new StringWriter();
        try {
            TEMPLATES.getTemplate(template).process(model, written);
        } catch (IOException failed) {
            throw new UncheckedIOException("the template " + template + " cannot be read", failed);
        } catch (TemplateException failed) {
            throw new IllegalStateException("the template " + template + " and its page do not fit together", failed);
        }
        return written.toString();
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlReport.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** Text of our own that is markup already and may not be escaped. */
    static TemplateHTMLOutputModel markup(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException("a string is markup as it stands", impossible);
        }
    }

    /** A browser's tools would otherwise look for the map beside the page. */
    private static String withoutSourceMap(String script) {
        return script.lines()
                .filter(line -> !line.startsWith("//# sourceMappingURL="))
                .collect(Collectors.joining("\n"));
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
