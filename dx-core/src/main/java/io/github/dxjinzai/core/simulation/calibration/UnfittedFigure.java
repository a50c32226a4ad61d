package io.github.dxjinzai.core.simulation.calibration;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * An assumption that the records do not show (記録から得られない前提).
 *
 * @param id of an assumption of the scenario the id of it; of a role {@code certified:} and its id
 * @param label what it is, in Japanese and English
 * @param reason why not
 */
public record UnfittedFigure(String id, LocalizedText label, Reason reason) {

    /** Why a figure cannot be had from records (得られない理由). */
    public enum Reason {
        /** It is chosen, not observed. */
        CHOSEN("記録ではなく、試算する者が決める", "chosen by whoever simulates, not observed"),
        /** Only scores are recorded, in which quality, raters and people are mixed. */
        MIXED(
                "記録にあるのは評点だけで、質・評価者・本人の違いが混ざっている",
                "only scores are recorded, in which the work's quality, the raters and the person are mixed"),
        /** There was no case in the years looked at. */
        NO_CASE("対象の年度に例がない", "there was no case in the years looked at"),
        /** The kind of fact is not known to be complete, so that absence means nothing. */
        INCOMPLETE("記録がそろっていると確認されていない", "the records are not known to be complete, so that absence shows nothing");

        private final LocalizedText text;

        Reason(String japanese, String english) {
            this.text = LocalizedText.of(japanese, english);
        }

        /** The reason in words. */
        public LocalizedText text() {
            return text;
        }
    }
}
