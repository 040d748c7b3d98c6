package dev.companion.conversation;

import dev.companion.mind.standing.HouseRules;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;

/**
 * What the conversation processor needs to know.
 *
 * @param threatConfidence from which confidence (0…1) a screened attack counts as one
 * @param moodPatience how long a turn waits for the fold before it answers from the last mood known
 * @param quiet the pause after which what was written line by line in a chat is answered
 * @param disclosure how much talk may pass until it is said again that the companion is an AI
 * @param memories how many memories come to mind for a turn, at most
 * @param house what is put up with, and what follows when it is too much
 */
public record ConversationConfig(
        KafkaSettings kafka,
        double threatConfidence,
        Duration moodPatience,
        Duration quiet,
        Duration disclosure,
        int memories,
        HouseRules house) {

    public static final Duration DEFAULT_MOOD_PATIENCE = Duration.ofSeconds(5);
    public static final Duration DEFAULT_QUIET = Duration.ofMillis(2_500);
    public static final int DEFAULT_MEMORIES = 12;

    public ConversationConfig {
        if (!(threatConfidence >= 0 && threatConfidence <= 1)) {
            throw new IllegalArgumentException(
                    "threatConfidence must be within 0..1, was " + threatConfidence);
        }
    }
}
