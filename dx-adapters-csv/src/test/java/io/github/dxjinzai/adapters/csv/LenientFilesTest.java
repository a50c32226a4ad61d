package io.github.dxjinzai.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.staff.StaffMember;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs between the files of cities and means the same. */
class LenientFilesTest {

    private static final String STAFF =
            "職員番号,所属コード,職位,採用日,退職日\n00123,0102,係長,2010-04-01,\n00124,0102,主事,2018-04-01,2026-03-31\n";

    @TempDir
    Path folder;

    private Facts plain() {
        return Folders.facts(new CsvFolder(Folders.sound(folder.resolve("plain"))));
    }

    private Facts with(String file, String text) {
        return Folders.facts(new CsvFolder(Folders.sound(folder.resolve("varied"), file, text)));
    }

    @Test
    void the_sound_folder_says_what_it_says() {
        Facts facts = plain();
        Project project = facts.projects().get(0);
        assertThat(project.title()).isEqualTo("窓口予約の見直し");
        assertThat(project.axes()).containsExactlyInAnyOrder(new AxisId("leadership"), new AxisId("ai-rpa"));
        assertThat(project.changeKind()).contains(ChangeKind.DX);
        assertThat(project.changeDepth()).contains(ChangeDepth.TRANSFORMATION);
        assertThat(project.endsOn()).contains(LocalDate.of(2024, 3, 15));
        assertThat(facts.projects().get(1).startsOn()).isEqualTo("2024-04-01");
        assertThat(facts.projects().get(1).axes()).isEmpty();
        assertThat(facts.participations().get(1).part()).isEqualTo(Part.MEMBER);
        assertThat(facts.ratings())
                .extracting(one -> one.score().orElseThrow())
                .contains(Score.of("3.5"), Score.of("4"));
        assertThat(facts.ratings()).extracting(one -> one.ratee().isPresent()).containsExactlyInAnyOrder(true, false);
        assertThat(facts.staff()).extracting(one -> one.id().value()).containsExactly("00123", "00124");
        assertThat(facts.departments().get(1).parent())
                .contains(facts.departments().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF" + STAFF,
                "staff,department,post,joined,left\n00123,0102,係長,2010-04-01,\n00124,0102,主事,2018-04-01,2026-03-31\n",
                "退職日,採用日,職位,所属コード,職員番号\n,2010-04-01,係長,0102,00123\n2026-03-31,2018-04-01,主事,0102,00124",
                "　職員番号 ,所属ｺｰﾄﾞ,post,採用日,ｌｅｆｔ\n00123,0102,係長,2010-04-01,\n00124,0102,主事,2018-04-01,2026-03-31\n",
                "\n職員番号,所属コード,職位,採用日,退職日\n\n00123,0102,係長,2010-04-01,\n,,,,\n 　\n00124,0102,主事,2018-04-01,2026-03-31\n,,\n",
                "職員番号,所属コード,職位,採用日,退職日\r\n\"00123\", 0102 ,係長,平成22年4月1日,\r\n00124,0102,主事,Ｈ３０．４．１,R8/3/31\r\n",
                "職員番号,所属コード,職位,採用日,退職日\r00123,0102,係長,2010/4/1,\r00124,0102,主事,2018年4月1日,2026.3.31\r",
                "sep=;\n職員番号;所属コード;職位;採用日;退職日\n00123;0102;係長;2010-04-01;\n00124;0102;主事;2018-04-01;2026-03-31\n",
                "SEP=\t\r\n職員番号\t所属コード\t職位\t採用日\t退職日\r\n00123\t0102\t係長\t2010-04-01\t\r\n00124\t0102\t主事\t2018-04-01\t2026-03-31\r\n",
                "\uFEFFsep=,\r\n職員番号,所属コード,職位,採用日,退職日\r\n00123,0102,係長,2010-04-01,\r\n00124,0102,主事,2018-04-01,2026-03-31\r\n",
            })
    void staff_may_be_written_in_many_ways(String text) {
        assertThat(with("staff.csv", text)).isEqualTo(plain());
    }

    @Test
    void full_width_digits_are_read_in_scores_and_years_but_ids_stay_as_they_are() {
        Facts facts = with("evaluations.csv", """
                プロジェクト番号,評価の機会,被評価者,観点,評価者区分,評価者番号,評点,評価日
                P-1,報告会,,policy,executive,０１,－３．５,２０２４－０３－１５
                P-1,debrief,,policy,executive,01,+4.500,2024-03-15
                """);
        assertThat(facts.ratings())
                .extracting(one -> one.score().orElseThrow())
                .containsExactlyInAnyOrder(Score.of("-3.5"), Score.of("4.5"));
        assertThat(facts.ratings()).extracting(one -> one.rater().value()).containsExactlyInAnyOrder("０１", "01");
    }

    @Test
    void kind_and_depth_of_change_need_not_be_columns_and_axes_have_three_separators() {
        Facts facts = with("projects.csv", "プロジェクト番号,年度,プロジェクト名,開始日,終了日,スキル\nP-1,令和5年度,x,2023-04-01,,a、b; c；d；\n");
        assertThat(facts.projects()).singleElement().satisfies(project -> {
            assertThat(project.changeKind()).isEmpty();
            assertThat(project.changeDepth()).isEmpty();
            assertThat(project.axes()).extracting(AxisId::value).containsExactlyInAnyOrder("a", "b", "c", "d");
        });
    }

    @Test
    void a_byte_order_mark_of_utf_8_overrules_the_charset() {
        Path at = folder.resolve("bom");
        CsvFolder utf8 = new CsvFolder(at);
        utf8.write(plain());
        CsvFolder windows = new CsvFolder(
                at, CsvOptions.builder().charset(Charset.forName("windows-31j")).build());
        assertThat(Folders.facts(windows)).isEqualTo(plain());
    }

    @Test
    void names_posts_and_titles_are_verbatim_and_multi_line() {
        Facts facts = with(
                "staff.csv",
                "職員番号,所属コード,職位,採用日,退職日\n00123,0102,\" ①㈱ﾓｵｶ\r\n\"\"長\"\" \",2010-04-01,\n00124,0102,,2018-04-01,\n");
        assertThat(facts.staff()).extracting(StaffMember::post).containsExactly(" ①㈱ﾓｵｶ\r\n\"長\" ", "");
        assertThat(facts.staff()).extracting(StaffMember::leftOn).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_header_alone_is_a_file_without_facts() {
        assertThat(with("evaluations.csv", "project,occasion,ratee,perspective,raterGroup,rater,score,day")
                        .ratings())
                .isEqualTo(List.of());
    }

    @Test
    void sep_in_the_first_line_is_no_separator_line_unless_it_names_one_character() {
        String text = new String(("sep=;;\n" + STAFF).getBytes(UTF_8), UTF_8);
        assertThat(Folders.faults(new CsvFolder(Folders.sound(folder.resolve("sep"), "staff.csv", text))))
                .contains("csv.unknown-column staff.csv:1:1 sep=;;");
    }
}
