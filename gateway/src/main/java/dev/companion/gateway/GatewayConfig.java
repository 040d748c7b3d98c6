package dev.companion.gateway;

import dev.companion.schemas.Rules;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What the gateway needs to know.
 *
 * @param profile the personality that new companions are born with
 * @param rules the rules that new companions live by
 * @param zone the time zone of people who have not said theirs
 * @param reflectionTime when a day ends, in each user's own zone
 * @param replyPatience how long a request waits for its reply before it is answered 202
 */
public record GatewayConfig(
        KafkaSettings kafka,
        String profile,
        Rules rules,
        ZoneId zone,
        LocalTime reflectionTime,
        Duration replyPatience) {

    public static final Duration DEFAULT_REPLY_PATIENCE = Duration.ofSeconds(60);
}
