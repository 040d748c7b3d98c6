package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.Open;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lines of one person that are not part of a turn yet, in their order. */
final class GatheredTurn {

    private final int generation;
    private final long begun;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A turn without lines yet.
     *
     * @param generation of the partitions that its messages come from
     * @param begun by the clock that pauses are measured with, in nanoseconds
     */
    GatheredTurn(int generation, long begun) {
        this.generation = generation;
        this.begun = begun;
    }

    /** A message that waits. */
    record Line(Recorded<? extends Event> fact, MessageReceived message, Open taken) {}

    int generation() {
        return generation;
    }

    long begun() {
        return begun;
    }

    int size() {
        return lines.size();
    }

    /** Whether it has this message already: the log may have it twice. */
    boolean has(UUID message) {
        return lines.stream().anyMatch(line -> line.fact().id().equals(message));
    }

    void add(Line line) {
        lines.add(line);
    }

    boolean mayBeRepeated() {
        return lines.stream().anyMatch(line -> line.taken().mayBeRepeated());
    }

    /** When its first line was written. */
    Instant since() {
        return lines.stream()
                .map(line -> line.message().at())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** These are part of another turn, which is in the log. */
    void without(Collection<UUID> messages) {
        lines.removeIf(line -> {
            boolean closed = messages.contains(line.fact().id());
            if (closed) {
                line.taken().close();
            }
            return closed;
        });
    }

    /** The fact that it is closed, in a slot of its last message; none when nothing is left. */
    Optional<Recorded<TurnClosed>> closing() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = lines.getLast();
        return Optional.of(
                last.fact()
                        .led(
                                ConversationProcessor.MODULE,
                                new TurnClosed(
                                        last.message().at(),
                                        last.message().place(),
                                        last.message().conversation(),
                                        last.message().origin(),
                                        lines.stream().map(line -> line.fact().id()).toList(),
                                        lines.stream()
                                                .map(line -> line.message().text())
                                                .toList())));
    }

    /** It is in the log. */
    void done() {
        lines.forEach(line -> line.taken().close());
    }
}
