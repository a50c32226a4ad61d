package io.github.dxjinzai.planted.json;

import java.io.InputStream;

/** A stream, in a room of the edge, yet not for a resource of the library. */
public record OpensAStream(InputStream stream) {}
