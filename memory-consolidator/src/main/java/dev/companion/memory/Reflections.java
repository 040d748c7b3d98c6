package dev.companion.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.reflection.Exchanges;
import dev.companion.mind.reflection.Retrospect;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.Consolidated;
import dev.companion.schemas.ReflectionEvent.Reason;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionKind;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.topics.EventLog;
import dev.companion.topics.QuirkIds;
import dev.companion.topics.WindowReader;
import dev.companion.topics.WindowReader.Said;
import dev.companion.topics.lanes.LaneHandler;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks back when it is asked to: reads what was said, finds quirks, writes to the journal what it
 * leads to, and then that it is done. Broken off anywhere and handled again, it goes on from what
 * the journal has of it; a request that was answered once is passed over.
 */
final class Reflections implements LaneHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Reflections.class);
    private static final String MODULE = MemoryConsolidator.MODULE;
    private static final Duration STORING_PATIENCE = Duration.ofSeconds(10);

    private final EventLog log;
    private final NightJournal journal;
    private final WindowReader windows;
    private final KnownReflections known;
    private final QuirkSearch search;
    private final Consolidating consolidating;
    private final Function<UUID, Optional<QuirkIds>> ids;
    private final Duration patience;

    /** When each request that waits was first tried, in nanoseconds of this JVM. */
    private final Cache<UUID, Long> waiting =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(1)).build();

    /**
     * @param ids of a companion's quirks; empty when its key was destroyed
     * @param patience how long a night waits for the day's last message to be appraised
     */
    Reflections(
            EventLog log,
            NightJournal journal,
            WindowReader windows,
            KnownReflections known,
            QuirkSearch search,
            Consolidating consolidating,
            Function<UUID, Optional<QuirkIds>> ids,
            Duration patience) {
        this.log = log;
        this.journal = journal;
        this.windows = windows;
        this.known = known;
        this.search = search;
        this.consolidating = consolidating;
        this.ids = ids;
        this.patience = patience;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.REFLECTION_REQUESTED;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof ReflectionRequested request) {
            try {
                unlessDone(new Recorded<>(fact.envelope(), request));
            } catch (RecordTooLargeException | SerializationException e) {
                // No later try could write it.
                throw e;
            } catch (KafkaException e) {
                throw new NotNow("the log cannot be read or written for now", e);
            } catch (UncheckedIOException e) {
                throw new NotNow("the memory index does not answer for now", e);
            } catch (DatabaseUnavailable e) {
                throw new NotNow("PostgreSQL is away, and with it what was known before", e);
            }
        }
        taken.close();
    }

    private void unlessDone(Recorded<ReflectionRequested> request) {
        if (!known.isDone(request.companion(), request.id())) {
            reflect(request);
        }
    }

    private void reflect(Recorded<ReflectionRequested> request) {
        var event = request.event();
        if (event.kind() == ReflectionKind.NIGHT
                && known.lastNight(request.companion())
                        .filter(last -> !event.day().isAfter(last))
                        .isPresent()) {
            skip(request, Reason.PASSED);
            return;
        }
        if (event.window().isEmpty()) {
            var applied = apply(request, 0, Retrospect.OF_SILENCE);
            complete(request, applied, 0, Retrospect.OF_SILENCE, Optional.empty());
            return;
        }
        var window = event.window().get();
        var stored = consolidating.stored(request, window);
        switch (windows.read(request.companion(), window, stored.gone())) {
            case Said.NotThere _ -> skip(request, Reason.WINDOW_NOT_FOUND);
            case Said.Forgotten _ -> skip(request, Reason.FORGOTTEN);
            case Said.Found said -> {
                var quirkIds = ids.apply(request.companion());
                if (quirkIds.isEmpty()) {
                    skip(request, Reason.FORGOTTEN);
                    return;
                }
                var seen = journal.look(request, window, said.lastMessage());
                requireAppraised(request, seen);
                requireStored(request, stored);
                var found =
                        search.in(
                                request,
                                quirkIds.get(),
                                Exchanges.of(said.facts()),
                                known.wordings(request.companion()),
                                window.loggedFrom());
                var applied =
                        seen.applied().orElseGet(() -> apply(request, said.messages(), found));
                var consolidated =
                        consolidating.of(
                                request,
                                window,
                                stored,
                                List.copyOf(
                                        known.wordings(request.companion()).byQuirk().values()));
                complete(request, applied, said.replies(), found, Optional.of(consolidated));
            }
        }
    }

    /** So that the day's last message is folded before its night. */
    private void requireAppraised(Recorded<ReflectionRequested> request, NightJournal.Seen seen) {
        if (seen.appraised()) {
            return;
        }
        long now = System.nanoTime();
        long since = waiting.get(request.id(), _ -> now);
        if (now - since < patience.toNanos()) {
            throw new NotNow("the day's last message has not been appraised yet");
        }
        LOG.warn(
                "the day's last message was not appraised in {}, the night goes on without"
                        + " reflection={}",
                patience,
                request.id());
    }

    /** So that the day's last words can be drawn together with the rest. */
    private void requireStored(
            Recorded<ReflectionRequested> request, WindowMemories.Stored stored) {
        if (stored.complete()) {
            return;
        }
        long now = System.nanoTime();
        long since = waiting.get(request.id(), _ -> now);
        if (now - since < STORING_PATIENCE.toNanos()) {
            throw new NotNow("the day's last words are not stored yet");
        }
        LOG.warn(
                "the day's last words were not stored in {}, the night goes on without"
                        + " reflection={}",
                STORING_PATIENCE,
                request.id());
    }

    private ReflectionApplied apply(
            Recorded<ReflectionRequested> request, int messages, Retrospect found) {
        var event = request.event();
        var applied =
                new ReflectionApplied(
                        event.at(), event.day(), event.kind(), messages, found.finding().quirks());
        log.appendAndWait(List.of(request.led(MODULE, applied)));
        return applied;
    }

    /** Says what is in the journal, even where it was found in another way than now. */
    private void complete(
            Recorded<ReflectionRequested> request,
            ReflectionApplied applied,
            int replies,
            Retrospect found,
            Optional<Consolidated> consolidated) {
        var event = request.event();
        var written =
                found.finding().asWritten(applied.quirks(), known.wordings(request.companion()));
        var completed =
                request.led(
                        MODULE,
                        new ReflectionCompleted(
                                event.at(),
                                event.day(),
                                event.kind(),
                                applied.messages(),
                                replies,
                                written.quirks(),
                                found.finder(),
                                found.degraded(),
                                consolidated,
                                written.wordings()));
        log.appendAndWait(List.of(completed));
        known.took(completed);
    }

    private void skip(Recorded<ReflectionRequested> request, Reason reason) {
        var event = request.event();
        var skipped =
                request.led(
                        MODULE,
                        new ReflectionSkipped(event.at(), event.day(), event.kind(), reason));
        log.appendAndWait(List.of(skipped));
        known.took(skipped);
    }

    @Override
    public void handedOver() {
        known.forgetAll();
    }
}
