package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The journals, as the log has them. */
final class Journals {

    /** So many facts of one companion fit into memory with room for others. */
    static final int MOST_FACTS = 250_000;

    private final CompanionLog log;

    Journals(CompanionLog log) {
        this.log = log;
    }

    /** A companion's whole journal. */
    List<Recorded<PersonalityEvent>> of(UUID companion) {
        return of(companion, MOST_FACTS);
    }

    /** A companion's whole journal, refused as soon as it turns out to be longer than this. */
    List<Recorded<PersonalityEvent>> of(UUID companion, int most) {
        var journal = new ArrayList<Recorded<PersonalityEvent>>();
        read(
                companion,
                fact -> {
                    if (journal.size() == most) {
                        throw new BadRequest(
                                "a journal of at most %d facts can be looked back on, this one has more"
                                        .formatted(most));
                    }
                    journal.add(fact);
                });
        return journal;
    }

    /** Hands over a companion's journal fact by fact, however long it is. */
    void read(UUID companion, Consumer<Recorded<PersonalityEvent>> each) {
        log.read(Topic.PERSONALITY, companion, _ -> true, fact -> take(fact, each));
    }

    /** Hands over everyone's journals, mixed. */
    void readAll(Consumer<Recorded<PersonalityEvent>> each) {
        log.readAll(Topic.PERSONALITY, fact -> take(fact, each));
    }

    private static void take(
            Recorded<? extends Event> fact, Consumer<Recorded<PersonalityEvent>> each) {
        if (fact.event() instanceof PersonalityEvent event) {
            each.accept(new Recorded<>(fact.envelope(), event));
        }
    }
}
