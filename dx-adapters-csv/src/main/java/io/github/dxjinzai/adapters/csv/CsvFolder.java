package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.port.FactStore;
import io.github.dxjinzai.core.port.RefusedFactsException;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A folder of CSV files that holds a municipality's facts (CSV フォルダ). {@link CsvTable} specifies the files.
 *
 * <p>Example: {@code new CsvFolder(Path.of("facts")).read()}.
 *
 * <p>Nothing is dropped in silence: {@link #read} is invalid if any cell of any file is wrong, and names all of them; what it
 * returns may still call for warnings, which {@link Facts#check} gives. Errors of the file system are thrown as {@link
 * UncheckedIOException}. Time and memory grow with the size of the files. Two processes must not write one folder at a time.
 */
public final class CsvFolder implements FactStore {

    private final Path folder;
    private final CsvOptions options;

    /** The folder, read and written with the standard options. */
    public CsvFolder(Path folder) {
        this(folder, CsvOptions.standard());
    }

    /** The folder, read and written with these options. */
    public CsvFolder(Path folder, CsvOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /**
     * Reads all files.
     *
     * @return the facts; or every problem of every file, and where the files alone have none, everything that {@link
     *     Facts#check} says if any of it is an error. Problems have places of the form file, physical line, column
     */
    @Override
    public Validation<Seq<Problem>, Facts> read() {
        FactReading reading = new FactReading(options.vocabulary());
        ImmutableFacts.Builder facts = Facts.builder().complete(options.complete());
        List<Problem> problems = new ArrayList<>();
        for (CsvTable table : CsvTable.values()) {
            Rows rows = rows(table);
            problems.addAll(rows.problems());
            for (Row row : rows.rows()) {
                switch (table) {
                    case DEPARTMENTS -> take(reading.department(row), facts::addDepartments, problems);
                    case STAFF -> take(reading.staffMember(row), facts::addStaff, problems);
                    case PROJECTS -> take(reading.project(row), facts::addProjects, problems);
                    case PARTICIPATIONS -> take(reading.participation(row), facts::addParticipations, problems);
                    case EVALUATIONS -> take(reading.rating(row), facts::addRatings, problems);
                    case CERTIFICATIONS -> take(reading.grant(row), facts::addGrants, problems);
                    case ACHIEVEMENTS -> take(reading.achievement(row), facts::addAchievements, problems);
                    case REQUESTS -> take(reading.request(row), facts::addRequests, problems);
                    case RELATIONS -> take(reading.relation(row), facts::addRelations, problems);
                }
            }
        }
        return problems.isEmpty() ? sound(facts.build()) : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private static <T> void take(
            Validation<Seq<Problem>, T> read, Consumer<? super T> facts, Collection<Problem> problems) {
        if (read.isValid()) {
            facts.accept(read.get());
        } else {
            read.getError().forEach(problems::add);
        }
    }

    private Rows rows(CsvTable table) {
        Path file = folder.resolve(table.fileName());
        if (!Files.isRegularFile(file)) {
            return new Rows(
                    List.of(),
                    table.mayBeMissing()
                            ? List.of()
                            : List.of(Problem.of(
                                    CsvProblem.FILE_MISSING,
                                    new Place.InTable(table.fileName(), 1, 0, ""),
                                    "file",
                                    table.fileName())));
        }
        try {
            return Decoding.text(table.fileName(), Files.readAllBytes(file), options.charset())
                    .map(text -> Rows.of(table, text))
                    .getOrElseGet(problems -> new Rows(List.of(), problems.asJava()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validation<Seq<Problem>, Facts> sound(Facts facts) {
        List<Problem> problems = facts.check();
        return problems.stream().anyMatch(Problem::isError)
                ? Validation.invalid(io.vavr.collection.List.ofAll(problems))
                : Validation.valid(facts);
    }

    /**
     * Replaces all files with these facts. All files are written beside the old ones before the first is moved into its place,
     * so a full disk leaves the folder as it was; only a crash between the moves leaves a mixture.
     *
     * @return the files written; or, with nothing written, everything that could not be read back equal: facts that do not fit
     *     together, characters that the charset does not carry, words that the vocabulary does not know, days outside 0001 to
     *     9999, achievements of another kind than the vocabulary says, and kinds of complete fact other than the folder's
     */
    public Validation<Seq<Problem>, List<Path>> export(Facts facts) {
        return ready(facts).map(this::replace);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RefusedFactsException if {@link #export} would return problems; nothing is written
     */
    @Override
    public void write(Facts facts) {
        Validation<Seq<Problem>, List<Path>> written = export(facts);
        if (written.isInvalid()) {
            throw new RefusedFactsException(
                    "the facts cannot be written to CSV", written.getError().asJava());
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Reads the whole folder, so that nothing is added to what is not sound, and rewrites {@code certifications.csv} if
     * anything is new.
     *
     * @throws RefusedFactsException if the folder cannot be read, or could not be with the certifications; nothing is written
     */
    @Override
    public int append(List<RoleGrant> grants) {
        Validation<Seq<Problem>, Facts> before = read();
        if (before.isInvalid()) {
            throw new RefusedFactsException(
                    "certifications cannot be added to a folder with problems",
                    before.getError().asJava());
        }
        Set<RoleGrant> added = new LinkedHashSet<>(grants);
        before.get().grants().forEach(added::remove);
        if (added.isEmpty()) {
            return 0;
        }
        Validation<Seq<Problem>, Map<CsvTable, byte[]>> files = ready(
                ImmutableFacts.builder().from(before.get()).addAllGrants(added).build());
        if (files.isInvalid()) {
            throw new RefusedFactsException(
                    "the certifications cannot be added", files.getError().asJava());
        }
        replace(Map.of(CsvTable.CERTIFICATIONS, files.get().get(CsvTable.CERTIFICATIONS)));
        return added.size();
    }

    private Validation<Seq<Problem>, Map<CsvTable, byte[]>> ready(Facts facts) {
        if (!facts.complete().equals(options.complete())) {
            return Validation.invalid(io.vavr.collection.List.of(Problem.of(
                    CsvProblem.COMPLETENESS_DIFFERS,
                    Place.nowhere(),
                    "facts",
                    new TreeSet<>(facts.complete()).toString(),
                    "folder",
                    new TreeSet<>(options.complete()).toString())));
        }
        return sound(facts).flatMap(fine -> FactWriting.files(fine, options));
    }

    private List<Path> replace(Map<CsvTable, byte[]> files) {
        String mark = "." + UUID.randomUUID() + ".tmp";
        Map<CsvTable, Path> beside = new EnumMap<>(CsvTable.class);
        try {
            Files.createDirectories(folder);
            for (CsvTable table : files.keySet()) {
                beside.put(table, folder.resolve("." + table.fileName() + mark));
            }
            for (Map.Entry<CsvTable, Path> one : beside.entrySet()) {
                Files.write(one.getValue(), files.get(one.getKey()), StandardOpenOption.CREATE_NEW);
            }
            List<Path> written = new ArrayList<>();
            for (Map.Entry<CsvTable, Path> one : beside.entrySet()) {
                written.add(move(one.getValue(), folder.resolve(one.getKey().fileName())));
            }
            return List.copyOf(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            beside.values().forEach(CsvFolder::discard);
        }
    }

    private static Path move(Path from, Path to) throws IOException {
        try {
            return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainly) {
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
