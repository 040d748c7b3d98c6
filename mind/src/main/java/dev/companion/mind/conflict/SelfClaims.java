package dev.companion.mind.conflict;

import dev.companion.mind.fact.Earnest;
import dev.companion.mind.voice.Clean;
import dev.companion.mind.voice.Sections;
import dev.companion.mind.voice.Sentences;
import dev.companion.mind.voice.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what a line says about the companion: "you're always so cheerful", "you never ask me
 * anything". What it is at this moment ("you seem sad today") is no claim about what it is like.
 */
public final class SelfClaims {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Map<String, List<String>> TABLE =
            Sections.of(SelfClaims.class, "companion.txt");
    private static final Map<String, List<String>> WORDS = new TreeMap<>(words());
    private static final Pattern IS =
            Pattern.compile(
                    "(?:^|, |\\b(?:and|but|so|that|because) )(?:i"
                        + " (?:think|feel|find|like|love|hate|notice|noticed) (?:that |how"
                        + " )?)?you(?: (?<sweep>always|never))?(?: are|'re| r| seem| sound| look|"
                        + " have been|'ve been| come across as| act)(?:"
                        + " (?<sweep2>always|never))?(?<not> not)?(?<deg>(?:"
                        + " (?:so|very|really|such|a|an|too|quite|pretty|rather|always|just|kind"
                        + " of|a bit|a"
                        + " little|incredibly|super|generally|usually|often|being|person|all the"
                        + " time))*) (?<rest>.+)$");
    private static final Pattern DOES =
            Pattern.compile(
                    "(?:^|, |\\b(?:and|but|so|that|because) )you (?<sweep>always|never|don't"
                            + " ever|do not ever|keep|constantly|don't|hardly ever|rarely)"
                            + " (?<rest>.+)$");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "\\b(?:today|now|right now|tonight|this morning|this evening|at the"
                            + " moment|yesterday|just now)\\b");
    private static final Pattern AFTER =
            Pattern.compile(
                    "^(?:$|[.!,… ]+$|[,.!]? ?(?:lately|these days|recently|person|all the"
                            + " time|and|but|today|with|to|when|about|for|,).*)");
    private static final Pattern YOU = Pattern.compile(",? (?:and|but) (?=you)");
    private static final Pattern SEEM = Pattern.compile("\\byou seem\\b");
    private static final double SAID = 0.8;
    private static final double SEEMS = 0.6;
    private static final int MOST = 8;

    private SelfClaims() {}

    /** What a line says of it, at most eight claims, in the order they were made. */
    public static List<SelfClaim> of(String text) {
        var claims = new ArrayList<SelfClaim>();
        if (!Earnest.text(text)) {
            return claims;
        }
        for (var sentence : Sentences.clauses(Clean.text(text, Earnest.LONGEST))) {
            for (var part : YOU.split(Words.lower(sentence), MOST)) {
                add(part.replace("youre", "you're").strip(), claims);
            }
        }
        return claims.stream().distinct().limit(MOST).toList();
    }

    private static void add(String part, List<SelfClaim> claims) {
        boolean plain =
                !part.contains("?")
                        && Earnest.unquoted(SEEM.matcher(part).replaceAll("you are"))
                        && !MOMENT.matcher(part).find();
        if (plain) {
            is(part).or(() -> does(part)).ifPresent(claims::add);
        }
    }

    private static Optional<SelfClaim> is(String sentence) {
        var is = IS.matcher(sentence);
        if (!is.find()) {
            return Optional.empty();
        }
        boolean never = "never".equals(is.group("sweep")) || "never".equals(is.group("sweep2"));
        boolean sweeping =
                never || "always".equals(is.group("sweep")) || "always".equals(is.group("sweep2"));
        boolean denied = never || is.group("not") != null;
        boolean seems = sentence.contains("you seem") || sentence.contains("you sound");
        for (var entry : WORDS.entrySet()) {
            for (var word : entry.getValue()) {
                var rest = is.group("rest");
                if (rest.startsWith(word)
                        && AFTER.matcher(rest.substring(word.length())).matches()) {
                    var name = entry.getKey().substring(0, entry.getKey().length() - 2);
                    boolean high = entry.getKey().endsWith("+") != denied;
                    return Optional.of(
                            new SelfClaim(
                                    Aspect.valueOf(name.toUpperCase(Locale.ROOT)),
                                    high,
                                    (denied ? "not " : "") + word,
                                    "",
                                    sweeping,
                                    seems ? SEEMS : SAID));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SelfClaim> does(String sentence) {
        var does = DOES.matcher(sentence);
        if (!does.find()) {
            return Optional.empty();
        }
        boolean high = List.of("always", "keep", "constantly").contains(does.group("sweep"));
        var rest = does.group("rest").replaceFirst("^(?:ever|really) ", "");
        var verb = does.group("sweep").equals("keep") ? rest.replaceFirst("ing\\b", "") : rest;
        for (var section : TABLE.keySet()) {
            if (!section.endsWith("+") && !section.endsWith("-")) {
                for (var phrase : entries(section)) {
                    if (verb.startsWith(phrase)
                            && AFTER.matcher(verb.substring(phrase.length())).matches()) {
                        return Optional.of(
                                new SelfClaim(Aspect.HABIT, high, phrase, section, true, SAID));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        for (var section : TABLE.keySet()) {
            if (section.endsWith("+") || section.endsWith("-")) {
                words.put(section, entries(section));
            }
        }
        return words;
    }

    private static List<String> entries(String section) {
        return TABLE.getOrDefault(section, List.of()).stream()
                .flatMap(line -> COMMA.splitAsStream(line))
                .toList();
    }
}
