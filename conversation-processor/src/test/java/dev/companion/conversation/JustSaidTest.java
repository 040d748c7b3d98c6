package dev.companion.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.memory.Leaning;
import dev.companion.mind.personality.Profile;
import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Scene;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asked a moment after it was told: the index does not know it yet. */
final class JustSaidTest {

    private static final UUID COMPANION = new UUID(1, 1);
    private static final UUID CONVERSATION = new UUID(2, 2);
    private static final UUID TOLD = new UUID(3, 3);
    private static final UUID ASKED = new UUID(4, 4);
    private static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final String FACT = "My sister Clara moved to Lisbon.";
    private static final String QUESTION = "Where does my sister live?";

    @TempDir private Path folder;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void what_was_said_a_moment_ago_comes_to_mind_under_the_id_it_will_be_stored_by() {
        var dialogues = told();

        var recalled = recall(dialogues, index, asking(QUESTION));

        assertThat(recalled).extracting(Memory::id).containsExactly(memoryOf(TOLD));
        assertThat(recalled).extracting(Memory::text).containsExactly(FACT);
        assertThat(recalled).extracting(Memory::score).allMatch(s -> s > 0 && s <= 1);
    }

    @Test
    void the_companion_answers_from_what_was_said_a_moment_ago_and_names_that_memory() {
        var dialogues = told();
        var recent = dialogues.recent(COMPANION, CONVERSATION);

        var memories = recall(dialogues, index, asking(QUESTION));
        var reply = Composer.compose(scene(recent, memories));

        assertThat(reply.text()).contains("Lisbon");
        assertThat(reply.used()).containsExactly(memoryOf(TOLD));
    }

    @Test
    void what_the_index_found_is_not_offered_twice() {
        index.apply(List.of(stored(TOLD, FACT)), Map.of());

        var recalled = recall(told(), index, asking(QUESTION));

        assertThat(recalled).extracting(Memory::id).containsExactly(memoryOf(TOLD));
    }

    @Test
    void a_line_that_shares_the_questions_words_goes_before_one_that_shares_none() {
        var dialogues = told();
        var aside = Uttered.in(new UUID(5, 5), Speaker.USER, "It rained all day here.", NOW);
        dialogues.said(COMPANION, CONVERSATION, aside);

        var recalled = recall(dialogues, index, asking(QUESTION));

        assertThat(recalled.getFirst().id()).isEqualTo(memoryOf(TOLD));
    }

    @Test
    void the_companions_own_lines_are_not_offered_as_what_the_user_told() {
        var dialogues = new Dialogues(index);
        dialogues.said(COMPANION, CONVERSATION, Uttered.in(TOLD, Speaker.COMPANION, FACT, NOW));

        assertThat(recall(dialogues, index, asking(QUESTION))).isEmpty();
    }

    @Test
    void a_turn_that_is_answered_again_is_no_memory_of_itself() {
        index.apply(List.of(stored(ASKED, QUESTION)), Map.of());

        assertThat(recall(new Dialogues(index), index, asking(QUESTION))).isEmpty();
    }

    private static final Person PERSON = new Person("", ZoneOffset.UTC, Optional.empty(), Map.of());

    private Dialogues told() {
        var dialogues = new Dialogues(index);
        dialogues.said(COMPANION, CONVERSATION, Uttered.in(TOLD, Speaker.USER, FACT, NOW));
        return dialogues;
    }

    private static List<Memory> recall(Dialogues dialogues, MemoryIndex index, TurnClosed turn) {
        var recent = dialogues.recent(COMPANION, CONVERSATION);
        return new Recalling(index, new NoEmbedder(), new NoVectors())
                .recall(COMPANION, turn, recent, Leaning.NONE, PERSON, 12)
                .memories();
    }

    private static TurnClosed asking(String question) {
        return new TurnClosed(
                NOW, Place.DIRECT, CONVERSATION, Origin.WEB, List.of(ASKED), List.of(question));
    }

    private static UUID memoryOf(UUID message) {
        return EventId.derived(message, EventType.EPISODE_STORED, 0);
    }

    private static Recorded<MemoryEvent> stored(UUID source, String text) {
        return Recorded.root(
                memoryOf(source),
                "test",
                COMPANION,
                new EpisodeStored(
                        NOW,
                        source,
                        Speaker.USER,
                        Place.DIRECT,
                        CONVERSATION,
                        1,
                        "",
                        Optional.empty(),
                        text));
    }

    private static Scene scene(List<Uttered> recent, List<Memory> memories) {
        return new Scene(
                "Ana",
                Profile.CURIOUS_COMPANION.traits(),
                Pad.ZERO,
                "",
                List.of(),
                Set.of(),
                List.of(QUESTION),
                List.of(),
                memories,
                recent.stream().map(Uttered::line).toList(),
                false,
                NOW,
                ZoneOffset.UTC,
                1);
    }

    private record NoEmbedder() implements Embedder {

        @Override
        public String model() {
            return "none";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public Embedding embed(List<String> texts) {
            return new Embedding.Unavailable("none is there");
        }
    }

    private record NoVectors() implements VectorCache {

        @Override
        public Optional<float[]> find(UUID companion, String model, String text) {
            return Optional.empty();
        }

        @Override
        public void put(UUID companion, String model, String text, float[] vector) {}

        @Override
        public boolean forget(UUID companion) {
            return true;
        }
    }
}
