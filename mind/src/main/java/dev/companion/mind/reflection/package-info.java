/**
 * Looking back on a day: when days end, what was said in one as exchanges, and what shows in it.
 * The same words and the same answers of a model always give the same finding.
 */
@NullMarked
package dev.companion.mind.reflection;

import org.jspecify.annotations.NullMarked;
