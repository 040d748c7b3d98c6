package dev.companion.gateway.chat;

import dev.companion.topics.Topic;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where someone has heard their stream: a companion's facts of each topic are in one
 * partition, so one offset of each topic says it all, and whoever comes back with it misses nothing
 * and hears nothing twice.
 *
 * @param conversation the first offset of topic {@code conversation} that was not heard
 * @param changes the same of topic {@code personality-changes}
 */
record StreamPlace(long conversation, long changes) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Reads what {@link #id} wrote. */
    static Optional<StreamPlace> parse(String id) {
        var match = FORM.matcher(id.strip());
        return match.matches()
                ? Optional.of(
                        new StreamPlace(
                                Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    /** The event's id. */
    String id() {
        return conversation + "-" + changes;
    }

    boolean covers(Topic topic, long offset) {
        return offset < next(topic);
    }

    long next(Topic topic) {
        return topic == Topic.CONVERSATION ? conversation : changes;
    }

    StreamPlace after(Topic topic, long offset) {
        return topic == Topic.CONVERSATION
                ? new StreamPlace(offset + 1, changes)
                : new StreamPlace(conversation, offset + 1);
    }

    /** Whether all that was added between this and a later place can be read at once. */
    boolean within(StreamPlace end, long most) {
        return conversation <= end.conversation()
                && changes <= end.changes()
                && end.conversation() - conversation <= most
                && end.changes() - changes <= most;
    }
}
