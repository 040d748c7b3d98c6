package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Births;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.TextRules;
import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.RootId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a line of a history says, as a fact; who speaks in it for the first time is born. */
final class ImportFacts {

    private static final int LONGEST_TEXT = 4_000;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Births births;
    private final CompanionKeys keys;
    private final InstantSource clock;
    private final Map<String, UUID> companions = new ConcurrentHashMap<>();

    ImportFacts(Births births, CompanionKeys keys, InstantSource clock) {
        this.births = births;
        this.keys = keys;
        this.clock = clock;
    }

    /** Throws {@link BadRequest} for a line that says nothing that could be a fact. */
    Recorded<? extends ConversationEvent> of(ImportLine line) {
        var at = time(required("ts", line.ts()));
        if (at.isAfter(clock.instant().plus(CLOCKS_APART))) {
            throw new BadRequest("ts must not lie in the future, was " + at);
        }
        var text = TextRules.clean(required("text", line.text()));
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new BadRequest(
                    "text must have 1..%d characters, had %d"
                            .formatted(LONGEST_TEXT, text.length()));
        }
        var companion =
                companions.computeIfAbsent(
                        required("user", line.user()),
                        user -> births.companionOf(user, nameOf(user), at));
        var ids = keys.find(companion).orElseThrow(() -> new BadRequest("was forgotten")).ids();
        var role = line.role().orElse("user");
        var channel = line.channel().orElse("import");
        var id =
                RootId.of(
                        ids,
                        "import",
                        String.join(
                                "\u001F",
                                at.toString(),
                                role,
                                channel,
                                text,
                                Integer.toString(line.occurrence())));
        var conversation = RootId.of(ids, "conversation", channel);
        return switch (role) {
            case "user" ->
                    Recorded.root(
                            id,
                            Gateway.MODULE,
                            companion,
                            new MessageReceived(
                                    at, Place.DIRECT, conversation, Origin.IMPORT, text));
            case "companion" ->
                    Recorded.root(id, Gateway.MODULE, companion, imported(at, conversation, text));
            default -> throw new BadRequest("role must be user or companion, was another word");
        };
    }

    private static ReplyComposed imported(Instant at, UUID conversation, String text) {
        return new ReplyComposed(
                at,
                Place.DIRECT,
                conversation,
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

    /** What stands behind the last colon: {@code team:Joanna} is called Joanna. */
    private static String nameOf(String user) {
        return user.substring(user.lastIndexOf(':') + 1);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadRequest(field + " is missing");
        }
        return value;
    }

    private static Instant time(String ts) {
        try {
            return ts.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && ts.contains("T")
                    ? OffsetDateTime.parse(ts).toInstant()
                    : LocalDateTime.parse(ts).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new BadRequest("ts must be an ISO 8601 time such as 2026-01-31T08:00:00Z");
        }
    }
}
