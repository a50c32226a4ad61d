package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import picocli.CommandLine.Mixin;

/** A command that holds the facts of the store against a policy. */
abstract class FactsCommand extends DxCommand {

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    /** The policy asked for, with its overlays. */
    final Policy policy() {
        return policies.load();
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
