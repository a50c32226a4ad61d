package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RaterId;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Reason;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.target.Attainment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Policy PUBLISHED = ReferencePolicies.policy("moka-dx-talent");
    private static final Policy FILLED = ReferencePolicies.overlay("moka-dx-talent-illustrative")
            .applyTo(PUBLISHED)
            .get();

    @Test
    void judgments_with_and_without_an_answer_follow_the_schema() {
        String filled = JsonWriter.writeJudgments(Judge.by(FILLED).judge(ledBeforeCertified(), DAY));
        String open = JsonWriter.writeJudgments(Judge.by(PUBLISHED).judge(ledBeforeCertified(), DAY));
        assertThat(faults("judgment-1", filled)).isEmpty();
        assertThat(faults("judgment-1", open)).isEmpty();
        assertThat(faults(
                        "judgment-1",
                        JsonWriter.write(Judge.by(FILLED).judge(ledBeforeCertified(), new RoleId("expert"), DAY))))
                .isEmpty();
        assertThat(open).contains("\"openTerms\" : [").contains("\"debriefThreshold\"");
    }

    @Test
    void the_schema_refuses_a_reason_it_does_not_know() {
        String judgment = JsonWriter.write(Judge.by(FILLED).judge(ledBeforeCertified(), new RoleId("expert"), DAY));
        assertThat(faults("judgment-1", judgment.replace("started-before-grant", "because")))
                .isNotEmpty();
    }

    @Test
    void every_reason_is_in_the_schemas() throws IOException {
        for (String name : List.of("judgment-1", "skills-1")) {
            String schema = schema(name);
            assertThat(Arrays.stream(Reason.values()).map(Words::of))
                    .allSatisfy(reason -> assertThat(schema).contains("\"" + reason + "\""));
        }
    }

    @Test
    void skills_attainment_and_problems_follow_their_schemas() {
        assertThat(faults("skills-1", JsonWriter.writeSkills(Judge.by(FILLED).skills(ledBeforeCertified(), DAY))))
                .isEmpty();
        List<Attainment> attainment = FILLED.targets().list().stream()
                .map(target -> new Attainment(
                        target, FILLED.targets().years().get(0), Optional.empty(), target.people(), 21, 0))
                .toList();
        assertThat(faults("attainment-1", JsonWriter.writeAttainment(attainment)))
                .isEmpty();
        for (Place place : List.of(
                Place.nowhere(),
                Place.json("policy.json", "/roles/0"),
                new Place.InJson("policy.json", "", Optional.of(new Place.Position(1, 2))),
                new Place.InTable("staff.csv", 3, 5, "採用日"),
                new Place.AtFact("rating", "P-1"))) {
            String problems = JsonWriter.writeProblems(List.of(Problem.of(JsonProblem.MISSING, place, "field", "id")));
            assertThat(faults("problems-1", problems)).as(place.toString()).isEmpty();
        }
    }

    @Test
    void the_same_judgment_is_written_as_the_same_bytes_and_names_no_rater() {
        Judge judge = Judge.by(FILLED);
        String once = JsonWriter.writeJudgments(judge.judge(ledBeforeCertified(), DAY));
        assertThat(JsonWriter.writeJudgments(judge.judge(ledBeforeCertified(), DAY)))
                .isEqualTo(once);
        assertThat(once).doesNotContain("secret-rater").doesNotContain("\r");
    }

    private static List<?> faults(String schema, String json) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema(schema))
                    .validate(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String schema(String name) throws IOException {
        try (InputStream stream = JsonWriter.class.getResourceAsStream(name + ".schema.json")) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Dossier ledBeforeCertified() {
        StaffId staff = new StaffId("00123");
        ProjectId id = new ProjectId("P-2023-04");
        Project project = Project.builder()
                .id(id)
                .title("窓口予約の見直し")
                .startsOn(LocalDate.of(2023, 5, 10))
                .endsOn(LocalDate.of(2024, 2, 29))
                .build();
        List<Rating> ratings = List.of(
                rating(id, "policy", "executive"),
                rating(id, "leadership", "colleague"),
                rating(id, "technical", "outside-expert"),
                new Rating(
                        id,
                        Optional.of(staff),
                        Occasion.AFTER_PROJECT,
                        Optional.empty(),
                        new RaterGroupId("project-member"),
                        new RaterId("secret-rater"),
                        Score.of("4"),
                        LocalDate.of(2024, 3, 1)));
        return new Dossier(
                staff,
                List.of(new ProjectWork(project, Part.LEADER, ratings)),
                List.of(new RoleGrant(
                        staff, new RoleId("advisor"), LocalDate.of(2024, 3, 31), "moka-dx-talent@2023-03")),
                Set.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION));
    }

    private static Rating rating(ProjectId project, String perspective, String group) {
        return new Rating(
                project,
                Optional.empty(),
                Occasion.DEBRIEF,
                Optional.of(new PerspectiveId(perspective)),
                new RaterGroupId(group),
                new RaterId("secret-rater"),
                Score.of("4.0"),
                LocalDate.of(2024, 2, 20));
    }
}
