package dev.companion.conversation;

import dev.companion.mind.guard.CrisisAftercare;
import dev.companion.mind.guard.CrisisAftercare.Care;
import dev.companion.mind.guard.CrisisAftercare.Said;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a turn wants of care that is no cry for help itself, but may come after one. */
final class Aftercare {

    /** Written into events beside the text, so that one can tell later what made it. */
    static final String VERSION = "aftercare-1";

    private Aftercare() {}

    /**
     * As the last lines have it, or what was said in danger before them.
     *
     * @param danger the last cry for help, in whatever conversation
     */
    static Care of(Turn turn, List<Uttered> recent, Optional<Uttered> danger) {
        var closed = turn.closed();
        var before = danger.filter(line -> !recent.contains(line));
        return CrisisAftercare.of(
                Stream.concat(before.stream(), recent.stream())
                        .map(line -> new Said(line.speaker(), line.text(), line.at()))
                        .toList(),
                String.join(" ", closed.lines()),
                closed.at(),
                turn.person().region().orElse(""),
                turn.person().zone());
    }
}
