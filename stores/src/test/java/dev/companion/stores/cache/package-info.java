/** Tests of the caches, without Redis and with a real one that comes and goes. */
@NullMarked
package dev.companion.stores.cache;

import org.jspecify.annotations.NullMarked;
