package dev.companion.standalone.cli;

import java.util.Optional;

/** Where a conversation's messages come from. */
interface Prompt extends AutoCloseable {

    /** The next message or command; absent when whoever spoke has left. */
    Optional<String> next();

    @Override
    void close();
}
