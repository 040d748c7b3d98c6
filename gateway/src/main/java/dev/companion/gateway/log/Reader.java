package dev.companion.gateway.log;

import dev.companion.topics.Topic;
import java.util.List;

/**
 * Someone who reads topics and remembers how far.
 *
 * @param group the consumer group
 * @param process what it is part of
 */
public record Reader(String group, String process, List<Topic> topics) {

    /** Whose place is kept in PostgreSQL, beside the rows. */
    public static final String ROWS = "gateway-rows";

    /** Whose place is kept in the memory index. */
    public static final String INDEX = "memory-consolidator-index";

    /** All there are, upstream first. */
    public static final List<Reader> ALL =
            List.of(
                    of("conversation-processor", "conversation-processor", Topic.CONVERSATION),
                    of("emotion-appraiser", "emotion-appraiser", Topic.CONVERSATION),
                    of("emotion-appraiser-fold", "fold", Topic.PERSONALITY),
                    of("memory-consolidator", "memory-consolidator", Topic.CONVERSATION),
                    of("memory-consolidator-embeddings", "memory-consolidator", Topic.MEMORY),
                    of("memory-consolidator-learning", "memory-consolidator", Topic.MEMORY),
                    of("memory-consolidator-nights", "memory-consolidator", Topic.REFLECTION),
                    of(INDEX, "memory-consolidator", Topic.MEMORY),
                    of("proactive-scheduler", "proactive-scheduler", Topic.CLOCK),
                    of(
                            ROWS,
                            "rows",
                            Topic.USERS,
                            Topic.CONVERSATION,
                            Topic.SECURITY,
                            Topic.PERSONALITY_CHANGES,
                            Topic.MEMORY,
                            Topic.REFLECTION));

    public Reader {
        topics = List.copyOf(topics);
    }

    private static Reader of(String group, String process, Topic... topics) {
        return new Reader(group, process, List.of(topics));
    }
}
