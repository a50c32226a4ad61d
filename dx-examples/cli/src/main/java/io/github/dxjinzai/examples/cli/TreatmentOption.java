package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.policy.HolderTreatment;
import io.github.dxjinzai.core.source.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads keep, judge-again, expire. */
final class TreatmentOption implements ITypeConverter<HolderTreatment> {

    @Override
    public HolderTreatment convert(String text) {
        return Words.parse(HolderTreatment.class, text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "': " + Words.all(HolderTreatment.class)));
    }
}
