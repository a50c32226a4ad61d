package io.github.dxjinzai.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.json.CaseReader;
import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyBook;
import io.github.dxjinzai.core.testkit.CaseResult;
import io.github.dxjinzai.core.testkit.Coverage;
import io.github.dxjinzai.core.testkit.PolicyCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|");

    static List<String> ids() {
        return ReferencePolicies.gallery();
    }

    private static PolicyCases cases(String id) {
        return cases(id, ReferencePolicies.galleryCasesText(id).orElseThrow(), ReferencePolicies.gallery(id));
    }

    private static PolicyCases cases(String id, String text, Policy policy) {
        return CaseReader.read(id + ".cases.yaml", text, policy).get();
    }

    @TestFactory
    Stream<DynamicTest> every_policy_of_the_gallery_does_what_its_cases_say() {
        return ids().stream()
                .flatMap(id -> cases(id).run().stream().map(one -> dynamicTest(id + ": " + one.name(), one::orThrow)));
    }

    /**
     * The hours of the FAC-P/PM are open, so that no case of it can see all nodes met and not met. What a role must go with is tried
     * by standings, which coverage does not look into.
     */
    @ParameterizedTest
    @MethodSource("ids")
    void the_cases_try_every_criterion_on_both_sides(String id) {
        assertThat(cases(id).coverage().uncovered())
                .extracting(Coverage.Node::id)
                .allMatch(node -> node.contains("/keeping/")
                        || (id.startsWith("fac-ppm") && node.matches("(entry|mid|senior)/.*")));
    }

    @Test
    void a_substitute_serves_for_the_first_award_and_not_for_a_renewal() {
        Policy policy = PolicyReader.readOverlay("hours.yaml", """
                        format: 1
                        id: hours
                        version: "1"
                        extends: "fac-ppm@2007"
                        fill: {hoursEntry: 80, hoursMid: 120, hoursSenior: 120, renewalHours: 80}
                        """)
                .flatMap(overlay -> overlay.applyTo(ReferencePolicies.gallery("fac-ppm-2007")))
                .get();
        String text = """
                        format: 1
                        of: "fac-ppm@2007"
                        cases:
                          - id: exactly-80-hours
                            day: 2010-06-01
                            facts: [{training: entry-training, on: 2010-05-01, figures: {hours: 80}}]
                            expect: [{role: entry, verdict: met}]
                          - id: half-an-hour-less
                            day: 2010-06-01
                            facts: [{training: entry-training, on: 2010-05-01, figures: {hours: 79.5}}]
                            expect: [{role: entry, verdict: not-met}]
                          - id: a-substitute
                            day: 2010-06-01
                            facts:
                              - {granted: entry, on: 2009-06-01}
                              - {attestation: entry-substitute, on: 2010-05-01, by: supervisor}
                            expect: [{role: entry, verdict: met}, {renewal: entry, verdict: not-met}]
                        """;
        assertThat(cases("hours", text, policy).run()).hasSize(4).allMatch(CaseResult::passed);
    }

    @Test
    void two_versions_of_a_scheme_follow_each_other() {
        PolicyBook city = new PolicyBook(
                List.of(ReferencePolicies.gallery("mizuhono-2025"), ReferencePolicies.gallery("mizuhono-2026")));
        assertThat(city.at(LocalDate.of(2026, 9, 30)).get().version().toString())
                .isEqualTo("mizuhono@2025");
        assertThat(city.at(LocalDate.of(2026, 10, 1)).get().version().toString())
                .isEqualTo("mizuhono@2026");
        PolicyBook federal = new PolicyBook(
                List.of(ReferencePolicies.gallery("fac-ppm-2007"), ReferencePolicies.gallery("fac-ppm-2013")));
        assertThat(federal.at(LocalDate.of(2012, 12, 31)).get().roles()).hasSize(3);
        assertThat(federal.at(LocalDate.of(2013, 1, 1)).get().roles()).hasSize(4);
    }

    @Test
    void the_yearly_figures_of_one_target_add_up_to_that_of_the_plan() {
        Policy policy = ReferencePolicies.gallery("tochigi-digital-skip");
        int years = policy.targets().list().stream()
                .filter(target -> target.year().isPresent())
                .mapToInt(target -> target.people().orElseThrow())
                .sum();
        assertThat(years)
                .isEqualTo(policy.targets()
                        .of(policy.roles().get(0).id(), Optional.empty())
                        .orElseThrow()
                        .people()
                        .orElseThrow());
        assertThat(policy.targets().years()).hasSize(5).contains(new FiscalYear(2023, Month.APRIL));
    }

    @Test
    void no_policy_of_the_gallery_is_among_those_used_by_name_alone() {
        assertThat(ReferencePolicies.policies()).doesNotContainAnyElementsOf(ids());
        assertThat(ReferencePolicies.policyText("yasu-dx")).isEmpty();
        assertThat(ReferencePolicies.galleryText("moka-dx-talent")).isEmpty();
        assertThat(ReferencePolicies.galleryCasesText("../moka-dx-talent")).isEmpty();
        assertThatThrownBy(() -> ReferencePolicies.gallery("yasu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yasu-dx");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_of_the_gallery_is_that_of_the_policy_perhaps_with_its_version(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        String name = policy.version().id();
        assertThat(id).isIn(name, name + "-" + policy.version().version());
    }

    /** Only offices attest, and nothing in a file has a field for a person. */
    @ParameterizedTest
    @MethodSource("ids")
    void a_file_of_the_gallery_names_no_person(String id) {
        assertThat(ReferencePolicies.galleryText(id).orElseThrow()
                        + ReferencePolicies.galleryCasesText(id).orElseThrow())
                .doesNotContainPattern("[\\p{IsHan}]{1,4}(さん|氏|市長)|\\b(Mr|Ms|Mrs|Dr)\\b|@[a-z-]+\\.[a-z]+|staff(Id)?:");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everything_shown_is_told_in_both_languages(String id) {
        String text = ReferencePolicies.galleryText(id).orElseThrow();
        assertThat(texts("en", text)).isEqualTo(texts("ja", text)).isPositive();
    }

    private static long texts(String language, String file) {
        return Pattern.compile("\\b" + language + ": ").matcher(file).results().count();
    }

    @Test
    void the_page_lists_exactly_the_gallery() throws IOException {
        String page = Files.readString(Path.of("../docs/gallery.md"));
        assertThat(ROW.matcher(page).results().map(row -> row.group(1))).containsExactlyElementsOf(ids());
    }
}
