package io.github.dxjinzai.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.dxjinzai.core.calendar.CalendarProblem;
import io.github.dxjinzai.core.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCodesTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    static List<ProblemCode> codes() {
        List<ProblemCode> codes = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.dxjinzai")) {
            if (found.isAssignableTo(ProblemCode.class) && found.isEnum()) {
                for (Object code : found.reflect().getEnumConstants()) {
                    codes.add((ProblemCode) code);
                }
            }
        }
        return codes;
    }

    private static Set<String> holes(String message) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(message);
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    @Test
    void the_codes_of_every_room_are_found() {
        assertThat(codes()).hasSizeGreaterThan(30).contains(CalendarProblem.values());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void both_languages_have_the_same_holes(ProblemCode code) {
        String japanese = code.text().message().in(Language.JA);
        String english = code.text().message().in(Language.EN);
        assertThat(holes(japanese)).as(code.id()).isEqualTo(holes(english));
        assertThat(japanese).isNotBlank().isNotEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void what_a_mending_fills_in_the_message_has_too(ProblemCode code) {
        code.text().mend().ifPresent(mend -> {
            assertThat(holes(mend.in(Language.JA))).isEqualTo(holes(mend.in(Language.EN)));
            assertThat(holes(code.text().message().in(Language.JA))).containsAll(holes(mend.in(Language.JA)));
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void an_id_is_a_room_and_what_is_wrong(ProblemCode code) {
        assertThat(code.id()).matches("[a-z]+\\.[a-z0-9-]+");
    }

    @Test
    void ids_are_unique() {
        assertThat(codes()).extracting(ProblemCode::id).doesNotHaveDuplicates();
    }

    @Test
    void a_message_has_its_holes_filled() {
        Problem problem = Problem.of(
                CalendarProblem.NOT_A_FISCAL_YEAR, new Place.InTable("projects.csv", 3, 2, "年度"), "text", "R0");
        assertThat(problem.message(Language.JA)).startsWith("「R0」は年度として読めません");
        assertThat(problem.describe(Language.EN))
                .startsWith("projects.csv:3:2 年度: [calendar.not-a-fiscal-year] 'R0' cannot be read");
        assertThat(problem.isError()).isTrue();
    }

    @Test
    void names_without_values_are_refused() {
        assertThatThrownBy(() -> Problem.of(CalendarProblem.NOT_A_DATE, Place.nowhere(), "text"))
                .hasMessageContaining("pair");
    }
}
