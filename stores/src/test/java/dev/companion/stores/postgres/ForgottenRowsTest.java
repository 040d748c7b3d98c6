package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class ForgottenRowsTest extends OneLife {

    private static final String SAID = "roses";
    private static final String ANSWERED = "What colour?";

    @Test
    void a_forgotten_line_leaves_every_row_whichever_topic_is_read_first() {
        told();

        var conversationFirst = rows(List.of("conversation", "memory"));
        var memoryFirst = rows(List.of("memory", "conversation"));

        assertThat(memoryFirst).isEqualTo(conversationFirst);
        assertThat(conversationFirst.toString()).doesNotContain(SAID).contains(ANSWERED);
        assertThat(TestRows.of(database, "memories")).isEmpty();
        assertThat(interaction().userMessage()).isEmpty();
    }

    @Test
    void a_forgotten_reply_leaves_what_it_answered() {
        var message = log.add(Talk.message(minute(1), SAID));
        var reply = log.add(Talk.reply(minute(2), List.of(message.id()), ANSWERED));
        var episode = log.add(Talk.episode(minute(2), reply.id(), Place.DIRECT, ANSWERED));
        log.add(new MemoryDeleted(minute(3), episode.id()));

        apply(log.entries());

        assertThat(TestRows.all(database).toString()).doesNotContain(ANSWERED);
        assertThat(interaction().userMessage()).isEqualTo(SAID);
        assertThat(interaction().response()).isEmpty();
    }

    @Test
    void no_repeat_brings_a_forgotten_memory_back() {
        told();
        apply(log.entries());

        repeat(log.of("memory").subList(0, 1));
        repeat(log.of("conversation"));

        assertThat(TestRows.all(database).toString()).doesNotContain(SAID);
    }

    @Test
    void what_was_forgotten_is_known_by_its_ids_alone() {
        var source = told();
        apply(log.entries());
        var forgotten = new ForgottenMemories(database);
        var memory = log.of("memory").getFirst().id();

        assertThat(forgotten.of(companion)).containsExactlyInAnyOrder(memory, source);
        assertThat(forgotten.has(companion, memory)).isTrue();
        assertThat(forgotten.has(UUID.randomUUID(), memory)).isFalse();
    }

    @Test
    void forgetting_what_one_never_had_does_nothing() {
        var episode = happens(Talk.episode(minute(1), Place.DIRECT, SAID));
        var other = new TestLog(UUID.randomUUID(), 3);
        other.add(new MemoryDeleted(minute(2), episode.id()));

        apply(other.entries());

        assertThat(memory(episode.id()).text()).isEqualTo(SAID);
    }

    @Test
    void an_imported_line_that_is_forgotten_leaves_the_interaction_that_answers_it() {
        var message = log.add(Talk.message(minute(1), SAID));
        log.add(Talk.imported(minute(2), ANSWERED));
        var episode = log.add(Talk.episode(minute(1), message.id(), Place.DIRECT, SAID));
        log.add(new MemoryDeleted(minute(3), episode.id()));

        var conversationFirst = rows(List.of("conversation", "memory"));

        assertThat(rows(List.of("memory", "conversation"))).isEqualTo(conversationFirst);
        assertThat(conversationFirst.toString()).doesNotContain(SAID).contains(ANSWERED);
    }

    @Test
    void a_correction_that_is_forgotten_is_gone_and_what_it_corrected_stays_outdated() {
        var episode = happens(Talk.episode(minute(1), Place.DIRECT, "tulips"));
        var corrected =
                happens(
                        new MemoryCorrected(
                                minute(2),
                                episode.id(),
                                MemoryType.EPISODIC,
                                Place.DIRECT,
                                minute(1),
                                SAID));

        happens(new MemoryDeleted(minute(3), corrected.id()));

        assertThat(TestRows.all(database).toString()).doesNotContain(SAID);
        assertThat(memory(episode.id()).outdated()).isPresent();
    }

    @Test
    void the_passages_of_a_removed_document_go_and_stay_gone() {
        var document =
                log.add(new DocumentAdded(minute(1), "text/plain", 10, 2, "trees.txt", "abc"));
        log.add(new ChunkStored(minute(1), document.id(), 0, "trees.txt", "oak"));
        log.add(new ChunkStored(minute(1), document.id(), 1, "trees.txt", "elm"));
        apply(log.entries());
        assertThat(new Documents(database).of(companion).getFirst().stored()).isEqualTo(2);

        happens(new DocumentRemoved(minute(2), document.id()));
        repeat(log.entries().subList(0, 3));

        assertThat(new Documents(database).of(companion)).isEmpty();
        assertThat(TestRows.of(database, "memories")).isEmpty();
    }

    /** Says, answers, stores and forgets a line; its message's id. */
    private UUID told() {
        var message = log.add(Talk.message(minute(1), SAID));
        log.add(Talk.reply(minute(2), List.of(message.id()), ANSWERED));
        var episode = log.add(Talk.episode(minute(1), message.id(), Place.DIRECT, SAID));
        log.add(new MemoryDeleted(minute(3), episode.id()));
        return message.id();
    }

    /** The rows after the topics were read in this order, anew. */
    private Map<String, List<String>> rows(List<String> topics) {
        projection.clear();
        topics.forEach(topic -> apply(log.of(topic)));
        return TestRows.all(database);
    }

    private InteractionRow interaction() {
        return new Interactions(database)
                .page(companion, java.util.OptionalLong.empty(), 10)
                .getFirst();
    }
}
