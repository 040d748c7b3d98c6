package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Vectors;
import dev.companion.stores.index.Query;
import dev.companion.stores.index.SwitchingIndex;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KeyRing;
import dev.companion.topics.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** One companion's memories in a real log, and an index that follows it. */
final class Remembered implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-03-01T20:00:00Z");
    private static final UUID ROOM = new UUID(7, 7);

    final UUID companion = UUID.randomUUID();
    final SwitchingIndex index;
    final IndexRebuild rebuild;

    private final EventCodec codec =
            new EventCodec(_ ->
                    Optional.of(
                            new KeyRing.TextKey("test", new SecretKeySpec(new byte[32], "AES"))));
    private final EventLog log = new EventLog(Servers.running().kafka(), codec);
    private final CompanionLog reader = new CompanionLog(Servers.running().kafka());
    private final Feed following;
    private final Embedder embedder;
    private long turn;

    /** An index over a folder, which may hold one already. */
    Remembered(Path folder, Embedder embedder) {
        this.embedder = embedder;
        this.index = SwitchingIndex.open(folder);
        this.following = new Feed(Servers.running().kafka(), codec, index, () -> false);
        this.rebuild = new IndexRebuild(Servers.running().kafka(), log, codec, index);
    }

    /** Remembers so many things, with vectors of the embedder it was made with. */
    List<UUID> say(int count) {
        var ids = new ArrayList<UUID>();
        var facts = new ArrayList<Recorded<? extends Event>>();
        for (int i = 0; i < count; i++) {
            turn++;
            var text = "rose number " + turn + " of " + companion;
            var at = START.plusSeconds(turn);
            var episode =
                    Recorded.root(
                            UUID.randomUUID(),
                            "test",
                            companion,
                            new EpisodeStored(
                                    at,
                                    UUID.randomUUID(),
                                    Speaker.USER,
                                    Place.DIRECT,
                                    ROOM,
                                    turn,
                                    "joy",
                                    Optional.empty(),
                                    text));
            var vector = ((HashEmbedder) embedder).vector(text);
            facts.add(episode);
            facts.add(
                    episode.led(
                            "test",
                            new ImportanceScored(
                                    at, episode.id(), turn % 10 / 10.0, "test", false)));
            facts.add(
                    episode.led(
                            "test",
                            new EmbeddingComputed(
                                    at,
                                    episode.id(),
                                    embedder.model(),
                                    HashEmbedder.DIMENSION,
                                    Vectors.encode(vector))));
            ids.add(episode.id());
        }
        log.appendAndWait(facts);
        return ids;
    }

    void forget(UUID memory) {
        append(new MemoryDeleted(START, memory));
    }

    void supersede(UUID memory, UUID by) {
        append(new MemorySuperseded(START, memory, Optional.of(by), Supersession.CORRECTED));
    }

    private void append(MemoryEvent event) {
        log.appendAndWait(List.of(Recorded.root(UUID.randomUUID(), "test", companion, event)));
    }

    /** Returns when the index has taken in all that is in the log. */
    void settle() {
        var trouble = following.await(following.ends(), _ -> {});
        if (trouble.isPresent()) {
            throw new IllegalStateException(trouble.get());
        }
    }

    /** Ids, texts, importances and how near: what a search says of each of the companion's. */
    TreeSet<String> everything(HashEmbedder asking) {
        var query =
                new Query(
                        companion,
                        "rose number",
                        Optional.of(asking.vector("a rose")),
                        asking.model(),
                        true,
                        Query.MOST);
        var all = new TreeSet<String>();
        index.search(query)
                .forEach(found ->
                        all.add(found.episode() + " " + found.importance() + " " + found.dense()));
        return all;
    }

    /** The vectors of a model that the log has of this companion's memories. */
    List<Recorded<EmbeddingComputed>> embeddings(String model) {
        var facts = new ArrayList<Recorded<EmbeddingComputed>>();
        reader.from(
                Topic.MEMORY,
                companion,
                0,
                record -> {
                    if (codec.decode(record) instanceof Decoded.Fact(var fact)
                            && fact.event() instanceof EmbeddingComputed computed
                            && computed.model().equals(model)) {
                        facts.add(new Recorded<>(fact.envelope(), computed));
                    }
                });
        return facts;
    }

    void awaitFound(int count) {
        Awaitility.await().until(() -> index.size(companion) == count);
    }

    @Override
    public void close() {
        rebuild.close();
        following.close();
        index.close();
        reader.close();
        log.close();
    }
}
