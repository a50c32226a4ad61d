package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.policy.ProjectCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Finds whether a project started after a role was granted. */
final class GrantJudge implements ConditionJudge {

    private final ProjectCondition.StartsAfterGrant node;
    private final Details.Form never;
    private final int start;
    private final Details.Form granted;
    private final int grantedOn;
    private final int startGranted;

    GrantJudge(ProjectCondition.StartsAfterGrant node) {
        this.node = node;
        Map<String, Detail> role = Map.of("role", new Detail.Word(node.role().value()));
        this.never = new Details.Form(role, "startsOn");
        this.start = never.place("startsOn");
        this.granted = new Details.Form(role, "grantedOn", "startsOn");
        this.grantedOn = granted.place("grantedOn");
        this.startGranted = granted.place("startsOn");
    }

    @Override
    public Finding find(ProjectWork work, KnownFacts facts) {
        LocalDate starts = work.project().startsOn();
        List<RoleGrant> grants = facts.dossier().grants();
        for (int i = 0; i < grants.size(); i++) {
            RoleGrant first = grants.get(i);
            // grants are in the order of their days
            if (first.role().equals(node.role()) && facts.include(first.grantedOn())) {
                boolean after = starts.isAfter(first.grantedOn());
                return new Finding(
                        node.id(),
                        after || facts.isComplete(FactKind.CERTIFICATION) ? Verdict.of(after) : Verdict.UNDETERMINED,
                        after ? Reason.STARTED_AFTER_GRANT : Reason.STARTED_BEFORE_GRANT,
                        granted.filled(
                                grantedOn, new Detail.Day(first.grantedOn()), startGranted, new Detail.Day(starts)),
                        List.of(FactRef.to(first)),
                        node.clause(),
                        List.of());
            }
        }
        boolean complete = facts.isComplete(FactKind.CERTIFICATION);
        return new Finding(
                node.id(),
                complete ? Verdict.NOT_MET : Verdict.UNDETERMINED,
                complete ? Reason.NEVER_GRANTED : Reason.GRANT_UNKNOWN,
                never.filled(start, new Detail.Day(starts)),
                List.of(),
                node.clause(),
                List.of());
    }
}
