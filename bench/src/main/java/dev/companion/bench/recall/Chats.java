package dev.companion.bench.recall;

import dev.companion.bench.Progress;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.affect.Stirring;
import dev.companion.mind.memory.Importance;
import dev.companion.mind.memory.Names;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Vectors;
import dev.companion.stores.index.MemoryIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Chats as memories: a companion each, who is the second to speak, with the facts that are stored
 * of a line in life.
 */
final class Chats {

    private static final int BATCH = 500;

    private final Map<String, List<Turn>> chats = new LinkedHashMap<>();
    private final Map<UUID, String> ids = new HashMap<>();

    Chats(List<Turn> turns) {
        for (var turn : turns) {
            chats.computeIfAbsent(turn.chat(), _ -> new ArrayList<>()).add(turn);
            ids.put(memory(turn), turn.id());
        }
    }

    static UUID companion(String chat) {
        return id("companion " + chat);
    }

    /** The turn that a memory is of. */
    String turn(UUID memory) {
        return ids.getOrDefault(memory, "");
    }

    boolean has(String chat) {
        return chats.containsKey(chat);
    }

    /** Who asks is taken to be neither. */
    Names names(String chat) {
        var speakers = speakers(chat);
        return new Names(Optional.of(speakers.getFirst()), speakers.stream().skip(1).findFirst());
    }

    /** When its last line was said. */
    Instant end(String chat) {
        return of(chat).getLast().at();
    }

    private List<Turn> of(String chat) {
        return chats.getOrDefault(chat, List.of());
    }

    private List<String> speakers(String chat) {
        return of(chat).stream().map(Turn::speaker).distinct().toList();
    }

    /**
     * Stores all of them.
     *
     * @param vectors by text; a text without one is stored without
     * @param together false makes each line a conversation of its own
     */
    void store(
            MemoryIndex index,
            Map<String, float[]> vectors,
            String model,
            boolean together,
            Progress progress) {
        long done = 0;
        for (var chat : chats.entrySet()) {
            var speakers = speakers(chat.getKey());
            var facts = new ArrayList<Recorded<MemoryEvent>>();
            for (int i = 0; i < chat.getValue().size(); i++) {
                var turn = chat.getValue().get(i);
                var speaker =
                        turn.speaker().equals(speakers.getFirst())
                                ? Speaker.USER
                                : Speaker.COMPANION;
                var talk = together ? id("talk " + turn.chat()) : memory(turn);
                facts.addAll(
                        facts(
                                turn,
                                i,
                                speaker,
                                i > 0 && asks(chat.getValue().get(i - 1), turn),
                                talk,
                                Optional.ofNullable(vectors.get(turn.text())),
                                model));
                done++;
                if (facts.size() >= BATCH) {
                    index.apply(facts, Map.of());
                    facts.clear();
                    progress.at(done, ids.size());
                }
            }
            index.apply(facts, Map.of());
        }
    }

    private static boolean asks(Turn before, Turn turn) {
        return !before.speaker().equals(turn.speaker()) && Importance.asks(before.text());
    }

    private static List<Recorded<MemoryEvent>> facts(
            Turn turn,
            long number,
            Speaker speaker,
            boolean asked,
            UUID talk,
            Optional<float[]> vector,
            String model) {
        var memory = memory(turn);
        var facts = new ArrayList<Recorded<MemoryEvent>>();
        facts.add(
                fact(
                        turn,
                        memory,
                        new EpisodeStored(
                                turn.at(),
                                id("source " + memory),
                                speaker,
                                Place.DIRECT,
                                talk,
                                number,
                                OfflineAppraiser.conveyed(List.of(turn.text())),
                                Optional.of(Drawn.moodAt(memory)),
                                turn.text())));
        facts.add(
                fact(
                        turn,
                        id("importance " + memory),
                        new ImportanceScored(
                                turn.at(),
                                memory,
                                Importance.score(
                                        turn.text(), asked, speaker, Stirring.of(turn.text())),
                                Importance.VERSION,
                                false)));
        vector.ifPresent(v ->
                facts.add(
                        fact(
                                turn,
                                id("vector " + memory),
                                new EmbeddingComputed(
                                        turn.at(), memory, model, v.length, Vectors.encode(v)))));
        return facts;
    }

    private static Recorded<MemoryEvent> fact(Turn turn, UUID id, MemoryEvent event) {
        return Recorded.root(id, "bench", companion(turn.chat()), event);
    }

    private static UUID memory(Turn turn) {
        return id("memory " + turn.chat() + " " + turn.id());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
