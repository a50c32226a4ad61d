package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A command that holds the facts of the store against a policy. */
abstract class FactsCommand extends DxCommand {

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    /** The policy asked for, with its overlays; of a book the latest version. */
    final Policy policy() {
        return policies.load();
    }

    /** The policy in force on a day: the one asked for, or of a book the version of that day. */
    final Policy policy(LocalDate day) {
        Policy policy = policies.load(day);
        PolicyTexts.requireInForce(policy, day);
        return policy;
    }

    /** The policy in force on a day, if one is: the one asked for, or of a book the version of that day. */
    final Optional<Policy> policyInForce(LocalDate day) {
        return policies.loadInForce(day);
    }

    /** Where the facts are kept. */
    final StoreOptions store() {
        return store;
    }

    /** The facts of the store. */
    final Facts facts() {
        return store.facts();
    }
}
