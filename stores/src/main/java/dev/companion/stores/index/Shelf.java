package dev.companion.stores.index;

import dev.companion.schemas.MemoryType;
import java.util.List;

/** The collections of Qdrant, and which memory lies in which. */
enum Shelf {
    /** What was said. */
    EPISODIC("episodic_memory", "timestamp", "turn"),
    /** What was made of it: gists, facts, feelings. */
    SEMANTIC("semantic_memory", "created_at", "turn"),
    /** Passages of documents. */
    DOCUMENTS("documents", "uploaded_at", "chunk_index"),
    /**
     * What is never found: memories that wait for their episode, the traces of forgotten ones, and
     * how far the log was read. Whoever finds it knows the other three to be ours.
     */
    ASIDE("companion_index", "at", "turn");

    /** Those that are searched. */
    static final List<Shelf> SEARCHED = List.of(EPISODIC, SEMANTIC, DOCUMENTS);

    private final String collection;
    private final String time;
    private final String order;

    Shelf(String collection, String time, String order) {
        this.collection = collection;
        this.time = time;
        this.order = order;
    }

    static Shelf of(Memory memory) {
        return memory.episode().map(Shelf::of).orElse(ASIDE);
    }

    static Shelf of(Episode episode) {
        return of(episode.type());
    }

    static Shelf of(MemoryType type) {
        return switch (type) {
            case EPISODIC -> EPISODIC;
            case SEMANTIC, FACTUAL, EMOTIONAL -> SEMANTIC;
            case DOCUMENT -> DOCUMENTS;
        };
    }

    String collection() {
        return collection;
    }

    /** The payload field that says when. */
    String time() {
        return time;
    }

    /** The payload field that says in which order. */
    String order() {
        return order;
    }
}
