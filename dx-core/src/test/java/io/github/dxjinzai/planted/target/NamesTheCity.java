package io.github.dxjinzai.planted.target;

/** A municipality in a constant: Moka in a comment is no fault. */
public final class NamesTheCity {
    public String city() {
        return "真岡市";
    }
}
