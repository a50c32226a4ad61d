package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.source.Words;
import java.util.stream.Collectors;

/** Writes the register of events as JSON lines, each by the schema {@code register-1}: a new entry is a new line at the end. */
public final class RegisterWriter {

    private RegisterWriter() {}

    /** All entries, a line each. */
    public static String write(EventRegister register) {
        return register.entries().stream().map(RegisterWriter::line).collect(Collectors.joining());
    }

    /** One entry, with the end of its line. */
    public static String line(RegisterEntry entry) {
        RegisterEvent event = entry.event();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", RegisterReader.FORMAT);
        node.put("number", entry.number());
        node.put("previous", entry.previous().hex());
        node.put("kind", Words.of(event.kind()));
        node.put("staff", event.staff().value());
        node.put("role", event.role().value());
        node.put("from", event.from().toString());
        node.put("entered", event.entered().toString());
        node.put("actor", event.actor().value());
        node.put("reason", event.reason());
        event.ground().ifPresent(ground -> {
            ObjectNode on = node.putObject("ground");
            on.put("policy", ground.policy());
            on.put("purpose", Words.of(ground.purpose()));
            on.put("day", ground.day().toString());
            on.put("verdict", Words.of(ground.verdict()));
            on.put("receipt", ground.receipt().hex());
        });
        event.appeal().ifPresent(appeal -> {
            ObjectNode until = node.putObject("appeal");
            until.put("against", appeal.against().toString());
            until.put("fileBy", appeal.fileBy().toString());
            until.put("decideBy", appeal.decideBy().toString());
        });
        node.put("digest", entry.digest().hex());
        return CanonicalJson.write(node) + "\n";
    }
}
