package io.github.dxjinzai.core.target;

/** Under which roles a holder counts (数え方). */
public enum HolderCounting {
    /** Under the highest role held only: an expert no longer counts as an advisor (最上位の認定で数える). */
    HIGHEST_ROLE_HELD,
    /** Under every role held: an expert who was certified as advisor counts as both (保持するすべての認定で数える). */
    EVERY_ROLE_HELD
}
