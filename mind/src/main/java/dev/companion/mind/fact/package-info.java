/**
 * What the user tells of themselves and of their people for good: claims read from verbatim lines
 * by rule, and what a claim does to the facts known so far. A false fact is far worse than a missed
 * one, so a line that is not plainly a statement in earnest makes no claim.
 */
@NullMarked
package dev.companion.mind.fact;

import org.jspecify.annotations.NullMarked;
