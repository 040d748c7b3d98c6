@NullMarked
package dev.companion.stores.recall;

import org.jspecify.annotations.NullMarked;
