package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.JapaneseDate;
import io.github.dxjinzai.core.json.ReleaseDigest;
import io.github.dxjinzai.core.judgment.scorecard.Scorecards;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * On which days evaluations of one round were shown, and what (開示の記録): a file with a line for each day, the day and the digest of what
 * whoever sees most was shown. It tells no rating. With it nobody has to remember what was shown before, and a second set of rules or a fact
 * that was entered later with an earlier day is found out before anything is shown.
 *
 * @param shown the digest by day
 */
record ReleaseLog(SortedMap<LocalDate, Digest> shown) {

    ReleaseLog {
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    }

    /** Makes the release of a day anew. */
    @FunctionalInterface
    interface Releases {
        /** The release of the day, with all that was shown on days before it. */
        Scorecards on(LocalDate day, List<LocalDate> before);
    }

    static ReleaseLog none() {
        return new ReleaseLog(new TreeMap<>());
    }

    /**
     * The log in a file; empty where there is no file yet.
     *
     * @throws ProblemsException at the first line that is no day with a digest, or no later day than the line before
     */
    static ReleaseLog read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        SortedMap<LocalDate, Digest> shown = new TreeMap<>();
        int number = 0;
        for (String line :
                PolicyOptions.text(file.toString(), Optional.empty()).lines().toList()) {
            number++;
            List<String> parts = List.of(line.split(" ", -1));
            Optional<LocalDate> day = parts.size() == 2 && Digest.isDigest(parts.get(1))
                    ? JapaneseDate.parse(parts.get(0)).toJavaOptional()
                    : Optional.empty();
            if (day.filter(one -> shown.isEmpty() || one.isAfter(shown.lastKey()))
                    .isEmpty()) {
                throw CommonOptions.problem(
                        CommandProblem.NO_RELEASE_LINE, "file", file.toString(), "line", Integer.toString(number));
            }
            shown.put(day.get(), new Digest(parts.get(1)));
        }
        return new ReleaseLog(shown);
    }

    /**
     * Whether everything that was shown comes out again.
     *
     * @throws ProblemsException if something does not
     */
    void check(Policy policy, Releases releases) {
        shown.forEach((day, digest) -> {
            List<LocalDate> before = List.copyOf(shown.headMap(day).keySet());
            if (!ReleaseDigest.of(policy, releases.on(day, before)).equals(digest)) {
                throw CommonOptions.problem(CommandProblem.SHOWN_OTHERWISE, "day", day.toString());
            }
        });
    }

    /** The log with one more day; the same if it has that day. */
    ReleaseLog with(LocalDate day, Digest digest) {
        SortedMap<LocalDate, Digest> more = new TreeMap<>(shown);
        more.put(day, digest);
        return new ReleaseLog(more);
    }

    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    shown.entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException("the record of releases " + file + " cannot be written", failed);
        }
    }
}
