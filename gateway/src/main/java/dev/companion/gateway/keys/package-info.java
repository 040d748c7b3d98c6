/** Keys that let their holders act as one user: made, listed and taken back. */
@NullMarked
package dev.companion.gateway.keys;

import org.jspecify.annotations.NullMarked;
