package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.Optional;

/**
 * One of the traits sought in staff (職員像).
 *
 * @param id the id; unique among the policy's traits
 * @param text what is sought
 * @param side X or D; absent where the source names no side
 * @param facet mind or skill
 * @param clause where the source says so
 */
public record TalentTrait(String id, LocalizedText text, Optional<Side> side, Facet facet, ClauseId clause) {}
