package io.github.dxjinzai.core.source;

import java.util.Optional;

/**
 * Something that the source leaves open, or one number that stands in one place (未定事項・用語): typed, with its clause, what
 * the source says, and who decides it.
 *
 * <p>Example: {@code debriefThreshold}, a score on the scale {@code rating}; the source says 一定以上の評価.
 *
 * @param id the id; a policy refers to it as {@code $id}
 * @param type what may fill it
 * @param clause where the source leaves it open
 * @param says the words of the source
 * @param decides who may decide it, where known
 * @param filling what fills it; absent while it is open
 */
public record OpenTerm(
        TermId id,
        TermType type,
        ClauseId clause,
        LocalizedText says,
        Optional<LocalizedText> decides,
        Optional<Filling> filling) {

    /** Whether it is still open. */
    public boolean isOpen() {
        return filling.isEmpty();
    }

    /** The same term, filled. */
    public OpenTerm filledWith(Filling with) {
        return new OpenTerm(id, type, clause, says, decides, Optional.of(with));
    }

    /**
     * What fills a term.
     *
     * @param value the score as a decimal number, or the option chosen
     * @param by the policy or overlay that fills it, {@code id@version}
     */
    public record Filling(String value, String by) {}
}
