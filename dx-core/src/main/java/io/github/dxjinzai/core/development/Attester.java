package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.ClauseId;
import io.github.dxjinzai.core.source.LocalizedText;

/**
 * An office that attests something (証明者): a head of department, a panel, an examining body. Never a person.
 *
 * @param id the id
 * @param name the name
 * @param clause where the source says so
 */
public record Attester(AttesterId id, LocalizedText name, ClauseId clause) {}
