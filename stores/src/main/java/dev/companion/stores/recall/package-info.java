/**
 * How something comes to mind, for everybody who asks: the search of the memory index, the ranking
 * of what it finds, why each was chosen, and as much of it as there is room for.
 */
@NullMarked
package dev.companion.stores.recall;

import org.jspecify.annotations.NullMarked;
