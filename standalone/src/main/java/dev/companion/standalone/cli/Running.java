package dev.companion.standalone.cli;

import java.util.List;

/** A system that runs in this JVM. */
public interface Running extends AutoCloseable {

    /** The port it listens on. */
    int port();

    /** What is worth knowing beside address, data folder and models; a line each. */
    List<String> summary();

    /** Returns when it has stopped, whoever stopped it. */
    void awaitStop() throws InterruptedException;

    /** Stops it in order and returns when it has stopped. Twice is once. */
    @Override
    void close();
}
