package dev.companion.topics;

import java.util.List;

/**
 * One topic as {@code topics.yaml} declares it.
 *
 * @param name the short name, such as {@code conversation}
 * @param events the short names of the events it may hold
 * @param producers the modules that write it
 * @param consumers the modules that read it under a group of their own
 */
public record TopicSpec(
        String name,
        String about,
        Policy policy,
        Privacy privacy,
        String key,
        int partitions,
        List<String> events,
        List<String> producers,
        List<String> consumers) {

    public TopicSpec {
        events = List.copyOf(events);
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
    }

    /** The name on the broker. */
    public String fullName() {
        return "companion." + name + ".v1";
    }

    /** Where a consumer puts the records it cannot read or handle. */
    public String deadLetters(String consumer) {
        return fullName() + "." + consumer + ".dlt";
    }

    /** How long records are kept. */
    public enum Policy {
        FACTS,
        TABLE,
        RECENT
    }

    /** What a topic may hold. */
    public enum Privacy {
        SEALED,
        NUMBERS
    }
}
