package dev.companion.emotion.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.mind.personality.Inside;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** One companion's journal folded again, by itself, beside what the fold made of it live. */
final class Replay {

    private static final int MOST_DAYS = 7;

    /** 50 quirks, 24 emotions, seven days, 256 ids of each of five producers, and some more. */
    private static final int MOST_BYTES = 30_000;

    private static final double ROUNDING = 1e-12;

    private final String where;
    private final List<Recorded<PersonalityEvent>> journal;
    private final List<Recorded<PersonalityEvent>> facts;
    private final Dice dice;

    /**
     * @param journal as it stands in the log, repeats and all, but without what no fold takes
     */
    Replay(String where, List<Recorded<PersonalityEvent>> journal, Dice dice) {
        this.where = where;
        this.journal = journal;
        this.dice = dice;
        var firsts = new LinkedHashMap<UUID, Recorded<PersonalityEvent>>();
        journal.forEach(fact -> firsts.putIfAbsent(fact.id(), fact));
        this.facts = List.copyOf(firsts.values());
    }

    /** The first record of each slot. */
    List<Recorded<PersonalityEvent>> facts() {
        return facts;
    }

    void hold(byte[] live, PersonalitySnapshot last) {
        var state = PersonalityState.UNBORN;
        for (var fact : facts) {
            var after = state.apply(fact);
            baselineDrifts(state, fact.event(), after);
            assertThat(Inside.days(after)).as("days, %s", where).isLessThanOrEqualTo(MOST_DAYS);
            state = after;
        }
        var bytes = state.toBytes();
        var hash = PersonalityState.hash(bytes);
        assertThat(state.version())
                .as("version counts the distinct facts, %s", where)
                .isEqualTo(facts.size());
        assertThat(PersonalityState.hash(live))
                .as("live and replay are the same, %s", where)
                .isEqualTo(hash);
        assertThat(last)
                .as("and so is what others were told, %s", where)
                .isEqualTo(state.snapshot(state.at()));
        assertThat(PersonalityState.fromBytes(bytes))
                .as("there and back, %s", where)
                .isEqualTo(state);
        assertThat(bytes.length).as("state size, %s", where).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(onFromSomewhere())
                .as("folding on from a stored state, %s", where)
                .isEqualTo(hash);
    }

    /** From bytes stored at any point of the log, with the repeats that were still to come. */
    private String onFromSomewhere() {
        int cut = dice.below(journal.size() + 1);
        var state = folded(PersonalityState.UNBORN, journal.subList(0, cut));
        var stored = PersonalityState.fromBytes(state.toBytes());
        assertThat(stored).as("there and back, %s", where).isEqualTo(state);
        return folded(stored, journal.subList(cut, journal.size())).hash();
    }

    private static PersonalityState folded(
            PersonalityState from, List<Recorded<PersonalityEvent>> facts) {
        var state = from;
        for (var fact : facts) {
            state = state.apply(fact);
        }
        return state;
    }

    /** Only a night moves it, and by its rate of the gap to the week's mean, once. */
    private void baselineDrifts(
            PersonalityState before, PersonalityEvent event, PersonalityState after) {
        switch (event) {
            case Initialized _ -> {}
            case ReflectionApplied _ -> {
                var home = before.baseline();
                var mean = Inside.weeksMean(after).orElse(home);
                double rate = after.parameters().padDriftRate();
                near(home.pleasure(), mean.pleasure(), rate, after.baseline().pleasure());
                near(home.arousal(), mean.arousal(), rate, after.baseline().arousal());
                near(home.dominance(), mean.dominance(), rate, after.baseline().dominance());
            }
            default ->
                    assertThat(after.baseline())
                            .as("only nights move the baseline, %s", where)
                            .isEqualTo(before.baseline());
        }
        assertThat(inBounds(after.mood()) && inBounds(after.baseline()))
                .as("mood and baseline in bounds, %s version=%d", where, after.version())
                .isTrue();
    }

    private void near(double from, double to, double rate, double found) {
        assertThat(found)
                .as("a night's drift, %s", where)
                .isEqualTo(from + (to - from) * rate, within(ROUNDING));
    }

    private static boolean inBounds(Pad pad) {
        return Math.abs(pad.pleasure()) <= 1
                && Math.abs(pad.arousal()) <= 1
                && Math.abs(pad.dominance()) <= 1;
    }
}
