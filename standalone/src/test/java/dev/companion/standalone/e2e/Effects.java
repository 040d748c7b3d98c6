package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.stores.index.LuceneMemoryIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What one person's messages came to, everywhere. A fact may stand in the log twice after a crash;
 * what counts is how many there are by their ids.
 */
record Effects(
        UUID companion,
        Set<String> messages,
        Set<String> replies,
        Map<String, Set<String>> repliesTo,
        Set<String> memories,
        long interactions,
        long memoryRows,
        long findable) {

    /** As it stands in a system that has settled. */
    static Effects of(OwnSystem system, String user) {
        var conversation = system.web().records("conversation", user);
        var companion = UUID.fromString(conversation.getFirst().path("companion_id").asString());
        var repliesTo = new HashMap<String, Set<String>>();
        ofType(conversation, "ReplyComposed")
                .forEach(reply ->
                        reply.path("data")
                                .path("in_reply_to")
                                .forEach(message ->
                                        repliesTo
                                                .computeIfAbsent(
                                                        message.asString(), _ -> new HashSet<>())
                                                .add(id(reply))));
        return new Effects(
                companion,
                ids(conversation, "MessageReceived"),
                ids(conversation, "ReplyComposed"),
                repliesTo,
                ids(system.web().records("memory", user), "EpisodeStored"),
                system.insides()
                        .count(
                                "select count(*) from interactions where companion_id = ?",
                                companion),
                system.insides()
                        .count(
                                "select count(*) from memories where companion_id = ? and"
                                        + " memory_type = 'episodic'",
                                companion),
                system.insides()
                        .count(
                                "select count(*) from memories where companion_id = ? and not"
                                        + " superseded and not set_aside",
                                companion));
    }

    /** Every message has one reply, every reply one row, and both are remembered once. */
    void assertOnce() {
        assertThat(repliesTo.keySet()).isEqualTo(messages);
        assertThat(repliesTo.values()).allSatisfy(replies -> assertThat(replies).hasSize(1));
        assertThat(replies).hasSameSizeAs(messages);
        assertThat(interactions).isEqualTo(messages.size());
        assertThat(memories).hasSize(2 * messages.size());
        assertThat(memoryRows).isEqualTo(2L * messages.size());
    }

    /** How many memories the index of a stopped system holds of each of these. */
    static void assertIndexed(Path data, List<Effects> all) {
        try (var index = LuceneMemoryIndex.open(data.resolve("index"))) {
            assertThat(all)
                    .allSatisfy(
                            of -> assertThat(index.size(of.companion())).isEqualTo(of.findable()));
        }
    }

    private static Set<String> ids(List<JsonNode> records, String type) {
        var ids = new HashSet<String>();
        ofType(records, type).forEach(record -> ids.add(id(record)));
        return ids;
    }

    private static List<JsonNode> ofType(List<JsonNode> records, String type) {
        return records.stream().filter(r -> r.path("type").asString().equals(type)).toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
