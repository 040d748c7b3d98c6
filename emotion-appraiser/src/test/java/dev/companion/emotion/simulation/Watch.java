package dev.companion.emotion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.test.TestRecord;

/** Reads every change as it is committed, and what holds at any moment must hold for it. */
final class Watch {

    private static final int MOST_QUIRKS = 50;

    private final EventCodec codec = new EventCodec(_ -> Optional.empty());
    private final String run;
    private final Tally tally;
    private final Map<UUID, PersonalitySnapshot> last = new HashMap<>();
    private final Map<UUID, Mood> moods = new HashMap<>();
    private final Set<UUID> causes = new HashSet<>();

    Watch(String run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    void changed(TestRecord<String, byte[]> record) {
        var decoded = codec.decode(record.key(), record.value(), record.headers());
        assertThat(decoded).as(run).isInstanceOf(Decoded.Fact.class);
        var fact = ((Decoded.Fact) decoded).recorded();
        var change = (PersonalityChanged) fact.event();
        var now = change.snapshot();
        var where = run + " companion=" + fact.companion() + " version=" + now.version();
        assertThat(causes.add(change.cause())).as("one change for each fact, %s", where).isTrue();
        var before = Optional.ofNullable(last.put(fact.companion(), now));
        assertThat(now.version())
                .as("versions count the facts, %s", where)
                .isEqualTo(before.map(PersonalitySnapshot::version).orElse(0L) + 1);
        before.ifPresent(then -> comparedWith(then, change, where));
        withinBounds(change, where);
        if (change.causeType().equals(EventType.APPRAISED.wireName())) {
            moods.put(change.cause(), new Mood(now.mood(), now.emotion(), now.traits()));
        }
    }

    /** What goes to the table is what goes to the topic of changes. */
    void sameAgain(
            List<TestRecord<String, byte[]>> changes, List<TestRecord<String, byte[]>> states) {
        assertThat(states).as(run).hasSameSizeAs(changes);
        for (int i = 0; i < changes.size(); i++) {
            boolean same = Arrays.equals(changes.get(i).value(), states.get(i).value());
            assertThat(same).as("the table has each change, %s", run).isTrue();
        }
    }

    /** The personality as it stands, for whoever may not see what is not committed. */
    Optional<PersonalitySnapshot> snapshot(UUID companion) {
        return Optional.ofNullable(last.get(companion));
    }

    /** The mood that an appraisal led to, if it has been folded. */
    Optional<Mood> moodAfter(UUID appraised) {
        return Optional.ofNullable(moods.get(appraised));
    }

    private void comparedWith(PersonalitySnapshot then, PersonalityChanged change, String where) {
        var now = change.snapshot();
        assertThat(now.traits()).as("traits never change, %s", where).isEqualTo(then.traits());
        assertThat(now.at()).as("time never runs backwards, %s", where).isAfterOrEqualTo(then.at());
        if (change.at().isBefore(then.at())) {
            tally.count(Tally.Of.LATE_FACTS);
        }
    }

    private static void withinBounds(PersonalityChanged change, String where) {
        var now = change.snapshot();
        for (var pad : List.of(now.mood(), now.baseline(), change.before())) {
            assertThat(within(pad)).as("mood and baseline in bounds, %s: %s", where, pad).isTrue();
        }
        assertThat(now.needs().values())
                .as("needs in bounds, %s", where)
                .allMatch(Watch::unit)
                .hasSize(4);
        assertThat(now.emotions().values())
                .as("emotions in bounds, %s", where)
                .allMatch(Watch::unit);
        assertThat(now.quirks().values())
                .as("quirks in bounds, %s", where)
                .hasSizeLessThanOrEqualTo(MOST_QUIRKS)
                .allMatch(quirk -> unit(quirk.strength()) && quirk.times() >= 1);
    }

    private static boolean within(Pad pad) {
        return Math.abs(pad.pleasure()) <= 1
                && Math.abs(pad.arousal()) <= 1
                && Math.abs(pad.dominance()) <= 1;
    }

    /** False for what is not a number. */
    private static boolean unit(double value) {
        return value >= 0 && value <= 1;
    }
}
