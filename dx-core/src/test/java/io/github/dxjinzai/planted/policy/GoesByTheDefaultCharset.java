package io.github.dxjinzai.planted.policy;

import java.nio.charset.Charset;

/** The charset of the machine. */
public final class GoesByTheDefaultCharset {
    public Charset charset() {
        return Charset.defaultCharset();
    }
}
