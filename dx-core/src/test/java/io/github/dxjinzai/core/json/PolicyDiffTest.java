package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.PolicyDiff.Change;
import io.github.dxjinzai.core.json.PolicyDiff.Direction;
import io.github.dxjinzai.core.json.PolicyDiff.Kind;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    private static final SchemaCheck SCHEMA = new SchemaCheck("policy-diff-1");
    private static final Policy SOUND = read(Documents.resource("faulty/sound.policy.json"));

    private static Policy read(String text) {
        return PolicyReader.readPolicy("p.json", text).get();
    }

    private static List<Change> changes(Edit... edits) {
        var changed = Edit.parse(Documents.resource("faulty/sound.policy.json"));
        for (Edit edit : edits) {
            edit.on(changed);
        }
        return PolicyDiff.between(SOUND, read(changed.toString())).changes();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Property(tries = 100)
    void nothing_changes_between_equal_policies(@ForAll("policies") Policy policy) {
        assertThat(PolicyDiff.between(policy, read(PolicyWriter.write(policy))).changes())
                .isEmpty();
    }

    @Property(tries = 100)
    void policies_that_differ_have_a_change_and_looking_the_other_way_mirrors_it(
            @ForAll("policies") Policy one, @ForAll("policies") Policy other) {
        List<Change> forth = PolicyDiff.between(one, other).changes();
        List<Change> back = PolicyDiff.between(other, one).changes();
        assertThat(forth.isEmpty()).isEqualTo(one.equals(other));
        assertThat(back.stream().map(PolicyDiffTest::mirrored)).containsExactlyInAnyOrderElementsOf(forth);
        assertThat(SCHEMA.faults(PolicyDiff.between(one, other).json())).isEmpty();
    }

    private static Change mirrored(Change change) {
        Kind kind = switch (change.kind()) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            default -> change.kind();
        };
        Direction direction = switch (change.direction()) {
            case STRICTER -> Direction.MORE_LENIENT;
            case MORE_LENIENT -> Direction.STRICTER;
            case NOT_SAID -> Direction.NOT_SAID;
        };
        Optional<String> before = change.after();
        return new Change(change.path(), kind, before, change.before(), direction);
    }

    @Test
    void a_change_is_named_by_ids_and_says_whether_it_is_stricter() {
        assertThat(changes(Edit.set("/roles/2/certifiedWhen/cases/years/consecutiveYears", "9")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path()).isEqualTo("/roles/chief/certifiedWhen/cases/years/consecutiveYears");
                    assertThat(change.after()).isEqualTo(Optional.of("9"));
                    assertThat(change.direction()).isEqualTo(Direction.STRICTER);
                });
    }

    @Test
    void parts_that_come_and_go_are_one_change_each() {
        assertThat(changes(Edit.drop("/statements"))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.path()).isEqualTo("/statements");
        });
    }

    @Test
    void both_languages_say_the_direction_of_the_comparison() {
        PolicyDiff diff = PolicyDiff.between(Moka.published(), Moka.illustrative());
        assertThat(diff.text(Language.JA))
                .startsWith("moka-dx-talent@2023-03 から moka-dx-talent@2023-03+moka-dx-talent-illustrative@1 への変更")
                .contains("/terms/debriefThreshold/value を追加: \"3.5\"");
        assertThat(diff.text(Language.EN))
                .startsWith("Changes from moka-dx-talent@2023-03 to ")
                .contains("/scales/rating/open is removed: true");
    }
}
