package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.calendar.JapaneseDate;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Days and fiscal years as options: in any form that a municipality writes. */
final class DayOption {

    private DayOption() {}

    /** Reads 2024-10-01, R6.10.1, 令和6年10月1日 …. */
    static final class OfDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return JapaneseDate.parse(text).getOrElseThrow(problem -> new TypeConversionException(problem.toString()));
        }
    }

    /** Reads 2024, R6, 令和6年度 …. */
    static final class OfYear implements ITypeConverter<FiscalYear> {
        @Override
        public FiscalYear convert(String text) {
            return FiscalYear.parse(text).getOrElseThrow(problem -> new TypeConversionException(problem.toString()));
        }
    }
}
