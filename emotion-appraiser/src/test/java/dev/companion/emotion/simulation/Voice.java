package dev.companion.emotion.simulation;

import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The composer for one turn in {@value #SAMPLE}; for the others something cheap with habits of its
 * own, which like a model says something else each time it is asked.
 */
final class Voice {

    private static final int SAMPLE = 16;

    private static final List<String> OPENINGS =
            List.of("Oh, ", "Well, ", "Hm. ", "To be honest, ", "");
    private static final List<String> MIDDLES =
            List.of(
                    "that stays with me",
                    "I like how you put it",
                    "tell me more about it",
                    "I would love to hear how it goes on",
                    "that must have been quite a day");
    private static final List<String> ENDINGS = List.of("!", ".", "...", "?", " 🙂");

    private final Dice dice;
    private final Tally tally;

    Voice(Dice dice, Tally tally) {
        this.dice = dice;
        this.tally = tally;
    }

    String say(Recorded<? extends Event> fact, TurnClosed turn, Optional<Mood> mood) {
        long bits = fact.id().getLeastSignificantBits();
        if (mood.isPresent() && Math.floorMod(bits, SAMPLE) == 0) {
            tally.count(Tally.Of.COMPOSED);
            return Composer.compose(scene(turn, mood.get(), bits)).text();
        }
        // A companion's own taste is in its id; half of the time it gives in to it.
        int taste = Math.floorMod(fact.companion().hashCode(), OPENINGS.size());
        var opening = dice.chance(0.5) ? OPENINGS.get(taste) : dice.pick(OPENINGS);
        var ending = dice.chance(0.5) ? ENDINGS.get(taste) : dice.pick(ENDINGS);
        return opening + dice.pick(MIDDLES) + ending;
    }

    private static Scene scene(TurnClosed turn, Mood mood, long seed) {
        var felt = OccTree.emotions(OfflineAppraiser.appraise(turn.lines()), mood.traits());
        return new Scene(
                "Ada",
                mood.traits(),
                mood.pad(),
                mood.emotion(),
                List.of(),
                Set.of(),
                turn.lines(),
                felt,
                List.of(),
                List.of(),
                false,
                turn.at(),
                ZoneOffset.UTC,
                seed);
    }
}
