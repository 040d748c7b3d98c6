package dev.companion.proactive;

import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;

/** Asks, with every tick, for the nights that fell due. */
final class Nights implements LaneHandler {

    static final String SCHEDULE = "nights";

    private final EventLog log;
    private final DueNights due;

    Nights(EventLog log, DueNights due) {
        this.log = log;
        this.due = due;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof Tick tick && tick.schedule().equals(SCHEDULE)) {
            try {
                log.appendAndWait(due.at(tick.at()));
            } catch (DatabaseUnavailable | KeysUnavailable e) {
                throw new NotNow("whose night is due cannot be asked for now", e);
            }
        }
        taken.close();
    }
}
