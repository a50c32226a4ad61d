package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.evaluation.Score;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.PolicyVersion;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.TermId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the bundled policy, and the policy with its open terms filled in one way or another. */
public final class Moka {

    public static final RoleId ADVISOR = new RoleId("advisor");
    public static final RoleId EXPERT = new RoleId("expert");
    public static final RoleId SPECIALIST = new RoleId("specialist");
    public static final List<RoleId> ROLES = List.of(ADVISOR, EXPERT, SPECIALIST);

    public static final PerspectiveId POLICY_ANGLE = new PerspectiveId("policy");
    public static final PerspectiveId LEADERSHIP_ANGLE = new PerspectiveId("leadership");
    public static final PerspectiveId TECHNICAL_ANGLE = new PerspectiveId("technical");
    public static final List<PerspectiveId> ANGLES = List.of(POLICY_ANGLE, LEADERSHIP_ANGLE, TECHNICAL_ANGLE);

    public static final RaterGroupId EXECUTIVE = new RaterGroupId("executive");
    public static final RaterGroupId COLLEAGUE = new RaterGroupId("colleague");
    public static final RaterGroupId PROJECT_MEMBER = new RaterGroupId("project-member");
    public static final RaterGroupId OUTSIDE_EXPERT = new RaterGroupId("outside-expert");
    public static final List<RaterGroupId> GROUPS = List.of(EXECUTIVE, COLLEAGUE, PROJECT_MEMBER, OUTSIDE_EXPERT);

    public static final AxisId DATA_UTILISATION = new AxisId("data-utilisation");
    public static final AxisId AI_RPA = new AxisId("ai-rpa");
    public static final List<AxisId> AXES =
            List.of(new AxisId("management"), new AxisId("leadership"), AI_RPA, DATA_UTILISATION, new AxisId("ui-ux"));

    public static final TermId DEBRIEF_THRESHOLD = new TermId("debriefThreshold");
    public static final TermId MEMBER_THRESHOLD = new TermId("memberThreshold");

    /** The illustrative scale: 1 to 5 in steps of a half. */
    public static final Scale SCALE =
            new Scale(new ScaleId("rating"), new Score(1000), new Score(5000), new Score(500));

    /** The illustrative threshold. */
    public static final Score THRESHOLD = new Score(3500);

    private static final Policy PUBLISHED = ReferencePolicies.policy("moka-dx-talent");
    private static final Overlay OVERLAY = ReferencePolicies.overlay("moka-dx-talent-illustrative");
    private static final Policy ILLUSTRATIVE = OVERLAY.applyTo(PUBLISHED).get();

    private Moka() {}

    /** The policy as published, its holes open. */
    public static Policy published() {
        return PUBLISHED;
    }

    /** The policy with the illustrative overlay. */
    public static Policy illustrative() {
        return ILLUSTRATIVE;
    }

    /** The policy with the illustrative overlay, but these terms filled otherwise: term, value, term, value …. */
    public static Policy illustrativeBut(String... termsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        OVERLAY.fillings().forEach(one -> values.put(one.term().value(), one.value()));
        for (int i = 0; i < termsAndValues.length; i += 2) {
            values.put(termsAndValues[i], termsAndValues[i + 1]);
        }
        return filled(values);
    }

    /** The illustrative policy with these terms left open. */
    public static Policy illustrativeWithout(String... terms) {
        Map<String, String> values = new LinkedHashMap<>();
        OVERLAY.fillings().forEach(one -> values.put(one.term().value(), one.value()));
        values.keySet().removeAll(List.of(terms));
        return filled(values);
    }

    /** The published policy with the illustrative scale and these terms filled. */
    public static Policy filled(Map<String, String> values) {
        List<Overlay.Filling> fillings = values.entrySet().stream()
                .map(one -> new Overlay.Filling(new TermId(one.getKey()), one.getValue(), Place.nowhere()))
                .toList();
        return new Overlay(
                        new PolicyVersion("test-overlay", "1"),
                        PUBLISHED.version(),
                        Optional.empty(),
                        List.of(new Overlay.SettledScale(SCALE, Place.nowhere())),
                        fillings)
                .applyTo(PUBLISHED)
                .get();
    }

    /** {@code policy} with another criterion for a role. */
    public static Policy with(Policy policy, RoleId role, Criterion criterion) {
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>(policy.criteria());
        criteria.put(role, criterion);
        return ImmutablePolicy.copyOf(policy).withCriteria(criteria);
    }
}
