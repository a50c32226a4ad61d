package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.source.LocalizedText;

/**
 * What a measure costs for one person (受講料).
 *
 * @param payer who pays this fee
 * @param yenPerPerson the fee in yen, 0 or more; 0 is free
 * @param taxIncluded whether consumption tax is in it
 */
public record Fee(LocalizedText payer, int yenPerPerson, boolean taxIncluded) {

    public Fee {
        if (yenPerPerson < 0) {
            throw new IllegalArgumentException("a fee is 0 yen or more, not " + yenPerPerson);
        }
    }
}
