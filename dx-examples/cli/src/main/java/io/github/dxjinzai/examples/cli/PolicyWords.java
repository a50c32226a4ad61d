package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.adapters.csv.Vocabulary;
import io.github.dxjinzai.core.policy.Policy;

/** The words that a policy gives to the files: its roles, axes, perspectives and rater groups with their names. */
final class PolicyWords {

    private PolicyWords() {}

    static Vocabulary of(Policy policy) {
        Vocabulary.Builder words = Vocabulary.builder();
        policy.roles().forEach(role -> words.role(role.id(), role.name()));
        policy.skillMap().ifPresent(map -> map.axes().forEach(axis -> words.axis(axis.id(), axis.name())));
        policy.perspectives().forEach(angle -> words.perspective(angle.id(), angle.name()));
        policy.raterGroups().forEach(group -> words.raterGroup(group.id(), group.name()));
        return words.build();
    }
}
