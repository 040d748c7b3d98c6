package dev.companion.gateway.memory;

import java.util.List;
import java.util.UUID;

/** Finds what someone asks for among what their companion remembers. */
public interface MemorySearch {

    /** The chosen ones in the order they were chosen, at most as many as were wanted. */
    List<Hit> search(UUID companion, SearchRequest wanted);

    /**
     * A memory that was found.
     *
     * @param relevance 0…1, how well it fits, comparable within one search
     * @param mmr 0…1, the same less what was found before it told already
     * @param reason in words for people
     */
    record Hit(UUID memory, double relevance, double mmr, String reason) {}
}
