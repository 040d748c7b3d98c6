package dev.companion.bench;

import dev.companion.mind.affect.NeedSatisfaction;
import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.affect.PadChange;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One companion's journal over a year: born, then turn after turn what an appraisal of real phrases
 * writes. The same seed gives the same journal.
 */
final class SyntheticJournal {

    private static final Duration YEAR = Duration.ofDays(365);

    /** A little less, as steps vary. */
    private static final Duration SPAN = Duration.ofDays(330);

    private final UUID companion;
    private final SplittableRandom random;
    private final Traits traits;
    private final long stepMillis;
    private final Deque<Recorded<? extends PersonalityEvent>> ready = new ArrayDeque<>();
    private Instant at;

    SyntheticJournal(long seed, int events, Instant end) {
        this.random = new SplittableRandom(seed);
        this.companion = uuid();
        var profiles = Profile.values();
        this.traits = profiles[random.nextInt(profiles.length)].traits();
        this.stepMillis = Math.max(1, SPAN.toMillis() / events);
        this.at = end.minus(YEAR);
        ready.add(
                Recorded.root(
                        uuid(),
                        "gateway",
                        companion,
                        new Initialized(at, traits, PersonalityRules.DEFAULT.toRules())));
    }

    UUID companion() {
        return companion;
    }

    Recorded<? extends PersonalityEvent> next() {
        if (ready.isEmpty()) {
            turn();
        }
        return ready.remove();
    }

    /** A turn's facts lie at one moment; steps are such that all fit into the year, on average. */
    private void turn() {
        var lines = List.of(Phrases.at(random.nextInt(Phrases.all().size())));
        var needs = NeedSatisfaction.of(lines);
        at = at.plusMillis(random.nextLong(2 * stepMillis));
        var variables = OfflineAppraiser.appraise(lines);
        var emotions = OccTree.emotions(variables, traits);
        // Any fact will do as the cause: only ids derived from it are in the journal.
        var turn =
                Recorded.root(
                        uuid(),
                        "conversation-processor",
                        companion,
                        new MessageScreened(at, companion, Verdict.CLEAR, 1));
        ready.add(
                turn.led(
                        "emotion-appraiser",
                        new Appraised(
                                at,
                                turn.id(),
                                variables,
                                emotions,
                                PadChange.of(emotions, traits),
                                OfflineAppraiser.VERSION,
                                false,
                                needs)));
    }

    /** RFC 9562 version 4. */
    private UUID uuid() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
