package io.github.dxjinzai.core.source;

import java.util.Optional;

/**
 * The place in the source document that something comes from (典拠).
 *
 * <p>Example: id {@code criteria.expert}, heading デジタル人材認定基準/DXエキスパート, with the sentence quoted.
 *
 * @param id the id by which a policy refers to it; unique in the policy
 * @param heading the heading in the source
 * @param quote the words of the source, where they are quoted
 */
public record Clause(ClauseId id, String heading, Optional<String> quote) {

    /** 「heading」 with the title of the document in front: 真岡市職員DX人材育成方針「デジタル人材認定基準」. */
    public String cite(String document) {
        return document + "「" + heading + "」";
    }
}
