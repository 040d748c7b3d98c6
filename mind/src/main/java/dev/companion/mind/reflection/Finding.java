package dev.companion.mind.reflection;

import dev.companion.mind.quirk.Exchange;
import dev.companion.mind.quirk.Gist;
import dev.companion.mind.quirk.Habit;
import dev.companion.mind.quirk.Habits;
import dev.companion.mind.quirk.KnownQuirk;
import dev.companion.mind.quirk.QuirkMatch;
import dev.companion.mind.quirk.QuirkPrompt;
import dev.companion.schemas.ObservedQuirk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The habits that showed in what was said.
 *
 * @param quirks the most marked first
 * @param wordings what each of them is, in their order
 */
public record Finding(List<ObservedQuirk> quirks, List<String> wordings) {

    /** Who counts, with its version. */
    public static final String COUNTING = "habits-1";

    /** Who looked where there was nothing to look at. */
    public static final String NOBODY = "none";

    public static final Finding NOTHING = new Finding(List.of(), List.of());

    /** Habits taken from one answer at most, as the prompt asks. */
    public static final int MOST_NAMED = 3;

    /** A habit that shows in every reply; one that shows in few begins at half of it. */
    private static final double FIRST_STRENGTH = 0.5;

    public Finding {
        quirks = List.copyOf(quirks);
        wordings = List.copyOf(wordings);
    }

    /**
     * By counting. The same habit has the same id in every night of a companion.
     *
     * @param ids the companion's: one for each name of a habit, which must not tell the name
     */
    public static Finding counted(Function<String, UUID> ids, List<Exchange> exchanges) {
        var habits = Habits.find(exchanges);
        return new Finding(
                habits.stream().map(habit -> observed(ids, habit)).toList(),
                habits.stream().map(Habit::description).toList());
    }

    /**
     * From what a model named. One that is known already, in other words perhaps, keeps its id and
     * its words.
     *
     * @param ids as for {@link #counted}
     * @param replies how many the model was shown the last of
     * @param vectors of the texts that {@link #gists} lists; those missing are compared by words
     */
    public static Finding named(
            Function<String, UUID> ids,
            int replies,
            List<NamedHabit> named,
            Wordings known,
            Map<String, float[]> vectors) {
        int shown = Math.clamp(replies, 1, QuirkPrompt.MOST_REPLIES);
        var candidates = candidates(known, vectors);
        var found = new LinkedHashMap<UUID, ObservedQuirk>();
        var wordings = new LinkedHashMap<UUID, String>();
        for (var habit : named.stream().limit(MOST_NAMED).toList()) {
            var same =
                    QuirkMatch.among(
                            candidates, habit.description(), vector(vectors, habit.description()));
            var id =
                    same.map(KnownQuirk::id)
                            .orElseGet(() -> ids.apply("named:" + Gist.of(habit.description())));
            int times = (int) Math.max(1, Math.round(habit.strength() * shown));
            found.putIfAbsent(id, new ObservedQuirk(id, habit.kind(), times, habit.strength()));
            wordings.putIfAbsent(id, same.map(KnownQuirk::description).orElse(habit.description()));
        }
        return new Finding(new ArrayList<>(found.values()), new ArrayList<>(wordings.values()));
    }

    /** The texts whose vectors {@link #named} compares. */
    public static Set<String> gists(List<NamedHabit> named, Wordings known) {
        var gists = new LinkedHashSet<String>();
        named.forEach(habit -> gists.add(Gist.of(habit.description())));
        known.byQuirk().values().forEach(wording -> gists.add(Gist.of(wording)));
        return gists;
    }

    /**
     * What was written down of a finding that this one repeats, with the words for it. The two may
     * differ, for not all that decides which known habit is meant is written down; what was written
     * down stands.
     */
    public Finding asWritten(List<ObservedQuirk> written, Wordings known) {
        var words = new ArrayList<String>();
        for (int i = 0; i < written.size(); i++) {
            words.add(wording(written.get(i), i, known));
        }
        return new Finding(written, words);
    }

    private String wording(ObservedQuirk quirk, int place, Wordings known) {
        for (int i = 0; i < quirks.size(); i++) {
            if (quirks.get(i).quirk().equals(quirk.quirk())) {
                return wordings.get(i);
            }
        }
        var earlier = known.byQuirk().get(quirk.quirk());
        if (earlier != null) {
            return earlier;
        }
        return place < quirks.size() && showsAs(quirk, quirks.get(place))
                ? wordings.get(place)
                : Wordings.UNKNOWN;
    }

    private static boolean showsAs(ObservedQuirk one, ObservedQuirk other) {
        return one.kind() == other.kind()
                && one.times() == other.times()
                && one.strength() == other.strength();
    }

    private static List<KnownQuirk> candidates(Wordings known, Map<String, float[]> vectors) {
        var candidates = new ArrayList<KnownQuirk>();
        known.byQuirk()
                .forEach((id, wording) ->
                        candidates.add(new KnownQuirk(id, wording, vector(vectors, wording))));
        return candidates;
    }

    private static Optional<float[]> vector(Map<String, float[]> vectors, String description) {
        return Optional.ofNullable(vectors.get(Gist.of(description)));
    }

    private static ObservedQuirk observed(Function<String, UUID> ids, Habit habit) {
        return new ObservedQuirk(
                ids.apply("habit:" + habit.key()),
                habit.kind(),
                habit.times(),
                FIRST_STRENGTH * (1 + habit.share()) / 2);
    }
}
