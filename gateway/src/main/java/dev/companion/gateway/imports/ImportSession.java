package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Births;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.NotFound;
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
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import: knows what the log holds of its companions already, so that a line goes in once
 * however often it is sent, and none goes in behind what has happened since.
 */
final class ImportSession {

    private static final int LONGEST_TEXT = 4_000;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Births births;
    private final CompanionKeys keys;
    private final EventLog log;
    private final InstantSource clock;
    private final Map<UUID, KnownHistory> known;
    private final Map<String, UUID> companions = new HashMap<>();
    private long published;
    private boolean broken;

    ImportSession(
            Births births,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock,
            Map<UUID, KnownHistory> known) {
        this.births = births;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
        this.known = known;
    }

    synchronized long published() {
        return published;
    }

    int companions() {
        return known.size();
    }

    long knownMessages() {
        return known.values().stream().mapToLong(KnownHistory::size).sum();
    }

    /**
     * Puts lines into the log, in their order, and waits until they are safe there. When that fails
     * nobody knows what is in the log now: the session is over, and the next one reads it again.
     */
    synchronized Outcome publish(List<ImportLine> lines) {
        if (broken) {
            throw new NotFound("this import broke off; begin another with POST /imports");
        }
        broken = true;
        var facts = new ArrayList<Recorded<? extends ConversationEvent>>();
        var refused = new ArrayList<Refused>();
        int before = 0;
        for (var line : lines) {
            try {
                var fact = fact(line);
                var history = history(fact.companion());
                if (history.contains(fact.id())) {
                    before++;
                } else {
                    history.requireNotBefore(fact.event().at());
                    history.add(fact.id(), fact.event().at());
                    facts.add(fact);
                }
            } catch (BadRequest e) {
                refused.add(new Refused(line.line(), String.valueOf(e.getMessage())));
            }
        }
        log.appendAndWait(facts);
        broken = false;
        published += facts.size();
        return new Outcome(facts.size(), before, refused);
    }

    private Recorded<? extends ConversationEvent> fact(ImportLine line) {
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

    private KnownHistory history(UUID companion) {
        return known.computeIfAbsent(companion, _ -> new KnownHistory());
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

    /** What became of some lines. */
    record Outcome(int imported, int known, List<Refused> refused) {}

    /** A line that was not taken, and why. */
    record Refused(long line, String reason) {}
}
