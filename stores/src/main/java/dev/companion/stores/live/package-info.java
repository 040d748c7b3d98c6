/**
 * What is worth nothing a moment later: pieces of a reply while a model says it, from the process
 * that asked to those whose users listen. Publishes and subscribes to one Redis channel, each piece
 * sealed under its companion's key; kept nowhere. Without Redis there are no pieces, and replies
 * come whole.
 */
@NullMarked
package dev.companion.stores.live;

import org.jspecify.annotations.NullMarked;
