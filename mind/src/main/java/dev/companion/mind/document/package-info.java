/**
 * How a document becomes passages: pieces short enough to come to mind one by one, each with the
 * headings it stands under.
 */
@NullMarked
package dev.companion.mind.document;

import org.jspecify.annotations.NullMarked;
