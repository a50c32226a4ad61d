package io.github.dxjinzai.core.development;

/** The two sides of DX. X comes first: think of the change, then of the technology. */
public enum Side {
    /** Transformation (トランスフォーメーション). */
    X,
    /** Digital (デジタル). */
    D
}
