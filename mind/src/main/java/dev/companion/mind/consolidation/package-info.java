/**
 * What many episodes come to: clusters of what the user said about one thing, each told in the
 * user's own sentences. Nothing the companion said becomes knowledge of the user, and what a model
 * writes is kept only as far as its sources bear it out.
 */
@NullMarked
package dev.companion.mind.consolidation;

import org.jspecify.annotations.NullMarked;
