package dev.companion.gateway.documents;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.documents.Added.Outcome;
import dev.companion.gateway.documents.Added.Refused;
import dev.companion.gateway.documents.Added.Taken;
import dev.companion.mind.document.Passages;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.DocumentRow;
import dev.companion.stores.postgres.Documents;
import dev.companion.topics.EventLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The documents at hand: puts them into the log and takes them out. What is there is asked of the
 * rows, once they have read all that the log says.
 */
final class Shelf {

    /** Passages that are waited for together. */
    private static final int BATCH = 200;

    private static final String TOO_MANY =
            "is one too many: %,d documents are at hand, which is the most; remove one first"
                    .formatted(Documents.MOST);

    private final CompanionKeys keys;
    private final EventLog log;
    private final Documents rows;
    private final RowsReached reached;
    private final Extractor extractor;
    private final InstantSource clock;

    /** Held from looking at what is there until what is new can be seen there. */
    private final Object changing = new Object();

    Shelf(
            CompanionKeys keys,
            EventLog log,
            Documents rows,
            RowsReached reached,
            Extractor extractor,
            InstantSource clock) {
        this.keys = keys;
        this.log = log;
        this.rows = rows;
        this.reached = reached;
        this.extractor = extractor;
        this.clock = clock;
    }

    /** Returns when all of its passages are in the log and in the rows. */
    Added add(UUID companion, NamedFile file) {
        reached.await(companion);
        var before = same(companion, file);
        if (before.filter(Shelf::isWhole).isPresent()) {
            return taken(before.get(), Outcome.ALREADY_THERE);
        }
        return switch (extractor.extract(file.bytes())) {
            case Extraction.Unusable(var reason) -> new Refused(reason);
            case Extraction.Text(var mediaType, var blocks) -> {
                var passages = Passages.of(blocks);
                yield passages.size() > Passages.MOST
                        ? new Refused(ReadingProcess.TOO_LONG.reason())
                        : put(companion, file, mediaType, passages);
            }
        };
    }

    /** Newest first. */
    List<DocumentRow> list(UUID companion) {
        return rows.of(companion);
    }

    /** Returns when it is gone from the rows; throws {@link NotFound} for one that is not there. */
    DocumentRow remove(UUID companion, UUID document) {
        synchronized (changing) {
            reached.await(companion);
            var found =
                    rows.of(companion).stream()
                            .filter(row -> row.id().equals(document))
                            .findFirst()
                            .orElseThrow(() -> new NotFound("no document " + document));
            takeOut(companion, document);
            return found;
        }
    }

    private Added put(UUID companion, NamedFile file, String mediaType, List<String> passages) {
        synchronized (changing) {
            reached.await(companion);
            var before = same(companion, file);
            if (before.filter(Shelf::isWhole).isPresent()) {
                return taken(before.get(), Outcome.ALREADY_THERE);
            }
            if (before.filter(row -> row.chunks() != passages.size()).isPresent()) {
                // It was broken off by one who cut it otherwise: two halves make no whole.
                takeOut(companion, before.get().id());
                before = Optional.empty();
            }
            if (before.isEmpty() && rows.of(companion).size() >= Documents.MOST) {
                return new Refused(TOO_MANY);
            }
            var facts =
                    DocumentFacts.of(
                            ids(companion),
                            companion,
                            rows.removals(companion, file.name(), file.digest()),
                            before.map(DocumentRow::addedAt).orElseGet(clock::instant),
                            file,
                            mediaType,
                            passages);
            if (before.isEmpty()) {
                log.appendAndWait(List.of(facts.added()));
            }
            append(facts.chunks());
            reached.await(companion);
            return new Taken(
                    facts.added().id(),
                    mediaType,
                    passages.size(),
                    before.isEmpty() ? Outcome.ADDED : Outcome.COMPLETED);
        }
    }

    private void append(List<? extends Recorded<?>> chunks) {
        for (int from = 0; from < chunks.size(); from += BATCH) {
            log.appendAndWait(chunks.subList(from, Math.min(from + BATCH, chunks.size())));
        }
    }

    private void takeOut(UUID companion, UUID document) {
        log.appendAndWait(
                List.of(
                        DocumentFacts.removal(
                                ids(companion), companion, document, clock.instant())));
        reached.await(companion);
    }

    private Optional<DocumentRow> same(UUID companion, NamedFile file) {
        return rows.of(companion).stream()
                .filter(row -> row.name().equals(file.name()) && row.digest().equals(file.digest()))
                .findFirst();
    }

    private static boolean isWhole(DocumentRow row) {
        return row.stored() >= row.chunks();
    }

    private static Taken taken(DocumentRow row, Outcome outcome) {
        return new Taken(row.id(), row.mediaType(), row.chunks(), outcome);
    }

    private SecretKey ids(UUID companion) {
        return keys.find(companion).orElseThrow(() -> new Forgotten(companion)).ids();
    }
}
