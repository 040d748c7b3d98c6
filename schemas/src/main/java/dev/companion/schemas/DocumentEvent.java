package dev.companion.schemas;

import java.time.Instant;
import java.util.UUID;

/**
 * Texts the companion has at hand beside its memories. Topic {@code companion.memory.v1}, under the
 * user's companion, or under {@link #SHARED} where they are for everyone.
 */
public sealed interface DocumentEvent extends MemoryEvent {

    /** Stands for everyone: the companion under whose key shared documents are kept. */
    UUID SHARED = UUID.fromString("00000000-0000-8000-8000-000000000001");

    /**
     * A document was added; its passages follow. Its id is this event's.
     *
     * @param mediaType such as {@code application/pdf}
     * @param bytes its size as a file
     * @param chunks how many passages follow
     * @param name as the user calls it, a file name
     * @param digest of the file's bytes, SHA-256 in hex: tells the same file from another
     */
    record DocumentAdded(
            Instant at,
            String mediaType,
            long bytes,
            int chunks,
            @Personal String name,
            @Personal String digest)
            implements DocumentEvent {}

    /**
     * A passage of a document. Its id is that of a memory.
     *
     * @param index 0 for the first
     * @param name of the document
     */
    record ChunkStored(
            Instant at, UUID document, int index, @Personal String name, @Personal String text)
            implements DocumentEvent {}

    /** A document is gone, with all its passages. */
    record DocumentRemoved(Instant at, UUID document) implements DocumentEvent {}
}
