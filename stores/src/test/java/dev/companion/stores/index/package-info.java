/** Tests of the memory index; the contracts are what every adapter has to pass. */
@NullMarked
package dev.companion.stores.index;

import org.jspecify.annotations.NullMarked;
