/** Looking back, for those who ask: have it done, see what it changed, repeat it and compare. */
@NullMarked
package dev.companion.gateway.reflection;

import org.jspecify.annotations.NullMarked;
