package dev.companion.mind.affect;

import dev.companion.schemas.Need;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the companion's needs a turn meets, and how far. Company alone meets the social need a
 * little; the rest depends on what is talked about. The words and amounts are ours.
 */
public final class NeedSatisfaction {

    /** The most one turn gives any need. */
    public static final double MOST = 0.3;

    private static final double COMPANY = 0.05;
    private static final double PER_WORD = 0.1;

    private static final Map<Need, Set<String>> WORDS =
            Map.of(
                    Need.SOCIAL,
                    words(
                            "friend friends family mom mum dad brother sister together miss missed"
                                    + " love hug hello hi hey thanks thank we us party date wedding"
                                    + " birthday feel feeling you talk chat"),
                    Need.INTELLECTUAL,
                    words(
                            "why how think thought idea ideas learn learned learning study studying"
                                + " science physics math philosophy theory explain understand book"
                                + " books reading research history language code programming"
                                + " question problem solve debate meaning curious university"
                                + " lecture discover universe logic politics news article"),
                    Need.CREATIVE,
                    words(
                            "story stories write writing wrote poem poetry poet paint painting"
                                + " painted draw drawing art artist music song songs sing singing"
                                + " guitar piano band dance dancing design craft knit bake baking"
                                + " cook cooking photo photography film movie novel imagine invent"
                                + " create creating creative build make made sculpture theatre"
                                + " game"),
                    Need.REST,
                    words(
                            "goodnight night sleep sleepy asleep bed nap rest resting relax relaxed"
                                + " relaxing calm quiet peaceful tea bath meditate meditation dream"
                                + " dreams breathe slow weekend cozy tired holiday silence"));

    private NeedSatisfaction() {}

    /** Amounts within 0…{@value #MOST}, only for needs that were met at all. */
    public static Map<Need, Double> of(List<String> lines) {
        var met = new EnumMap<Need, Double>(Need.class);
        if (lines.stream().noneMatch(line -> !line.isBlank())) {
            return met;
        }
        met.put(Need.SOCIAL, COMPANY);
        for (var line : lines) {
            for (var clause : Clause.of(line)) {
                clause.words().forEach(word -> count(word.text(), met));
            }
        }
        met.replaceAll((_, amount) -> Math.min(MOST, amount));
        return Collections.unmodifiableMap(met);
    }

    private static void count(String word, Map<Need, Double> met) {
        for (var need : Need.values()) {
            if (WORDS.getOrDefault(need, Set.of()).contains(word)) {
                met.merge(need, need == Need.SOCIAL ? COMPANY : PER_WORD, Double::sum);
            }
        }
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }
}
