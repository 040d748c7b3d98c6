/** The looking glass: topics as they are, the tree of causes behind a reply, and replays. */
@NullMarked
package dev.companion.gateway.log;

import org.jspecify.annotations.NullMarked;
