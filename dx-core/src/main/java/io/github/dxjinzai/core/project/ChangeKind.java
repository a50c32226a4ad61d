package io.github.dxjinzai.core.project;

/** Three steps that the source keeps apart (IT化・デジタル化・DX). */
public enum ChangeKind {
    /** Digital technology makes an existing process more efficient (IT化). */
    IT_ADOPTION,
    /** Analogue data become digital data (デジタル化). */
    DIGITISATION,
    /** The organisation changes, by means of the two others (DX). */
    DX
}
