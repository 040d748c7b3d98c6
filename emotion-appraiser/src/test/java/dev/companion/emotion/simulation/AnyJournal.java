package dev.companion.emotion.simulation;

import dev.companion.mind.affect.PadChange;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One companion's journal with every kind of fact in it, the same for the same seed. */
final class AnyJournal {

    private static final List<String> SOURCES =
            List.of("emotion-appraiser", "conversation-processor", "memory-consolidator");

    private final Dice dice;
    private final Traits traits;
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    private AnyJournal(Dice dice) {
        this.dice = dice;
        this.traits = dice.pick(List.of(Profile.values())).traits();
    }

    static List<Recorded<PersonalityEvent>> of(int facts, Dice dice) {
        var any = new AnyJournal(dice);
        var journal = new ArrayList<Recorded<PersonalityEvent>>();
        for (int i = 0; i < facts; i++) {
            boolean repeat = i > 0 && dice.chance(0.1);
            journal.add(
                    repeat
                            ? journal.get(Math.max(0, i - dice.between(1, 200)))
                            : Recorded.root(
                                    new UUID(1, i),
                                    dice.pick(SOURCES),
                                    new UUID(2, 2),
                                    i == 0 ? any.born() : any.event()));
        }
        return journal;
    }

    private PersonalityEvent born() {
        return new Initialized(now, traits, new Rules(1, Map.of()));
    }

    private PersonalityEvent event() {
        now = now.plusMillis(dice.between(-5_000, 20_000_000));
        return switch (dice.below(20)) {
            case 0 -> new RulesActivated(now, rules());
            case 1, 2 -> new Penalized(now, new UUID(3, 3), pad());
            case 3, 4 ->
                    new NeedSatisfied(now, dice.pick(List.of(Need.values())), dice.amount(0, 1));
            case 5, 6, 7 -> night();
            case 8 -> new MoodAdjusted(now, pad());
            case 9 -> reset();
            default -> appraised();
        };
    }

    private PersonalityEvent reset() {
        return dice.chance(0.3)
                ? new Reset(now, dice.pick(List.of(Profile.values())).traits(), rules())
                : appraised();
    }

    private Rules rules() {
        return dice.chance(0.2)
                ? new Rules(1, Map.of("mood_half_life_hours", dice.amount(1, 20)))
                : PersonalityRules.DEFAULT.withDriftRate(dice.amount(0, 0.1)).toRules();
    }

    private PersonalityEvent night() {
        var seen = new ArrayList<ObservedQuirk>();
        for (int left = dice.below(4); left > 0; left--) {
            seen.add(
                    new ObservedQuirk(
                            new UUID(4, dice.below(80)),
                            dice.pick(List.of(QuirkKind.values())),
                            dice.between(1, 9),
                            dice.amount(0, 1)));
        }
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new ReflectionApplied(
                now, day, dice.pick(List.of(ReflectionKind.values())), 5, seen);
    }

    private PersonalityEvent appraised() {
        var emotions = new ArrayList<FeltEmotion>();
        for (int left = dice.below(4); left > 0; left--) {
            emotions.add(new FeltEmotion(dice.pick(List.of(Emotion.values())), dice.amount(0, 1)));
        }
        return new Appraised(
                now,
                new UUID(5, 5),
                new Appraisal(0, 0, 0, 0, 1, 0, 0),
                emotions,
                PadChange.of(emotions, traits),
                "any",
                false,
                Map.of(dice.pick(List.of(Need.values())), dice.amount(0, 0.3)));
    }

    private Pad pad() {
        return new Pad(dice.amount(-1, 1), dice.amount(-1, 1), dice.amount(-1, 1));
    }
}
