package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the facts that make a memory say may come to mind. */
final class Episodes {

    /** What was made of several conversations stands in none. */
    private static final UUID NO_CONVERSATION = new UUID(0, 0);

    private static final String NO_DOCUMENT = "";

    private Episodes() {}

    /** Empty for a fact that makes none. */
    static Optional<Episode> of(Memory.Key key, MemoryEvent event) {
        return switch (event) {
            case EpisodeStored stored -> Optional.of(said(key, stored));
            case FactLearned fact ->
                    Optional.of(
                            known(
                                    key,
                                    MemoryType.FACTUAL,
                                    fact.sources().getFirst(),
                                    fact.place(),
                                    fact.at(),
                                    "",
                                    fact.text()));
            case SemanticCreated gist ->
                    Optional.of(
                            known(
                                    key,
                                    gist.type(),
                                    gist.sources().getFirst(),
                                    gist.place(),
                                    gist.at(),
                                    gist.emotion(),
                                    gist.text()));
            case MemoryCorrected corrected ->
                    Optional.of(
                            known(
                                    key,
                                    corrected.type(),
                                    corrected.memory(),
                                    corrected.place(),
                                    corrected.said(),
                                    "",
                                    corrected.text()));
            case ChunkStored chunk -> Optional.of(passage(key, chunk));
            default -> Optional.empty();
        };
    }

    private static Episode said(Memory.Key key, EpisodeStored event) {
        return new Episode(
                key.companion(),
                key.memory(),
                MemoryType.EPISODIC,
                event.source(),
                event.speaker(),
                event.place(),
                event.conversation(),
                event.turn(),
                event.at(),
                event.emotion(),
                event.text(),
                NO_DOCUMENT,
                event.mood());
    }

    private static Episode known(
            Memory.Key key,
            MemoryType type,
            UUID source,
            Place place,
            Instant at,
            String emotion,
            String text) {
        return new Episode(
                key.companion(),
                key.memory(),
                type,
                source,
                Speaker.USER,
                place,
                NO_CONVERSATION,
                0,
                at,
                emotion,
                text);
    }

    /** Its document takes the place of the conversation: the passages around it are its context. */
    private static Episode passage(Memory.Key key, ChunkStored chunk) {
        return new Episode(
                key.companion(),
                key.memory(),
                MemoryType.DOCUMENT,
                chunk.document(),
                Speaker.USER,
                Place.CHANNEL,
                chunk.document(),
                chunk.index(),
                chunk.at(),
                "",
                chunk.text(),
                chunk.name(),
                Optional.empty());
    }
}
