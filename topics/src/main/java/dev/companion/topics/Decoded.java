package dev.companion.topics;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;

/** What came of reading a record. */
public sealed interface Decoded {

    /** It was read. */
    record Fact(Recorded<? extends Event> recorded) implements Decoded {}

    /** Its person is erased, or its personal part is under a key that was destroyed. */
    record Forgotten(Envelope envelope) implements Decoded {}

    /** It can never be read. */
    record Poison(String reason) implements Decoded {}
}
