package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.source.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How a folder of CSV files is read and written (入出力の設定).
 *
 * <p>Example: {@code CsvOptions.builder().charset(Charset.forName("windows-31j")).build()} for files that Excel saved as plain
 * CSV in Japan.
 */
@Value.Immutable
public abstract class CsvOptions {

    /** Who is to open the files that are written. */
    public enum WrittenFor {
        /** Excel: lines end in CRLF, and UTF-8 begins with a BOM. */
        EXCEL,
        /** Programs: lines end in LF, no BOM. */
        PROGRAM
    }

    /** The charset in which files are read and written; UTF-8 unless set. A file with a BOM of UTF-8 is read as UTF-8 anyway. */
    @Value.Default
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** The language of the headers and words that are written; Japanese unless set. Both are read. */
    @Value.Default
    public Language language() {
        return Language.JA;
    }

    /** Who is to open the files that are written; Excel unless set. */
    @Value.Default
    public WrittenFor writtenFor() {
        return WrittenFor.EXCEL;
    }

    /**
     * The kinds of fact of which nothing is missing in the folder; parts taken and roles granted unless set. The files cannot
     * say it themselves.
     */
    @Value.Default
    public Set<FactKind> complete() {
        return Set.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION);
    }

    /**
     * The words for roles, axes, perspectives, rater groups, achievements, attesters, quantities and kinds of relation; any ids
     * unless set.
     */
    @Value.Default
    public Vocabulary vocabulary() {
        return Vocabulary.idsOnly();
    }

    /**
     * Whether {@code '} is put before names, titles, posts and grounds that a spreadsheet would take for a formula (those that
     * begin with = + - @, their full-width forms, a tab or a line break); not unless set. The value that is read back then has
     * the {@code '}, so it is not equal: set it only for files that people look at.
     */
    @Value.Default
    public boolean guardsFormulas() {
        return false;
    }

    @Value.Check
    void check() {
        String ascii = "a1,;=\t\"\r\n";
        if (!charset().canEncode()
                || !Arrays.equals(ascii.getBytes(charset()), ascii.getBytes(StandardCharsets.US_ASCII))) {
            throw new IllegalArgumentException(
                    "CSV files are read and written in a charset that holds ASCII as it is, such as"
                            + " UTF-8 or windows-31j, not in " + charset());
        }
    }

    /** The options with nothing set. */
    public static CsvOptions standard() {
        return builder().build();
    }

    /** A builder with nothing set. */
    public static ImmutableCsvOptions.Builder builder() {
        return ImmutableCsvOptions.builder();
    }
}
