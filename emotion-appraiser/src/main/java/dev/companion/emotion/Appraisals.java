package dev.companion.emotion;

import dev.companion.mind.affect.NeedSatisfaction;
import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.affect.PadChange;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Appraises each turn and writes what it meant to the journal. */
final class Appraisals implements LaneHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final BiFunction<UUID, Duration, Traits> traitsOf;

    /**
     * Appraises by these traits.
     *
     * @param traitsOf gives a companion's traits, waiting this long for one just born; throws
     *     {@link LaneHandler.NotNow} after that
     */
    Appraisals(EventLog log, BiFunction<UUID, Duration, Traits> traitsOf) {
        this.log = log;
        this.traitsOf = traitsOf;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.TURN_CLOSED;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof TurnClosed turn) {
            log.appendAndWait(List.of(appraise(fact, turn)));
        }
        taken.close();
    }

    private Recorded<Appraised> appraise(Recorded<? extends Event> fact, TurnClosed turn) {
        var traits = traitsOf.apply(fact.companion(), PATIENCE);
        var variables = OfflineAppraiser.appraise(turn.lines());
        var emotions = OccTree.emotions(variables, traits);
        return fact.led(
                EmotionAppraiser.MODULE,
                new Appraised(
                        turn.at(),
                        fact.id(),
                        variables,
                        emotions,
                        PadChange.of(emotions, traits),
                        OfflineAppraiser.VERSION,
                        false,
                        NeedSatisfaction.of(turn.lines())));
    }
}
