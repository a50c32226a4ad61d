package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a policy file, it is read or refused with problems. */
class MutatedPoliciesTest {

    private static final String BUNDLED =
            ReferencePolicies.policyText("moka-dx-talent").orElseThrow();
    private static final String SMALL = Documents.resource("faulty/sound.policy.json");
    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-1");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final Set<JsonProblem> OF_SHAPE =
            EnumSet.of(JsonProblem.WRONG_TYPE, JsonProblem.MISSING, JsonProblem.UNKNOWN_FIELD);
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "3",
            "2.5",
            "\"\"",
            "\"x\"",
            "\"$pass\"",
            "\"this\"",
            "\"Not An Id\"",
            "[]",
            "{}");

    @Property(tries = 300)
    void a_mutated_policy_never_throws_and_a_sound_one_can_be_judged_by(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int changes) {
        String text = mutated(BUNDLED, new Random(seed), changes).toString();
        Validation<Seq<Problem>, Policy> read = PolicyReader.readPolicy("p.json", text);
        if (read.isValid()) {
            judge(read.get());
            ReferencePolicies.overlay("moka-dx-talent-illustrative")
                    .applyTo(read.get())
                    .forEach(MutatedPoliciesTest::judge);
        } else {
            assertThat(Documents.problems(read)).isNotEmpty().allSatisfy(Documents::isWhole);
        }
    }

    @Property(tries = 300)
    void what_the_reader_accepts_the_schema_accepts_and_faults_of_shape_it_refuses(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int changes) {
        String text = mutated(SMALL, new Random(seed), changes).toString();
        List<Problem> problems = Documents.problems(PolicyReader.readPolicy("p.json", text));
        if (problems.isEmpty()) {
            assertThat(SCHEMA.faults(text)).as(text).isEmpty();
        } else if (problems.stream().anyMatch(problem -> OF_SHAPE.contains(problem.code()))) {
            assertThat(SCHEMA.faults(text)).as(problems.toString()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void a_text_cut_and_patched_anywhere_never_throws(@ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(BUNDLED.length());
        int to = Math.min(BUNDLED.length(), from + random.nextInt(30));
        String text = BUNDLED.substring(0, from) + "{\"[,:]}".charAt(random.nextInt(7)) + BUNDLED.substring(to);
        PolicyReader.readPolicy("p.json", text);
        PolicyReader.readOverlay("o.json", text);
    }

    private static void judge(Policy policy) {
        Judge judge = Judge.by(policy);
        for (Dossier dossier : List.of(nothing(), led())) {
            assertThat(judge.judge(dossier, DAY)).hasSize(policy.roles().size());
            assertThat(judge.skills(dossier, DAY))
                    .hasSize(policy.skillCriteria().size());
        }
        policy.counting();
    }

    /** Every node of the document can be dropped, renamed, retyped, doubled or put in the place of another. */
    static JsonNode mutated(String text, Random random, int changes) {
        JsonNode document = Edit.parse(text);
        for (int i = 0; i < changes; i++) {
            List<Spot> spots = new ArrayList<>();
            gather(document, spots);
            if (spots.isEmpty()) {
                break;
            }
            Spot spot = spots.get(random.nextInt(spots.size()));
            JsonNode other = spots.get(random.nextInt(spots.size())).value().deepCopy();
            switch (random.nextInt(5)) {
                case 0 -> spot.drop();
                case 1 -> spot.rename("x" + random.nextInt(3));
                case 2 -> spot.put(Edit.parse(OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size()))));
                case 3 -> spot.put(other);
                default -> spot.twice();
            }
        }
        return document;
    }

    private static void gather(JsonNode node, List<Spot> into) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                into.add(new Spot(object, names.next(), 0));
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                into.add(new Spot(node, "", i));
            }
        }
        node.forEach(child -> gather(child, into));
    }

    private record Spot(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent instanceof ArrayNode ? parent.get(index) : parent.get(name);
        }

        void drop() {
            if (parent instanceof ArrayNode list) {
                list.remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }

        void rename(String to) {
            if (parent instanceof ObjectNode object) {
                object.set(to, object.remove(name));
            }
        }

        void put(JsonNode value) {
            if (parent instanceof ArrayNode list) {
                list.set(index, value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
        }

        void twice() {
            if (parent instanceof ArrayNode list) {
                list.add(list.get(index).deepCopy());
            }
        }
    }

    private static Dossier nothing() {
        return new Dossier(new StaffId("00001"), List.of(), List.of(), Set.of());
    }

    private static Dossier led() {
        StaffId staff = new StaffId("00002");
        Project project = Project.builder()
                .id(new ProjectId("P-2023-01"))
                .title("窓口予約の見直し")
                .startsOn(LocalDate.of(2023, 5, 10))
                .endsOn(LocalDate.of(2024, 2, 29))
                .build();
        List<Rating> ratings = List.of(
                rating(project, Optional.empty(), Occasion.DEBRIEF, Optional.of("policy"), "executive"),
                rating(project, Optional.of(staff), Occasion.AFTER_PROJECT, Optional.empty(), "project-member"));
        return new Dossier(
                staff,
                List.of(new ProjectWork(project, Part.LEADER, ratings)),
                List.of(new RoleGrant(
                        staff, new RoleId("advisor"), LocalDate.of(2023, 4, 2), "moka-dx-talent@2023-03")),
                Set.of(FactKind.PARTICIPATION, FactKind.CERTIFICATION));
    }

    private static Rating rating(
            Project project, Optional<StaffId> ratee, Occasion occasion, Optional<String> perspective, String group) {
        return new Rating(
                project.id(),
                ratee,
                occasion,
                perspective.map(PerspectiveId::new),
                new RaterGroupId(group),
                new RaterId("rater-1"),
                Score.of("4"),
                LocalDate.of(2024, 3, 1));
    }
}
