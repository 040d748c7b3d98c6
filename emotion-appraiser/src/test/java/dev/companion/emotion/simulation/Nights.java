package dev.companion.emotion.simulation;

import dev.companion.mind.quirk.Exchange;
import dev.companion.mind.quirk.Habit;
import dev.companion.mind.quirk.Habits;
import dev.companion.schemas.Event;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Looks back on a day: finds the habits in the replies that can be read by now and writes them to
 * the journal. Done again it may find others, in the same slot.
 */
final class Nights implements LaneHandler {

    static final String MODULE = "memory-consolidator";

    private final EventLog log;
    private final Function<UUID, List<Spoken>> spokenBy;
    private final Tally tally;

    Nights(EventLog log, Function<UUID, List<Spoken>> spokenBy, Tally tally) {
        this.log = log;
        this.spokenBy = spokenBy;
        this.tally = tally;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof ReflectionRequested night) {
            var from = night.at().minus(Duration.ofDays(1));
            var day =
                    spokenBy.apply(fact.companion()).stream()
                            .filter(spoken -> !spoken.at().isBefore(from))
                            .map(Spoken::exchange)
                            .toList();
            var quirks =
                    Habits.find(day).stream().map(habit -> quirk(fact.companion(), habit)).toList();
            tally.count(Tally.Of.QUIRKS_SEEN, quirks.size());
            var applied =
                    new ReflectionApplied(
                            night.at(), night.day(), night.kind(), day.size(), quirks);
            log.appendAndWait(List.of(fact.led(MODULE, applied)));
        }
        taken.close();
    }

    private static ObservedQuirk quirk(UUID companion, Habit habit) {
        var name = UUID.nameUUIDFromBytes(habit.key().getBytes(StandardCharsets.UTF_8));
        return new ObservedQuirk(
                new UUID(companion.getLeastSignificantBits(), name.getLeastSignificantBits()),
                habit.kind(),
                habit.times(),
                habit.share());
    }

    /** A reply as a reader of the log knows it. */
    record Spoken(Instant at, List<String> answered, String text) {

        Exchange exchange() {
            return new Exchange(Optional.of(String.join("\n", answered)), text);
        }
    }
}
