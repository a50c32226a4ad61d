/**
 * A fictional city (架空市) for the examples and the demo: its staff, projects, evaluations and certifications of R4 to R7.
 *
 * <p>May not live here: anything about a real person or a real city.
 */
@NullMarked
package io.github.dxjinzai.examples.cli.city;

import org.jspecify.annotations.NullMarked;
