package io.github.dxjinzai.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.review.EarliestYears;
import io.github.dxjinzai.core.policy.review.PolicyReview;
import io.github.dxjinzai.core.policy.review.SeatRequirement;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a review finds of the policies that come with the library: every line of it was looked at and is true. */
class ReferenceReviewsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/github/dxjinzai/core/reference/reviews.en.txt");

    private static Map<String, Policy> policies() {
        Map<String, Policy> all = new LinkedHashMap<>();
        Policy published = ReferencePolicies.policy("moka-dx-talent");
        all.put("moka-dx-talent", published);
        all.put(
                "moka-dx-talent + moka-dx-talent-illustrative",
                ReferencePolicies.overlay("moka-dx-talent-illustrative")
                        .applyTo(published)
                        .get());
        ReferencePolicies.gallery().forEach(id -> all.put(id, ReferencePolicies.gallery(id)));
        return all;
    }

    private static String told(PolicyReview review) {
        StringBuilder text = new StringBuilder();
        for (Problem one : review.findings()) {
            text.append(Words.of(one.code().severity()))
                    .append(' ')
                    .append(one.describe(Language.EN))
                    .append('\n');
        }
        for (RoleId role : review.anyDay().byRole().keySet()) {
            text.append("earliest ")
                    .append(role)
                    .append(": any day ")
                    .append(told(review.anyDay().of(role)))
                    .append("; year end ")
                    .append(told(review.yearEnd().of(role)))
                    .append('\n');
        }
        for (SeatRequirement one : review.seats()) {
            text.append("seats by ")
                    .append(one.year().map(FiscalYear::toString).orElse("the plan"))
                    .append(": leaders ")
                    .append(one.leaders())
                    .append(", members ")
                    .append(one.members())
                    .append(", all ")
                    .append(one.seats())
                    .append('\n');
        }
        return text.toString();
    }

    private static String told(EarliestYears.Earliest one) {
        return one.year().map(FiscalYear::toString).orElse("never")
                + (one.exact() ? "" : " or later")
                + one.because().stream()
                        .map(step -> Words.of(step.reason()) + " " + step.node() + " " + step.year())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    @Test
    void what_is_found_of_the_policies_that_come_with_the_library_is_what_was_looked_at() throws IOException {
        String all = policies().entrySet().stream()
                .map(one -> "== " + one.getKey() + "\n" + told(PolicyReview.of(one.getValue())))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(GOLDEN, all);
        }
        assertThat(all).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void none_of_them_has_an_error() {
        policies()
                .forEach((name, policy) ->
                        assertThat(PolicyReview.of(policy).hasErrors()).as(name).isFalse());
    }
}
