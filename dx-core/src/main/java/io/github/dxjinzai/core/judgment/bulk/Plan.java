package io.github.dxjinzai.core.judgment.bulk;

/** A compiled criterion, which holds for any facts and any day. */
@FunctionalInterface
interface Plan {

    Node bind(Binding to);
}
