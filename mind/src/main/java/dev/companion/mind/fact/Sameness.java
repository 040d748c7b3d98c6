package dev.companion.mind.fact;

import dev.companion.mind.fact.Attribute.Count;
import dev.companion.mind.voice.Stem;
import dev.companion.mind.voice.Words;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When two claims say the same, and when they speak of the same matter. */
final class Sameness {

    private static final Set<String> EMPTY =
            Set.of("a", "an", "the", "to", "my", "our", "their", "some", "any", "of", "and");
    private static final Set<String> NUMBERS =
            Set.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "2", "3", "4", "5", "6");
    private static final Map<Attribute, Attribute> FAMILY =
            Map.of(Attribute.DISLIKES, Attribute.LIKES);
    private static final Set<String> COUNTRIES = Lists.of("countries");

    private Sameness() {}

    /** Likes and dislikes are one matter. */
    static boolean family(Attribute a, Attribute b) {
        return FAMILY.getOrDefault(a, a) == FAMILY.getOrDefault(b, b);
    }

    /** Whether two claims about one subject speak of one matter, so that both have to agree. */
    static boolean oneMatter(Claim a, Claim b) {
        if (!family(a.attribute(), b.attribute())) {
            return false;
        }
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return true;
        }
        return single(a, b) || matter(a).equals(matter(b));
    }

    /** Only one of the values can hold at a time; what does not hold says nothing of others. */
    private static boolean single(Claim a, Claim b) {
        return a.attribute().count() == Count.ONE
                && a.standing() == Standing.HOLDS
                && b.standing() == Standing.HOLDS;
    }

    /** Whether they say the same, one perhaps with less detail. */
    static boolean agree(Claim a, Claim b) {
        return a.attribute() == b.attribute()
                && a.standing() == b.standing()
                && (stems(a.value()).equals(stems(b.value())) || finer(a, b) || finer(b, a));
    }

    /** Whether they are the same words for the same: what an episode told once it told. */
    static boolean told(Claim a, Claim b) {
        return a.attribute() == b.attribute()
                && a.standing() == b.standing()
                && (b.value().isEmpty()
                        || stems(a.value()).equals(stems(b.value()))
                        || finer(b, a));
    }

    /** Whether the second says the first and more: "Bergen, Norway" after "Bergen". */
    static boolean finer(Claim coarse, Claim fine) {
        return switch (coarse.attribute()) {
            case LIVES_IN, COMES_FROM, BORN_IN, EMPLOYER, STUDIES_AT, NAME, PARTNER ->
                    stems(fine.value()).containsAll(stems(coarse.value()))
                            && fine.attribute() == coarse.attribute();
            case BIRTHDAY -> Dates.agree(coarse.value(), fine.value());
            default -> false;
        };
    }

    /** Whether one names a country and the other a place that may lie in it. */
    static boolean mayBeWithin(Claim a, Claim b) {
        return switch (a.attribute()) {
            case LIVES_IN, COMES_FROM, BORN_IN ->
                    COUNTRIES.contains(Words.lower(a.value()))
                            != COUNTRIES.contains(Words.lower(b.value()));
            default -> false;
        };
    }

    /** What it is about, in stems; how many of them is not part of it. */
    private static Set<String> matter(Claim claim) {
        return stems(claim.value()).stream()
                .filter(stem -> !NUMBERS.contains(stem))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stems(String value) {
        return Words.lowerIn(value).stream()
                .filter(word -> !EMPTY.contains(word))
                .map(word -> NUMBERS.contains(word) ? word : Stem.bare(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
