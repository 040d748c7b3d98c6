package dev.companion.stores.postgres;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Traits;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Facts as a conversation makes them. */
final class Talk {

    static final UUID ROOM = new UUID(7, 7);
    static final Pad BEFORE = new Pad(0.1, 0.2, 0.3);
    static final Pad AFTER = new Pad(0.4, -0.5, 0.6);
    static final Traits TRAITS = new Traits(0.9, 0.6, 0.6, 0.7, 0.3);

    private Talk() {}

    static CompanionInitialized born(Instant at) {
        return new CompanionInitialized(at, "curious_companion", "Ada", "Europe/London");
    }

    static MessageReceived message(Instant at, String text) {
        return new MessageReceived(at, Place.DIRECT, ROOM, Origin.DISCORD, text);
    }

    static Recorded<TurnClosed> turn(Recorded<MessageReceived> last, List<UUID> messages) {
        var event =
                new TurnClosed(
                        last.event().at(), Place.DIRECT, ROOM, Origin.DISCORD, messages, List.of());
        return last.led("test", event);
    }

    static ReplyComposed reply(Instant at, List<UUID> inReplyTo, String text) {
        return new ReplyComposed(
                at,
                Place.DIRECT,
                ROOM,
                ReplyKind.NORMAL,
                inReplyTo,
                Optional.of(AFTER),
                Optional.of("happy"),
                List.of(),
                ReplyMode.COMPOSER,
                "composer-1",
                42,
                List.of(),
                text);
    }

    static ReplyComposed imported(Instant at, String text) {
        return new ReplyComposed(
                at,
                Place.DIRECT,
                ROOM,
                ReplyKind.IMPORTED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ReplyMode.IMPORTED,
                "import",
                0,
                List.of(),
                text);
    }

    static PersonalityChanged changed(Instant at, UUID cause, long version, Pad mood) {
        return new PersonalityChanged(
                at,
                cause,
                EventType.APPRAISED.wireName(),
                BEFORE,
                Map.of(),
                new PersonalitySnapshot(
                        at,
                        version,
                        "hash" + version,
                        TRAITS,
                        new Rules(1, Map.of()),
                        mood,
                        Pad.ZERO,
                        "happy",
                        "exuberant",
                        Map.of(Need.SOCIAL, 1.0 / version),
                        Map.of(),
                        Map.of()));
    }

    static EpisodeStored episode(Instant at, Place place, String text) {
        return episode(at, new UUID(1, 1), place, text);
    }

    static EpisodeStored episode(Instant at, UUID source, Place place, String text) {
        return new EpisodeStored(
                at,
                source,
                Speaker.USER,
                place,
                ROOM,
                at.getEpochSecond(),
                "joy",
                Optional.of(AFTER),
                text);
    }
}
