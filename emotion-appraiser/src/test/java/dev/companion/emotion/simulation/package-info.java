/**
 * A thousand invented users over thirty days, with faults: the real fold, appraisal, lanes, codec
 * and ids, with lists in the broker's place. All chance comes from one seed.
 */
@NullMarked
package dev.companion.emotion.simulation;

import org.jspecify.annotations.NullMarked;
