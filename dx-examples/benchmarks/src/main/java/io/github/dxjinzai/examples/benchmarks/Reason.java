package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.judgment.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A reason as somebody might write it who writes one policy by hand: the same tree as the library's, with the same values and evidence.
 *
 * @param node what it is about
 * @param verdict what was found
 * @param why why, in a word
 * @param values the values by name
 * @param evidence what it rests on
 * @param below the reasons below
 */
record Reason(
        String node,
        Verdict verdict,
        String why,
        Map<String, Object> values,
        List<String> evidence,
        List<Reason> below) {}
