package dev.companion.gateway;

import dev.companion.schemas.ConversationEvent.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Whoever wrote is not answered. */
public final class ShutOut extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal reason;
    private final transient Optional<Instant> until;

    public ShutOut(Refusal reason, Optional<Instant> until) {
        super(
                switch (reason) {
                    case BANNED ->
                            "this person is not answered"
                                    + until.map(end -> " until " + end).orElse(" for a time");
                    case DEACTIVATED -> "this person was put aside and is not answered";
                });
        this.reason = reason;
        this.until = until;
    }

    public Refusal reason() {
        return reason;
    }

    /** When they are answered again, where that is known. */
    public Optional<Instant> until() {
        return until;
    }
}
