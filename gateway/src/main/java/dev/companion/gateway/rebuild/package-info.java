/** Stores made anew from the log, when whoever runs the system asks for it. */
@NullMarked
package dev.companion.gateway.rebuild;

import org.jspecify.annotations.NullMarked;
