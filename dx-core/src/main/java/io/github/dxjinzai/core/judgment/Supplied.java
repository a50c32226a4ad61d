package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.evaluation.Scale;
import io.github.dxjinzai.core.evaluation.ScaleId;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ScaleDeclaration;
import io.github.dxjinzai.core.project.ProjectId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One answer to a question of a pathway (回答): what carrying it out adds to the facts, or settles in the policy. */
sealed interface Supplied {

    /** By whom terms are filled where a pathway is carried out. */
    String BY = "pathway@1";

    record Worked(ProjectWork work) implements Supplied {}

    record Rated(ProjectId project, List<Rating> ratings, List<RatingRequest> requests) implements Supplied {}

    record Achieved(Achievement achievement) implements Supplied {}

    record Granted(RoleGrant grant) implements Supplied {}

    record Complete(FactKind kind) implements Supplied {}

    record Serving(Service service) implements Supplied {}

    record Filled(TermId term, String value) implements Supplied {}

    record Settled(Scale scale) implements Supplied {}

    /** The dossier with this answer. */
    default Dossier in(Dossier dossier) {
        if (this instanceof Worked worked) {
            return dossier.with(worked.work());
        }
        if (this instanceof Rated rated) {
            return with(dossier, rated);
        }
        if (this instanceof Achieved achieved) {
            return dossier.with(achieved.achievement());
        }
        if (this instanceof Granted granted) {
            return dossier.with(granted.grant());
        }
        if (this instanceof Complete complete) {
            Set<FactKind> kinds = EnumSet.of(complete.kind());
            kinds.addAll(dossier.complete());
            return new Dossier(
                    dossier.staff(),
                    dossier.service(),
                    dossier.work(),
                    dossier.achievements(),
                    dossier.grants(),
                    kinds);
        }
        return this instanceof Serving serving ? dossier.with(serving.service()) : dossier;
    }

    private static Dossier with(Dossier dossier, Rated rated) {
        List<ProjectWork> work = dossier.work().stream()
                .map(one -> one.project().id().equals(rated.project())
                        ? one.withRatings(Stream.concat(one.ratings().stream(), rated.ratings().stream())
                                        .toList())
                                .withRequests(Stream.concat(one.requests().stream(), rated.requests().stream())
                                        .toList())
                        : one)
                .toList();
        return new Dossier(
                dossier.staff(), dossier.service(), work, dossier.achievements(), dossier.grants(), dossier.complete());
    }

    /** The policy with this answer. */
    default Policy in(Policy policy) {
        if (this instanceof Filled filled) {
            Map<TermId, OpenTerm> terms = new LinkedHashMap<>(policy.terms());
            terms.put(filled.term(), policy.term(filled.term()).filledWith(new OpenTerm.Filling(filled.value(), BY)));
            return ImmutablePolicy.builder().from(policy).terms(terms).build();
        }
        if (this instanceof Settled settled) {
            Map<ScaleId, ScaleDeclaration> scales = new LinkedHashMap<>(policy.scales());
            scales.computeIfPresent(
                    settled.scale().id(),
                    (id, open) ->
                            new ScaleDeclaration(id, open.clause(), Optional.of(settled.scale()), Optional.of(BY)));
            return ImmutablePolicy.builder().from(policy).scales(scales).build();
        }
        return policy;
    }
}
