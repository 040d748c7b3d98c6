package dev.companion.memory;

import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import dev.companion.topics.RecordedCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked of models, as the log has it. */
interface CallRecord {

    /**
     * The first call in the slot of an owner: its answer, or that there was none.
     *
     * @param since not after the call
     */
    Optional<ModelCallEvent> of(UUID companion, UUID owner, Instant since);

    /** Writes a call down, and returns once that is durable. */
    void write(Recorded<ModelCallEvent> call);

    static CallRecord in(EventLog log, RecordedCalls calls) {
        return new CallRecord() {
            @Override
            public Optional<ModelCallEvent> of(UUID companion, UUID owner, Instant since) {
                return calls.ledBy(companion, owner, since);
            }

            @Override
            public void write(Recorded<ModelCallEvent> call) {
                log.appendAndWait(List.of(call));
            }
        };
    }
}
