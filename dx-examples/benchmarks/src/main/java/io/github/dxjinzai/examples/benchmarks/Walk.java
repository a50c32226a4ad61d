package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.judgment.Detail;
import io.github.dxjinzai.core.judgment.FactRef;
import io.github.dxjinzai.core.judgment.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reads a whole tree of reasons: every node with its reason, every value by its name, every piece of evidence. What is made only when it
 * is read is made here, so that nothing that was put off goes unmeasured.
 */
final class Walk {

    private Walk() {}

    /** Reads the library's tree. What comes back depends on everything read, and means nothing. */
    static int through(Finding finding) {
        int sum = finding.node().length()
                + finding.verdict().name().length()
                + finding.reason().name().length()
                + finding.clause().map(one -> one.value().length()).orElse(0);
        for (Map.Entry<String, Detail> one : finding.details().entrySet()) {
            sum += one.getKey().length() + value(one.getValue());
        }
        for (FactRef one : finding.evidence()) {
            sum += one.kind().name().length() + one.id().length();
        }
        for (Finding one : finding.children()) {
            sum += through(one);
        }
        return sum;
    }

    private static int value(Detail detail) {
        if (detail instanceof Detail.Amount amount) {
            return amount.value().scale() + amount.unit().name().length();
        }
        if (detail instanceof Detail.Day day) {
            return day.value().getDayOfMonth();
        }
        if (detail instanceof Detail.Word word) {
            return word.value().length();
        }
        if (detail instanceof Detail.Text text) {
            return text.value().length();
        }
        return detail instanceof Detail.Words words
                ? words.value().size()
                : ((Detail.Years) detail).value().size();
    }

    /** Reads the tree made by hand in the same way. */
    static int through(Reason reason) {
        int sum = reason.node().length()
                + reason.verdict().name().length()
                + reason.why().length();
        for (Map.Entry<String, Object> one : reason.values().entrySet()) {
            sum += one.getKey().length() + value(one.getValue());
        }
        for (String one : reason.evidence()) {
            sum += one.length();
        }
        for (Reason one : reason.below()) {
            sum += through(one);
        }
        return sum;
    }

    private static int value(Object value) {
        if (value instanceof BigDecimal number) {
            return number.scale();
        }
        if (value instanceof Integer number) {
            return number;
        }
        return value instanceof LocalDate day ? day.getDayOfMonth() : ((String) value).length();
    }
}
