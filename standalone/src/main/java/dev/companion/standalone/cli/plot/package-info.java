/**
 * Pictures of a companion's mood: three panels of one time axis, as SVG with real text or as PNG.
 * What is drawn is decided by plain code (the decay between two moments, the strongest events, how
 * long silences are shortened); JFreeChart draws axes and lines, Batik writes the SVG. Nothing here
 * is loaded by a command that does not plot.
 */
@NullMarked
package dev.companion.standalone.cli.plot;

import org.jspecify.annotations.NullMarked;
