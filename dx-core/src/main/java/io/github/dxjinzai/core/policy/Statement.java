package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;

/**
 * Something that a policy says and that no criterion rests on: a principle (X before D), a definition (業務改革).
 *
 * @param id the id; unique among the policy's statements
 * @param text what it says
 * @param clause where the source says so
 */
public record Statement(String id, LocalizedText text, ClauseId clause) {}
