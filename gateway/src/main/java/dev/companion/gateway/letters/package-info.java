/** What was put away unread or unhandled, and how it gets back to whoever put it away. */
@NullMarked
package dev.companion.gateway.letters;

import org.jspecify.annotations.NullMarked;
