package dev.companion.standalone.system;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped in the opposite order, each even if another fails. */
final class Shutdown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<Part> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.closeable().close();
            } catch (Exception e) {
                // Whatever it is, the rest must still be stopped.
                LOG.warn("{} did not stop cleanly", part.name(), e);
            }
        }
    }

    private record Part(String name, AutoCloseable closeable) {}
}
