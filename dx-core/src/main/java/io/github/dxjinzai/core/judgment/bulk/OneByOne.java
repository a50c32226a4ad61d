package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.policy.Criterion;
import java.time.LocalDate;

/** A criterion that is not compiled: the judge finds what holds of it, person by person, with reasons that nobody asked for. */
final class OneByOne extends Node.Leaf {

    private final Criterion criterion;
    private final Judge judge;
    private final PackedFacts packed;
    private final LocalDate day;

    OneByOne(Criterion criterion, Judge judge, PackedFacts packed, LocalDate day) {
        this.criterion = criterion;
        this.judge = judge;
        this.packed = packed;
        this.day = day;
    }

    @Override
    int verdict(int person) {
        Verdict verdict = judge.find(criterion, packed.dossier(person), day).verdict();
        return switch (verdict) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
