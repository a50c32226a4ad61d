package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.source.Words;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads evaluation, training, qualification …. */
final class FactKindOption implements ITypeConverter<FactKind> {

    @Override
    public FactKind convert(String text) {
        return Words.parse(FactKind.class, text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("'" + text + "': " + Words.all(FactKind.class)));
    }
}
