package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.adapters.csv.CsvOptions;
import io.github.dxjinzai.adapters.csv.CsvTable;
import io.github.dxjinzai.adapters.csv.Vocabulary;
import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Kakuu City (架空市), a fictional city: made by a generator from a seed, and shipped as CSV files as made from {@link #SEED}.
 *
 * <p>It has about 580 members of staff at any time of R4 to R7 (April 2022 to March 2026), a pilot year with two projects and
 * then four to six a year, and certifications at the ends of R5 and R6, as the bundled policy with the illustrative overlay
 * judges. Those at the end of R7 are left to be made. The people of {@link Stories} are the same whatever the seed. No person
 * and no city is real, and nobody has a name.
 *
 * <p>Members of staff stand where and as what they served last, so that a rater may have moved since. Parts taken and
 * certifications are complete; evaluations are not, since some are missing on purpose. Of R7 it is on record how many raters were
 * asked, and two raters have declared a relation; the bundled policy rests on neither.
 *
 * <p>With the certifications of the end of R7 made too, the shipped city has, by the highest role held at the year's end and
 * against the targets: advisors 21 of 20 in R5, 26 of 30 in R6, 42 of 40 in R7; experts 3 of 10 in R6, 4 of 20 in R7;
 * specialists 2 of 3 in R7.
 *
 * <p>The shipped files lie beside this class as resources. After a change of the generator, or of the policy that the
 * certifications rest on, they are written anew by {@code mvn -pl dx-examples/cli -am test -Dtest=SampleCityFilesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddx.city.write=true}.
 */
public final class SampleCity {

    /** The seed of the shipped files. */
    public static final long SEED = 20_220_401L;

    /** What the city is called. */
    public static final LocalizedText NAME = LocalizedText.of("架空市", "Kakuu City");

    /** R4. */
    public static final FiscalYear FIRST_YEAR = FiscalYear.of(2022);

    /** R7. Its certifications, of its last day, are not among the facts. */
    public static final FiscalYear LAST_YEAR = FiscalYear.of(2025);

    private static final List<FiscalYear> CERTIFIED_YEARS = List.of(FiscalYear.of(2023), FiscalYear.of(2024));

    private SampleCity() {}

    /** The policy by which the city certifies: the bundled one, its open terms filled with illustrative values. */
    public static Policy policy() {
        return ReferencePolicies.overlay("moka-dx-talent-illustrative")
                .applyTo(ReferencePolicies.policy("moka-dx-talent"))
                .toEither()
                .getOrElseThrow(problems -> new IllegalStateException(problems.mkString("\n")));
    }

    /**
     * The city's facts from a seed: the same for the same seed, on any machine.
     *
     * @throws IllegalStateException if the facts do not fit together, which is an error of the generator
     */
    public static Facts facts(long seed) {
        Dice dice = new Dice(seed);
        Organisation organisation = new Organisation();
        Workforce workforce = new Workforce(dice, organisation);
        ImmutableFacts.Builder made = Facts.builder();
        Projects projects = new Projects(dice, organisation, workforce, made);
        for (FiscalYear year = FIRST_YEAR; year.compareTo(LAST_YEAR) <= 0; year = year.next()) {
            if (year.compareTo(FIRST_YEAR) > 0) {
                workforce.open(year);
            }
            workforce.leaveDuring(year);
            projects.carryOut(year);
            workforce.close(year);
        }
        Facts facts = Declarations.added(
                made.departments(organisation.departments())
                        .staff(workforce.members())
                        .addComplete(FactKind.PARTICIPATION, FactKind.CERTIFICATION)
                        .build(),
                LAST_YEAR);
        List<Problem> problems = facts.check();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the fictional city of the seed " + seed + " does not fit together: " + problems);
        }
        return certified(facts);
    }

    private static Facts certified(Facts facts) {
        Judge judge = Judge.by(policy());
        Facts certified = facts;
        for (FiscalYear year : CERTIFIED_YEARS) {
            CertificationRound round = CertificationRound.hold(judge, certified, year.lastDay());
            certified =
                    ImmutableFacts.copyOf(certified).withGrants(round.register().grants());
        }
        return certified;
    }

    /** How the shipped files are written and read: for Excel, in Japanese, in the words of the {@link #policy}. */
    public static CsvOptions csvOptions() {
        return CsvOptions.builder().vocabulary(Vocabulary.of(policy())).build();
    }

    /**
     * Copies the shipped files into a folder, which is made if need be.
     *
     * @return the files written
     * @throws UncheckedIOException if a file cannot be written, or is there already
     */
    public static List<Path> copyTo(Path folder) {
        List<Path> copied = new ArrayList<>();
        for (CsvTable table : CsvTable.values()) {
            try (InputStream shipped = SampleCity.class.getResourceAsStream(table.fileName())) {
                if (shipped == null) {
                    throw new IllegalStateException("the examples lack their resource " + table.fileName());
                }
                Files.createDirectories(folder);
                Path file = folder.resolve(table.fileName());
                Files.copy(shipped, file);
                copied.add(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(
                        "the sample file " + table.fileName() + " cannot be written to " + folder, failed);
            }
        }
        return List.copyOf(copied);
    }
}
