package dev.companion.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.memory.Importance;
import dev.companion.schemas.Speaker;
import java.util.UUID;

/**
 * Which side's last line asked something, of the conversations that go on. Nothing of the lines is
 * kept; after a restart the first line of each counts as unasked. Safe for many threads.
 */
final class Questions {

    private static final long MOST_SIDES = 100_000;

    private final Cache<Side, Last> last = Caffeine.newBuilder().maximumSize(MOST_SIDES).build();

    private record Side(UUID conversation, Speaker speaker) {}

    private record Last(long turn, boolean asks) {}

    /**
     * Whether the other side's last line before this one asked something; notes whether this one
     * does. Lines are to come in order; what is seen again finds no later line.
     */
    boolean led(Said said) {
        last.put(
                new Side(said.conversation(), said.speaker()),
                new Last(said.turn(), Importance.asks(said.text())));
        var other = last.getIfPresent(new Side(said.conversation(), other(said.speaker())));
        return other != null && other.turn() <= said.turn() && other.asks();
    }

    private static Speaker other(Speaker speaker) {
        return speaker == Speaker.USER ? Speaker.COMPANION : Speaker.USER;
    }
}
