package dev.companion.stores.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The index is elsewhere and cannot be asked now. Whoever asks may look somewhere else meanwhile;
 * it comes back by itself.
 */
public final class IndexAway extends UncheckedIOException {

    IndexAway(String message) {
        super(message, new IOException(message));
    }

    IndexAway(String message, Throwable why) {
        super(message, new IOException(why));
    }
}
