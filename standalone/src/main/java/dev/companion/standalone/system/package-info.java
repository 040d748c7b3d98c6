/** Wiring: the whole system in one JVM over embedded or external infrastructure. */
@NullMarked
package dev.companion.standalone.system;

import org.jspecify.annotations.NullMarked;
