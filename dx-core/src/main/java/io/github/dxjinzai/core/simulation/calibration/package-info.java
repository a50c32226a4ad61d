/**
 * What recorded years say of a simulation's assumptions, and how a forecast of an earlier day stands against what came (校正と検証).
 *
 * <p>Storey 4, uses; a part of the room {@code simulation}. May not live here: anything that changes an assumption in silence.
 */
@NullMarked
package io.github.dxjinzai.core.simulation.calibration;

import org.jspecify.annotations.NullMarked;
