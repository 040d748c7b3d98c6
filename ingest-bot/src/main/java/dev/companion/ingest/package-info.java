/** Discord, in and out. Nothing is here yet: today people come in through the gateway. */
@NullMarked
package dev.companion.ingest;

import org.jspecify.annotations.NullMarked;
