package io.github.dxjinzai.core.role;

import io.github.dxjinzai.core.source.Ids;

/**
 * The id of a track: roles that rank above each other, apart from those of other tracks (分野).
 *
 * @param value the id, of the form of {@link Ids}; example {@code data}
 */
public record TrackId(String value) {

    public TrackId {
        Ids.require("track", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
