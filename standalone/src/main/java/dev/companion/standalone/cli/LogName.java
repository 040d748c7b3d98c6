package dev.companion.standalone.cli;

import java.util.regex.Pattern;

/** Names of topics and event types as people say them, without what all of them have in common. */
final class LogName {

    private static final Pattern TOPIC = Pattern.compile("^companion\\.([a-z-]+)\\.v\\d+");
    private static final Pattern TYPE = Pattern.compile("^companion\\.[a-z-]+\\.(?=[A-Z])");

    private LogName() {}

    /**
     * {@code companion.memory.v1} is memory, {@code companion.memory.EpisodeStored} EpisodeStored;
     * anything else stays as it is.
     */
    static String brief(String name) {
        return TYPE.matcher(TOPIC.matcher(name).replaceFirst("$1")).replaceFirst("");
    }
}
