@NullMarked
package dev.companion.stores.live;

import org.jspecify.annotations.NullMarked;
