package dev.companion.mind.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A predicate in its base form, and what its words did to it: "does not live in Oslo anymore" is
 * "live in Oslo", ended, with a change.
 */
record Predication(String base, Standing standing, boolean change) {

    private static final Set<String> ADVERBS =
            Set.of(
                    "really",
                    "also",
                    "just",
                    "now",
                    "currently",
                    "still",
                    "actually",
                    "always",
                    "finally",
                    "recently",
                    "absolutely",
                    "totally",
                    "truly",
                    "simply",
                    "definitely",
                    "already",
                    "even",
                    "both",
                    "all",
                    "especially",
                    "particularly",
                    "genuinely",
                    "honestly",
                    "completely",
                    "deeply",
                    "severely",
                    "highly",
                    "very",
                    "quite",
                    "mostly",
                    "usually",
                    "happily",
                    "officially",
                    "proudly",
                    "secretly",
                    "only",
                    "mildly",
                    "deathly",
                    "seriously",
                    "super",
                    "so",
                    "too",
                    "strictly",
                    "mainly");
    private static final Set<String> NEW = Set.of("now", "recently", "finally");
    private static final Set<String> AUXILIARIES = Set.of("be", "do", "have", "can");
    private static final Pattern NO_MORE =
            Pattern.compile("(?i),?\\s+(?:anymore|any more|any longer|no more)(?=$|[ ,.!])");
    private static final Pattern NOW =
            Pattern.compile("(?i),?\\s+(?:now|these days|nowadays|as of \\w+)[.! ]*$");
    private static final Pattern EMPHASIS =
            Pattern.compile("^do (?:like|love|enjoy|have|live|work) ");
    private static final int HEAD = 4;

    static Optional<Predication> of(String predicate, boolean newly) {
        var over = NO_MORE.matcher(predicate);
        boolean ends = over.find();
        var text = ends ? over.replaceFirst("") : predicate;
        boolean change = newly || NOW.matcher(text).find();
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int i = 0; i < Math.min(HEAD, words.size()); i++) {
            var word = words.get(i).toLowerCase(Locale.ROOT);
            if (ADVERBS.contains(word) && words.size() > 1 && !keeps(words, i)) {
                change |= NEW.contains(word);
                words.remove(i--);
            }
        }
        if (words.size() > 2 && starts(words, "used", "to")) {
            words = words.subList(2, words.size());
            words.set(0, base(words.getFirst()));
            return Optional.of(new Predication(String.join(" ", words), Standing.ENDED, true));
        }
        words.set(0, base(words.getFirst()));
        return negated(words, ends, change);
    }

    private static Optional<Predication> negated(List<String> words, boolean ends, boolean change) {
        var text = String.join(" ", words);
        var first = words.getFirst();
        if (text.startsWith("no longer ")) {
            var rest = new ArrayList<>(words.subList(2, words.size()));
            rest.set(0, base(rest.getFirst()));
            return Optional.of(new Predication(String.join(" ", rest), Standing.ENDED, true));
        }
        if (first.equals("be") && text.startsWith("be no longer ")) {
            return Optional.of(new Predication("be " + text.substring(13), Standing.ENDED, true));
        }
        var denied = ends ? Standing.ENDED : Standing.DENIED;
        if (text.startsWith("have no ")) {
            return Optional.of(
                    new Predication("have " + text.substring(8), denied, ends || change));
        }
        boolean never =
                text.startsWith("have never ")
                        || text.startsWith("never ")
                        || text.startsWith("be never ");
        if (never || text.startsWith("did ") || text.startsWith("will ")) {
            return Optional.empty();
        }
        boolean hated = text.startsWith("can not stand ") || text.startsWith("can not bear ");
        if (!hated
                && words.size() > 2
                && AUXILIARIES.contains(first)
                && words.get(1).equalsIgnoreCase("not")) {
            var rest = text.substring(first.length() + 5);
            var base = first.equals("do") || first.equals("can") ? rest : first + " " + rest;
            return Optional.of(new Predication(bareAny(base), denied, ends || change));
        }
        if (EMPHASIS.matcher(text).find()) {
            return Optional.of(new Predication(text.substring(3), Standing.HOLDS, change));
        }
        var able =
                text.startsWith("can speak ") || text.startsWith("can play ")
                        ? text.substring(4)
                        : text;
        return Optional.of(new Predication(able, Standing.HOLDS, change));
    }

    private static String bareAny(String base) {
        return base.replaceFirst("^((?:like|have|own|eat|drink|speak|play)) any ", "$1 ");
    }

    /** "so" and "all" are adverbs only where they do not stand for something themselves. */
    private static boolean keeps(List<String> words, int i) {
        return i + 1 == words.size();
    }

    private static boolean starts(List<String> words, String first, String second) {
        return words.getFirst().equalsIgnoreCase(first) && words.get(1).equalsIgnoreCase(second);
    }

    /** The verb without its ending for "she". */
    private static String base(String verb) {
        var lower = verb.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "am", "is", "are" -> "be";
            case "has" -> "have";
            case "does" -> "do";
            case "goes" -> "go";
            case "was", "was,", "this", "always", "yes", "us" -> lower;
            default -> inflected(lower);
        };
    }

    private static String inflected(String verb) {
        if (verb.length() > 4 && verb.endsWith("ies")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        if (verb.length() > 4 && (verb.endsWith("ches") || verb.endsWith("shes"))) {
            return verb.substring(0, verb.length() - 2);
        }
        return verb.length() > 3 && verb.endsWith("s") && !verb.endsWith("ss")
                ? verb.substring(0, verb.length() - 1)
                : verb;
    }
}
