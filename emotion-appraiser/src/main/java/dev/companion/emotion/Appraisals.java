package dev.companion.emotion;

import dev.companion.mind.affect.NeedSatisfaction;
import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.PadChange;
import dev.companion.mind.personality.StillFelt;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
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
    private final TurnReader reader;
    private final BiFunction<UUID, Duration, PersonalitySnapshot> personalityOf;
    private final LastSaid lastSaid = new LastSaid();

    /**
     * Appraises for these personalities.
     *
     * @param personalityOf gives a companion's, waiting this long for one just born; throws {@link
     *     LaneHandler.NotNow} after that. It may be a moment behind the journal, so that two turns
     *     in one moment may each find the same hope still open; what was found is in the event
     */
    Appraisals(
            EventLog log,
            TurnReader reader,
            BiFunction<UUID, Duration, PersonalitySnapshot> personalityOf) {
        this.log = log;
        this.reader = reader;
        this.personalityOf = personalityOf;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.TURN_CLOSED || (type == EventType.REPLY_COMPOSED && reader.asks());
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof TurnClosed turn) {
            log.appendAndWait(List.of(appraise(fact, turn)));
        } else if (fact.event() instanceof ReplyComposed reply) {
            lastSaid.said(fact.companion(), reply.conversation(), reply.text());
        }
        taken.close();
    }

    /** What other instances say from here on is not heard. */
    @Override
    public void handedOver() {
        lastSaid.clear();
    }

    /** Nothing that was said to this companion's person is at hand any more. */
    void forget(UUID companion) {
        lastSaid.forget(companion);
    }

    private Recorded<Appraised> appraise(Recorded<? extends Event> fact, TurnClosed turn) {
        var self = personalityOf.apply(fact.companion(), PATIENCE);
        var last = lastSaid.in(fact.companion(), turn.conversation());
        var reading = reader.read(fact, turn, self, last);
        var stillFelt = StillFelt.at(self, turn.at());
        var emotions = OccTree.emotions(reading.variables(), self.traits(), stillFelt);
        return fact.led(
                EmotionAppraiser.MODULE,
                new Appraised(
                        turn.at(),
                        fact.id(),
                        reading.variables(),
                        emotions,
                        PadChange.of(emotions, self.traits()),
                        reading.appraiser(),
                        reading.degraded(),
                        NeedSatisfaction.of(turn.lines())));
    }
}
