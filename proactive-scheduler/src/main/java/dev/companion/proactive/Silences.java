package dev.companion.proactive;

import dev.companion.mind.standing.Dormancy;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.SilentPeople.Silent;
import dev.companion.topics.RootId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices, once a day and whenever it was started, who has become silent for long. The same silence
 * is the same slot, whoever notices it.
 */
final class Silences {

    private static final Logger LOG = LoggerFactory.getLogger(Silences.class);

    static final int MOST_AT_ONCE = 1_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    private final Function<Instant, List<Silent>> silent;
    private final Function<UUID, Optional<SecretKey>> ids;
    private final BooleanSupplier rowsCaughtUp;
    private final Consumer<List<Recorded<BecameDormant>>> log;
    private Instant looked = Instant.EPOCH;

    /**
     * As said by functions.
     *
     * @param silent who has not written for long by a moment, {@value #MOST_AT_ONCE} at most
     * @param ids what names the slots of a companion
     * @param rowsCaughtUp waits for it a while; false when they are still behind the log
     * @param log returns once they are written
     */
    Silences(
            Function<Instant, List<Silent>> silent,
            Function<UUID, Optional<SecretKey>> ids,
            BooleanSupplier rowsCaughtUp,
            Consumer<List<Recorded<BecameDormant>>> log) {
        this.silent = silent;
        this.ids = ids;
        this.rowsCaughtUp = rowsCaughtUp;
        this.log = log;
    }

    /** What cannot be done now is done at a later minute. */
    synchronized void look(Instant minute) {
        if (minute.isBefore(looked.plus(BETWEEN_LOOKS))) {
            return;
        }
        try {
            if (!rowsCaughtUp.getAsBoolean()) {
                return;
            }
            var found = silent.apply(minute);
            log.accept(found.stream().flatMap(it -> dormant(it, minute).stream()).toList());
            if (found.size() < MOST_AT_ONCE) {
                looked = minute;
            }
        } catch (DatabaseUnavailable | KeysUnavailable | KafkaException e) {
            LOG.debug("who is silent cannot be asked for now", e);
        }
    }

    private Optional<Recorded<BecameDormant>> dormant(Silent person, Instant minute) {
        return Dormancy.decide(person.lastHeard(), minute)
                .flatMap(event ->
                        ids.apply(person.companion())
                                .map(key ->
                                        Recorded.root(
                                                RootId.of(
                                                        key,
                                                        "dormant",
                                                        event.lastHeard().toString()),
                                                ProactiveScheduler.MODULE,
                                                person.companion(),
                                                event)));
    }
}
