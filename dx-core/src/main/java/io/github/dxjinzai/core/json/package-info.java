/**
 * The only room that knows Jackson and SnakeYAML: policies, judgments and forecasts as JSON, and files written by hand as YAML
 * (入出力).
 *
 * <p>Storey 5, edges. May not live here: rules; a file is read into the nouns or refused with problems.
 */
@NullMarked
package io.github.dxjinzai.core.json;

import org.jspecify.annotations.NullMarked;
