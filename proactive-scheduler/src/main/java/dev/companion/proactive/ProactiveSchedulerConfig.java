package dev.companion.proactive;

import dev.companion.topics.KafkaSettings;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What the scheduler needs to know.
 *
 * @param zone the time zone of people who have not said theirs
 * @param reflectionTime when a day ends, in each user's own zone
 */
public record ProactiveSchedulerConfig(
        KafkaSettings kafka, ZoneId zone, LocalTime reflectionTime) {}
