/**
 * Conversations kept elsewhere, a line of JSON each. Reads such a file as a stream, however long it
 * is; writes nothing. A line that cannot be understood becomes a value that says why, and reading
 * goes on.
 */
@NullMarked
package dev.companion.standalone.cli.history;

import org.jspecify.annotations.NullMarked;
