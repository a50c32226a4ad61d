package io.github.dxjinzai.core.policy;

import io.github.dxjinzai.core.source.ClauseId;
import java.util.Optional;

/**
 * Until when an appeal can be filed and should be decided (不服申立ての期限).
 *
 * <p>Example: filed within three months of what it is against, decided within 60 days of when it was filed.
 *
 * @param clause where the source says so
 * @param filedWithin how long after the day of what it is against
 * @param decidedWithin how long after the day on which it was filed
 */
public record Appeals(Optional<ClauseId> clause, Deadline filedWithin, Deadline decidedWithin) {}
