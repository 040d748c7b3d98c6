package dev.companion.mind.memory;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.affect.NeedSatisfaction;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What inclines a companion towards some of its memories, whatever is asked: a gentle pull, which
 * decides between what fits about as well.
 *
 * @param mood as it is now
 * @param unmet needs
 * @param quirks what each is, in words
 */
public record Leaning(Optional<Pad> mood, Set<Need> unmet, List<String> quirks) {

    /** Towards nothing. */
    public static final Leaning NONE = new Leaning(Optional.empty(), Set.of(), List.of());

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 3;

    /** What descriptions of habits are made of: it says how something is said and not what of. */
    private static final Set<String> OF_FORM =
            Set.of(
                    ("about after again all almost alway and answer any appear are around ask asked"
                         + " asking become been before begin being bring but call can close come"
                         + " conversation did end ending every expres for from get give greet had"
                         + " has have her him his how into it its keep let like line love make many"
                         + " may mention message more most much never not now off often one open"
                         + " our out over own phrase question quick rarely refer repeat replie"
                         + " reply respond said say see sentence she show some sometime speak start"
                         + " take talk tell tend text than that the their them then there these"
                         + " they thing thi time too topic toward turn two use user using very wa"
                         + " was way well what when where which while who whom why will with"
                         + " without word write yes you your")
                            .split(" ", -1));

    public Leaning {
        unmet = Set.copyOf(unmet);
        quirks = List.copyOf(quirks);
    }

    /**
     * The mood that a memory is of: the companion's own then, or else what was conveyed by the
     * words. Calm is what words convey that convey nothing, and stands for no mood.
     */
    public static Optional<Pad> mood(Optional<Pad> own, String emotion) {
        return own.or(() ->
                Arrays.stream(EmotionLabel.values())
                        .filter(label -> label != EmotionLabel.CALM)
                        .filter(label -> label.label().equals(emotion))
                        .map(EmotionLabel::pad)
                        .findFirst());
    }

    /**
     * How much a memory is of the mood of now, 0…1: the cosine of the two moods, times the length
     * of the shorter one, up to 1. Opposite moods pull as little as different ones, and a mood that
     * is hardly any pulls hardly at all. That a mood brings to mind what was lived in one like it
     * is Bower's (1981); the measure is ours.
     */
    double byMood(Optional<Pad> then) {
        if (mood.isEmpty() || then.isEmpty()) {
            return 0;
        }
        double here = length(mood.get());
        double there = length(then.get());
        double longer = Math.max(here, there);
        return longer == 0 ? 0 : Math.clamp(dot(mood.get(), then.get()) / longer, 0.0, 1.0);
    }

    /** How much a text speaks to the need it speaks to most, 0…1, see {@link NeedSatisfaction}. */
    double byNeed(String text) {
        if (unmet.isEmpty()) {
            return 0;
        }
        var met = NeedSatisfaction.of(List.of(text));
        return unmet.stream().mapToDouble(need -> met.getOrDefault(need, 0.0)).max().orElse(0)
                / NeedSatisfaction.MOST;
    }

    /** The part that a text has of the words of a quirk, of the one it has most of; 0…1. */
    double byQuirk(String text) {
        if (quirks.isEmpty()) {
            return 0;
        }
        var words = words(text);
        return quirks.stream().mapToDouble(quirk -> part(words(quirk), words)).max().orElse(0);
    }

    private static double part(Set<String> wanted, Set<String> words) {
        long there = wanted.stream().filter(words::contains).count();
        return wanted.isEmpty() ? 0 : (double) there / wanted.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : GAP.split(text.toLowerCase(Locale.ROOT), -1)) {
            var stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (stem.length() >= SHORTEST && !OF_FORM.contains(stem)) {
                words.add(stem);
            }
        }
        return words;
    }

    private static double length(Pad pad) {
        return StrictMath.sqrt(dot(pad, pad));
    }

    private static double dot(Pad a, Pad b) {
        return a.pleasure() * b.pleasure()
                + a.arousal() * b.arousal()
                + a.dominance() * b.dominance();
    }
}
