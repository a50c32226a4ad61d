package io.github.dxjinzai.core.port;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Where a municipality's facts come from (事実の入力元). */
public interface FactSource {

    /**
     * Reads all facts, or says everything that is wrong with them: nothing is dropped in silence.
     *
     * @return the facts, or all problems found
     */
    Validation<Seq<Problem>, Facts> read();
}
