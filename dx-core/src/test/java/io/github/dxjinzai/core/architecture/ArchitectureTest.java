package io.github.dxjinzai.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house hold, and each of them catches what was planted against it. */
class ArchitectureTest {

    private static final String HOUSE = "io.github.dxjinzai.core";
    private static final String PLANTED = "io.github.dxjinzai.planted";
    private static final JavaClasses REAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);
    private static final JavaClasses WILD = new ClassFileImporter().importPackages(PLANTED);
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+')|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    record Rule(String name, Function<HouseRules, ArchRule> of, List<String> caught) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Rule rule(String name, Function<HouseRules, ArchRule> of, String... caught) {
        return new Rule(name, of, List.of(caught));
    }

    static final List<Rule> RULES = List.of(
            rule("storeys", HouseRules::storeys, "KnowsTheStoreyAbove"),
            rule("every room stands on a storey", HouseRules::everyRoomStandsOnAStorey, "LivesInNoStorey"),
            rule("no circles of rooms", HouseRules::noCirclesOfRooms, "GoesInACircle", "ComesBack"),
            rule("only json knows Jackson", HouseRules::onlyJsonKnowsJackson, "KnowsJackson"),
            rule("no logging", HouseRules::noLogging, "Logs"),
            rule("no clock", HouseRules::noClock, "AsksTheClock", "MeasuresTime"),
            rule("no input or output", HouseRules::noInputOrOutput, "ReadsFiles", "OpensAStream", "Prints"),
            rule(
                    "no default of the machine",
                    HouseRules::noDefaultOfTheMachine,
                    "GoesByTheDefaultLocale",
                    "GoesByTheDefaultCharset",
                    "FormatsForTheMachine"),
            rule("no mutable statics", HouseRules::noMutableStatics, "Remembers"),
            rule("no service loader", HouseRules::noServiceLoader, "LooksForServices"),
            rule("no console", HouseRules::noConsole, "Prints"),
            rule("no chance without a seed", HouseRules::noChanceWithoutASeed, "ThrowsDice"),
            rule("no name that says nothing", HouseRules::noNameThatSaysNothing, "DayUtil"),
            rule("every room is null-marked", HouseRules::everyRoomIsNullMarked, "LivesInNoStorey"),
            rule(
                    "municipalities are named in reference only",
                    HouseRules::municipalitiesAreNamedInReferenceOnly,
                    "MokaRule"));

    @Test
    void the_house_and_the_planted_tree_are_both_seen() {
        assertThat(REAL.size()).isGreaterThan(100);
        assertThat(WILD.size()).isGreaterThan(20);
        assertThat(REAL.stream().noneMatch(one -> one.getPackageName().startsWith(PLANTED)))
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void the_rule_holds(Rule rule) {
        rule.of().apply(new HouseRules(HOUSE)).check(REAL);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void the_rule_catches_what_was_planted_and_nothing_tame(Rule rule) {
        List<String> violations = rule.of()
                .apply(new HouseRules(PLANTED))
                .evaluate(WILD)
                .getFailureReport()
                .getDetails();
        assertThat(violations).isNotEmpty();
        for (String caught : rule.caught()) {
            assertThat(violations).anyMatch(violation -> violation.contains(caught));
        }
        assertThat(violations).allMatch(violation -> rule.caught().stream().anyMatch(violation::contains));
    }

    @Test
    void no_municipality_is_named_in_code_outside_of_reference() throws IOException {
        assertThat(named(Path.of("src/main/java/io/github/dxjinzai/core"))).isEmpty();
    }

    @Test
    void a_municipality_in_a_constant_is_found_and_one_in_a_comment_is_not() throws IOException {
        assertThat(named(Path.of("src/test/java/io/github/dxjinzai/planted")))
                .containsExactlyInAnyOrder("NamesTheCity.java", "MokaRule.java");
    }

    private static List<String> named(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(root.resolve("reference")))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        List<String> named = new ArrayList<>();
        for (Path file : files) {
            String code = COMMENT_OR_TEXT
                    .matcher(Files.readString(file))
                    .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
            String lower = code.toLowerCase(Locale.ROOT);
            if (lower.contains("moka") || lower.contains("真岡")) {
                named.add(file.getFileName().toString());
            }
        }
        return named;
    }
}
