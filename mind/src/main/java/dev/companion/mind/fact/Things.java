package dev.companion.mind.fact;

import dev.companion.mind.voice.Lexicon;
import dev.companion.mind.voice.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values in open words: what is liked, collected, planned. Few words, and none that only points.
 */
final class Things {

    private static final Pattern TO = Pattern.compile("(?i)^to (?=\\p{L})");
    private static final Pattern ALL = Pattern.compile("(?i)^(?:all|most|all kinds of) ");
    private static final Pattern NARROWED = Pattern.compile("(?i) (?:with|without|that|which) ");
    private static final Pattern THE = Pattern.compile("(?i)^the ");
    private static final Pattern CUT =
            Pattern.compile(
                    "(?i)\\s+(?:in|on|at|into|from|through|around|by|near|during|out|up|down|over|against|as|under|outside|outdoors|between"
                        + "|across|along|inside|right|both|often|usually|also|lately|most|better|more|much|while)(?:\\s.*|$)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}'&. -]{2,40}");
    private static final Pattern ADVERB = Pattern.compile(".*ly$");
    private static final int LONGEST_LIKED = 3;
    private static final int LONGEST_PLAN = 9;

    private static final Set<String> LIGHT = Lists.of("light");
    private static final Set<String> LIKED_THE = Lists.of("liked the");
    private static final Set<String> NOT_ALLERGENS = Lists.of("light allergens");
    private static final Set<String> PLANS = Lists.of("plans");

    private Things() {}

    static List<String> liked(String raw) {
        var found = new ArrayList<String>();
        for (var item : Nouns.items(Tail.cut(raw))) {
            var thing =
                    CUT.matcher(ALL.matcher(TO.matcher(item).replaceFirst("")).replaceFirst(""))
                            .replaceFirst("")
                            .strip();
            var the = THE.matcher(thing);
            var noun = the.replaceFirst("");
            if (the.find(0)
                    && !LIKED_THE.contains(Words.lower(noun))
                    && !Words.in(noun).stream().allMatch(Words.Word::capitalised)) {
                break;
            }
            if (!plain(noun, LONGEST_LIKED)
                    || (item.length() > thing.length() && halfSaid(thing))) {
                break;
            }
            found.add(thing);
        }
        return found;
    }

    /** "experimenting in the kitchen" is more than experimenting; hiking in the hills is hiking. */
    private static boolean halfSaid(String cut) {
        var last = Words.lower(cut);
        return last.endsWith("ing") && last.indexOf(' ') < 0 && !Lists.of("gerunds").contains(last);
    }

    static List<String> favourite(String raw) {
        var thing = CUT.matcher(Tail.cut(raw)).replaceFirst("").strip();
        return plain(THE.matcher(thing).replaceFirst(""), 4) ? List.of(thing) : List.of();
    }

    static List<String> allergens(String raw) {
        var found = new ArrayList<String>();
        for (var each : Nouns.items(Tail.cut(raw))) {
            var item = ALL.matcher(each).replaceFirst("");
            var words = Words.lowerIn(item);
            if (!plain(item, LONGEST_LIKED) || words.stream().anyMatch(NOT_ALLERGENS::contains)) {
                break;
            }
            found.add(item);
        }
        if (!found.isEmpty() && NARROWED.matcher(raw).find()) {
            found.removeLast(); // "animals with fur" are not all animals
        }
        return found;
    }

    static List<String> collected(String raw) {
        var thing = CUT.matcher(Tail.cut(raw)).replaceFirst("");
        return thing.endsWith("s") && plain(thing, 2) ? List.of("collecting " + thing) : List.of();
    }

    /** A plan with a verb that changes something, told of the user in the third person. */
    static List<String> plan(String raw) {
        var plan =
                Tail.bare(raw)
                        .replaceFirst("(?i),? (?:and|so|because|but|with you|lol|haha).*$", "");
        var words = Words.lowerIn(plan);
        var begins = PLANS.stream().anyMatch(p -> Words.lower(plan + " ").startsWith(p + " "));
        var ofOthers =
                words.stream()
                        .anyMatch(w ->
                                Set.of("i", "you", "your", "we", "it", "that", "this", "them")
                                        .contains(w));
        if (!begins || ofOthers || words.size() > LONGEST_PLAN || words.size() < 2) {
            return List.of();
        }
        return List.of(
                plan.replaceAll("(?i)\\b(?:my|our)\\b", "their")
                        .replaceAll("(?i)\\b(?:me|us)\\b", "them"));
    }

    private static boolean plain(String thing, int most) {
        var words = Words.lowerIn(thing);
        return !words.isEmpty()
                && words.size() <= most
                && WORDS.matcher(thing).matches()
                && words.stream().noneMatch(Things::light)
                && !thing.contains("'s")
                && !time(words.getFirst())
                && !ADVERB.matcher(words.getLast()).matches();
    }

    private static boolean time(String word) {
        return Lexicon.TIME.contains(word)
                || (word.endsWith("s")
                        && Lexicon.TIME.contains(word.substring(0, word.length() - 1)));
    }

    private static boolean light(String word) {
        return LIGHT.contains(word) || (word.contains("'") && !word.endsWith("'s"));
    }
}
