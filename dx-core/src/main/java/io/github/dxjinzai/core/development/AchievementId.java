package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of an achievement (実績).
 *
 * @param value the id, of the form of {@link Ids}; example {@code it-passport}
 */
public record AchievementId(String value) implements Comparable<AchievementId> {

    public AchievementId {
        Ids.require("achievement", value);
    }

    @Override
    public int compareTo(AchievementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
