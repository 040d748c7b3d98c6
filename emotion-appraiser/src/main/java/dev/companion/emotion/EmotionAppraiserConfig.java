package dev.companion.emotion;

import dev.companion.topics.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the emotion appraiser needs to know.
 *
 * @param stateDirectory where the fold keeps its cache of the journal
 * @param commitInterval how often the fold commits; a change is visible after at most this long
 */
public record EmotionAppraiserConfig(
        KafkaSettings kafka, Path stateDirectory, Duration commitInterval) {

    public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(15);

    public EmotionAppraiserConfig {
        if (!commitInterval.isPositive()) {
            throw new IllegalArgumentException(
                    "commitInterval must be positive, was " + commitInterval);
        }
    }
}
