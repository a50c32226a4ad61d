package io.github.dxjinzai.core.evaluation.disclosure;

/**
 * A view and the ledger with it (開示).
 *
 * @param view what the reader is shown
 * @param ledger what has been shown from now on; the next view must be made with it
 */
public record Publication(View view, Publications ledger) {}
