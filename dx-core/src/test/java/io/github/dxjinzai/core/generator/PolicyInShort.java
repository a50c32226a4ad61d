package io.github.dxjinzai.core.generator;

import io.github.dxjinzai.core.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.SampleReportingFormat;

/** How jqwik reports a policy that breaks a property: what fills its terms, and its criteria; not the whole document. */
public final class PolicyInShort implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Policy;
    }

    @Override
    public Object report(Object value) {
        Policy policy = (Policy) value;
        List<String> lines = new ArrayList<>();
        policy.terms()
                .values()
                .forEach(term -> lines.add(
                        term.id() + "=" + term.filling().map(one -> one.value()).orElse("(open)")));
        Moka.ROLES.stream()
                .filter(role -> !policy.criterion(role).equals(Moka.published().criterion(role)))
                .forEach(role -> lines.add(role + ": " + policy.criterion(role)));
        return lines;
    }
}
