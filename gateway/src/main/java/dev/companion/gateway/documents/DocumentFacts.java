package dev.companion.gateway.documents;

import dev.companion.gateway.Gateway;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.Recorded;
import dev.companion.topics.RootId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;

/**
 * A document as facts. The same file under the same name is in the same slots until it is removed,
 * and so are its passages: done again, whatever broke it off, nothing is there twice.
 */
record DocumentFacts(Recorded<DocumentAdded> added, List<Recorded<ChunkStored>> chunks) {

    DocumentFacts {
        chunks = List.copyOf(chunks);
    }

    /**
     * @param ids of the companion's key
     * @param removals how often the same file was removed before
     * @param at when it was first added
     */
    static DocumentFacts of(
            SecretKey ids,
            UUID companion,
            long removals,
            Instant at,
            NamedFile file,
            String mediaType,
            List<String> passages) {
        var added =
                Recorded.root(
                        RootId.of(
                                ids,
                                "document",
                                "%d:%s:%s".formatted(removals, file.digest(), file.name())),
                        Gateway.MODULE,
                        companion,
                        new DocumentAdded(
                                at,
                                mediaType,
                                file.bytes().length,
                                passages.size(),
                                file.name(),
                                file.digest()));
        var chunks =
                IntStream.range(0, passages.size())
                        .mapToObj(i ->
                                added.led(
                                        Gateway.MODULE,
                                        new ChunkStored(
                                                at, added.id(), i, file.name(), passages.get(i)),
                                        i))
                        .toList();
        return new DocumentFacts(added, chunks);
    }

    static Recorded<DocumentRemoved> removal(
            SecretKey ids, UUID companion, UUID document, Instant at) {
        return Recorded.root(
                RootId.of(ids, "document-removed", document.toString()),
                Gateway.MODULE,
                companion,
                new DocumentRemoved(at, document));
    }
}
