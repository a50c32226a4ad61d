package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.reference.ReferencePolicies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the gallery against the schemas and the readers. */
class GalleryFilesTest {

    static java.util.List<String> ids() {
        return ReferencePolicies.gallery();
    }

    private static String asJson(String file, String yaml) {
        return JsonReading.open(file, yaml).root().orElseThrow().toString();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_policy_of_the_gallery_is_read_without_problems(String id) {
        String text = ReferencePolicies.galleryText(id).orElseThrow();
        assertThat(Documents.problems(PolicyReader.readPolicy(id + ".policy.yaml", text)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_policy_of_the_gallery_follows_the_schema(String id) {
        String text = ReferencePolicies.galleryText(id).orElseThrow();
        assertThat(new SchemaCheck("policy-1").faults(asJson(id + ".policy.yaml", text)))
                .isEmpty();
    }
}
