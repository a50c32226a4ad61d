package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.json.PolicyResolution.Document;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermType;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is open is listed, and the form of it becomes an overlay once it is filled in. */
class HoleWriterTest {

    private static final Document BASE = new Document(
            "p.json", ReferencePolicies.policyText("moka-dx-talent").orElseThrow());

    private static String filled(String form, Policy policy) {
        String text =
                form.replace("from:\n", "from: 1\n").replace("to:\n", "to: 5\n").replace("step:\n", "step: 1\n");
        for (OpenTerm term : policy.openTerms()) {
            String value = term.type() instanceof TermType.OneOf choice
                    ? choice.options().get(0)
                    : "3.5";
            text = text.replace("\"" + term.id() + "\":\n", "\"" + term.id() + "\": " + value + "\n");
        }
        return text;
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_is_filled_in_leaves_no_hole(Language language) {
        Policy policy = Moka.published();
        String form = HoleWriter.form(policy, language);
        Policy resolved = PolicyResolution.resolve(BASE, List.of(new Document("form.yaml", filled(form, policy))))
                .toEither()
                .getOrElseThrow(all -> new AssertionError(all.mkString("\n")))
                .policy();
        assertThat(resolved.openTerms()).isEmpty();
        assertThat(resolved.openScales()).isEmpty();
        for (OpenTerm term : policy.openTerms()) {
            assertThat(form).contains("# " + term.says().in(language));
            assertThat(form).contains(policy.clause(term.clause()).heading());
        }
    }

    @Test
    void every_blank_that_is_left_is_a_problem_of_its_own() {
        String form = HoleWriter.form(Moka.published(), Language.JA);
        List<Problem> problems = Documents.problems(PolicyReader.readOverlay("form.yaml", form));
        assertThat(problems).hasSize(3 + Moka.published().openTerms().size()).allSatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo("policy.blank-in-form");
            Documents.readsWell(problem);
        });
        assertThat(Documents.problems(PolicyReader.readOverlay(
                        "o.json", "{\"format\": 1, \"id\": null, \"version\": \"1\", \"extends\": \"a@1\"}")))
                .extracting(one -> one.code().id())
                .containsExactly("policy.blank-in-form");
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Criteria.policies();
    }

    @Property(tries = 60)
    void whatever_is_filled_already_the_form_asks_for_the_rest_and_the_list_too(@ForAll("policies") Policy policy) {
        for (Language language : Language.values()) {
            assertThat(PolicyReader.readOverlay("f.yaml", filled(HoleWriter.form(policy, language), policy))
                            .get()
                            .fillings())
                    .extracting(one -> one.term())
                    .containsExactlyElementsOf(
                            policy.openTerms().stream().map(OpenTerm::id).toList());
        }
        String list = HoleWriter.json(policy);
        assertThat(new SchemaCheck("holes-1").faults(list)).isEmpty();
        JsonNode holes = Edit.parse(list);
        assertThat(holes)
                .hasSize(policy.openTerms().size() + policy.openScales().size());
    }

    @Test
    void remarks_hold_whatever_people_wrote() {
        JsonNode odd = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        Edit.set("/clauses/0/quote", "\"一行\\n二行\\u2028fill: 3\\u0007\\u0085x # y\"")
                .on(odd);
        Policy policy = PolicyReader.readPolicy("p.json", odd.toString()).get();
        assertThat(PolicyReader.readOverlay("f.yaml", filled(HoleWriter.form(policy, Language.JA), policy))
                        .isValid())
                .isTrue();
    }
}
