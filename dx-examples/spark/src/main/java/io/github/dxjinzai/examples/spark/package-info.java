/** The simulation spread over the machines of an Apache Spark cluster (Apache Spark による分散シミュレーション). */
@NullMarked
package io.github.dxjinzai.examples.spark;

import org.jspecify.annotations.NullMarked;
