package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.json.RegisterReader;
import io.github.dxjinzai.core.json.RegisterWriter;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Ids;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The file of the register of events, of which only the end is ever written. */
final class RegisterOptions {

    @Option(
            names = "--register",
            paramLabel = "FILE",
            required = true,
            description = "経過台帳(1行に1件) / the register of events, an entry a line")
    private Path register = Path.of("");

    @Option(
            names = "--end",
            paramLabel = "DIGEST",
            converter = OfDigest.class,
            description =
                    "別に控えた台帳の末尾の要約値。末尾の削除を見つける / the digest of the last entry as noted elsewhere, to find what was cut off")
    private Optional<Digest> end = Optional.empty();

    Path file() {
        return register;
    }

    /**
     * The register as it is, verified.
     *
     * @throws ProblemsException with everything that is wrong with it, or if it is not there
     */
    EventRegister read() {
        return read(register, end);
    }

    /** The register in {@code file}. */
    static EventRegister read(Path file, Optional<Digest> end) {
        if (!Files.isRegularFile(file)) {
            throw CommonOptions.problem(CommandProblem.NO_REGISTER, "file", file.toString());
        }
        return PolicyOptions.accept(
                RegisterReader.read(file.toString(), PolicyOptions.text(file.toString(), Optional.empty()), end));
    }

    /**
     * A register with events more.
     *
     * @throws ProblemsException with all that is wrong with any of them
     */
    static EventRegister with(EventRegister register, List<RegisterEvent> events) {
        EventRegister longer = register;
        List<Problem> problems = new ArrayList<>();
        for (RegisterEvent event : events) {
            Validation<Seq<Problem>, EventRegister> next = longer.append(event);
            if (next.isValid()) {
                longer = next.get();
            } else {
                problems.addAll(next.getError().asJava());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return longer;
    }

    /** Enters events, all of them or none, and says how many were new and with what the register ends. */
    void enter(EventRegister before, List<RegisterEvent> events, CommonOptions common) {
        EventRegister after = with(before, events);
        append(register, before, after);
        tell(before, after, common);
    }

    /** Writes what is new at the end of the file. */
    static void append(Path file, EventRegister before, EventRegister after) {
        String lines = after
                .entries()
                .subList(before.entries().size(), after.entries().size())
                .stream()
                .map(RegisterWriter::line)
                .collect(Collectors.joining());
        try {
            boolean open = Files.exists(file)
                    && Files.size(file) > 0
                    && !Files.readString(file).endsWith("\n");
            Files.writeString(file, (open ? "\n" : "") + lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException("the register " + file + " cannot be written", failed);
        }
    }

    static void tell(EventRegister before, EventRegister after, CommonOptions common) {
        int count = after.entries().size() - before.entries().size();
        if (common.format() == Format.text || common.format() == Format.markdown) {
            common.say(
                    "経過台帳に " + count + "件を記載しました(全 " + after.entries().size() + "件)。末尾の要約値: " + after.end(),
                    "Entered into the register: " + count + " ("
                            + after.entries().size() + " in all). It ends with " + after.end());
        } else {
            List<RegisterEntry> fresh = after.entries()
                    .subList(before.entries().size(), after.entries().size());
            common.print(RegisterTable.entries(fresh, common).print(common.format(), common.language()));
        }
    }

    /** Reads a digest. */
    static final class OfDigest implements ITypeConverter<Digest> {
        @Override
        public Digest convert(String text) {
            if (!Digest.isDigest(text)) {
                throw new TypeConversionException("'" + text + "' is not a digest of 64 hexadecimal digits");
            }
            return new Digest(text);
        }
    }

    /** Reads 2026-04-01T09:30. */
    static final class OfTime implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException notATime) {
                throw new TypeConversionException("'" + text + "' is not a time such as 2026-04-01T09:30");
            }
        }
    }

    /** Reads an id of the policy or of an office. */
    static final class OfId implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (!Ids.isId(text)) {
                throw new TypeConversionException("'" + text + "' is not an id such as personnel-section");
            }
            return text;
        }
    }
}
