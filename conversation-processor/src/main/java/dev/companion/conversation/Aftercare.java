package dev.companion.conversation;

import dev.companion.mind.guard.CrisisAftercare;
import dev.companion.mind.guard.CrisisAftercare.Care;
import dev.companion.mind.guard.CrisisAftercare.Said;
import java.util.List;

/** What a turn wants of care that is no cry for help itself, but may come after one. */
final class Aftercare {

    /** Written into events beside the text, so that one can tell later what made it. */
    static final String VERSION = "aftercare-1";

    private Aftercare() {}

    static Care of(Turn turn, List<Uttered> recent) {
        var closed = turn.closed();
        return CrisisAftercare.of(
                recent.stream()
                        .map(line -> new Said(line.speaker(), line.text(), line.at()))
                        .toList(),
                String.join(" ", closed.lines()),
                closed.at(),
                turn.person().region().orElse(""),
                turn.person().zone());
    }
}
