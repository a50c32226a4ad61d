package io.github.dxjinzai.core.evaluation.reliability;

/** What has to be said beside an estimate (但し書き). */
public enum Caveat {
    /** A variance component in it came out below zero and was taken as zero (負の推定値は0とした). */
    NEGATIVE_COMPONENT_SET_TO_ZERO,
    /** The estimate stands, but there is no interval, as when raters agree perfectly (区間は推定できない). */
    NO_INTERVAL
}
