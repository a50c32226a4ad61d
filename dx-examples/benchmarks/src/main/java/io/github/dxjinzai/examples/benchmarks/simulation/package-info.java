/** How long a simulation takes, beside a loop written for one policy and beside a simulation library (シミュレーションの性能). Not published. */
@NullMarked
package io.github.dxjinzai.examples.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
