package io.github.dxjinzai.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.port.FactSource;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders for tests: the sound one, and changes to it. */
final class Folders {

    /** The ids of raters in the sound folder and the faulty ones begin with this. */
    static final String RATERS = "RATER-";

    private Folders() {}

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Folders.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static Path sound(Path to) {
        copy(resource("sound"), to);
        return to;
    }

    static Path sound(Path to, String file, String text) {
        return sound(to, file, text.getBytes(UTF_8));
    }

    static Path sound(Path to, String file, byte[] bytes) {
        try {
            Files.write(sound(to).resolve(file), bytes);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Facts facts(FactSource source) {
        Validation<Seq<Problem>, Facts> read = source.read();
        if (read.isInvalid()) {
            throw new AssertionError("read with problems: " + read.getError());
        }
        return read.get();
    }

    /** The problems of a read that must not succeed, each as its code and its place. */
    static List<String> faults(FactSource source) {
        return faults(problems(source.read()));
    }

    static List<String> faults(Iterable<Problem> problems) {
        return io.vavr.collection.List.ofAll(problems)
                .map(problem -> (problem.code().id() + " " + problem.place().describe()).strip())
                .asJava();
    }

    static Seq<Problem> problems(Validation<Seq<Problem>, ?> read) {
        if (read.isValid()) {
            throw new AssertionError("valid, though it should not be: " + read.get());
        }
        return read.getError();
    }
}
