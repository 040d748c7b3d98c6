package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is which companion's person.
 *
 * @param door where they come in, such as {@code discord}
 * @param externalId what that door calls them
 * @param createdAt when they were first seen
 * @param initialized whether the companion's first fact is in the log
 */
public record Identity(
        String door, String externalId, UUID companion, Instant createdAt, boolean initialized) {

    @Override
    public String toString() {
        return "Identity[door=" + door + ", companion=" + companion + "]";
    }
}
