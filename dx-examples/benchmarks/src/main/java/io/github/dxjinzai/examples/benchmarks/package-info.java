/** How long judging takes, beside code written for one policy and beside a rule engine (性能の比較). Not published. */
@NullMarked
package io.github.dxjinzai.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
