package dev.companion.mind.voice;

import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers what holds now from what is known, where a single fact has all that the question asks for
 * and something besides. What was so once is looked up in what was said.
 */
final class KnownReply {

    /** It is asked how things were, or when, or in a year. */
    private static final Pattern OF_THE_PAST =
            Pattern.compile(
                    "\\b(?:did|was|were|had|used to|before|last|ago|when|why|how"
                            + " long|ever|since)\\b|\\d");

    private static final Pattern VERB_OF_USER =
            Pattern.compile("^The user (is|has|was|does|no longer \\p{L}+|\\p{L}+) ");

    private static final Map<String, String> IRREGULAR =
            Map.of(
                    "is", "are", "has", "have", "was", "were", "does", "do", "goes", "go",
                    "studies", "study");

    private KnownReply() {}

    /** Empty when no fact has it. */
    static Optional<Draft> of(Talk talk, Question question) {
        if (question.keys().isEmpty()
                || question.about() != Speaker.USER
                || OF_THE_PAST.matcher(Words.lower(question.text())).find()) {
            return Optional.empty();
        }
        return talk.scene().memories().stream()
                .filter(memory -> memory.type() == MemoryType.FACTUAL && !memory.isSaid())
                .filter(memory -> answers(memory, question))
                .max(Comparator.comparingDouble(Memory::score).thenComparing(Memory::id))
                .flatMap(fact -> say(talk, fact));
    }

    private static Optional<Draft> say(Talk talk, Memory fact) {
        var told = toldToUser(fact.text());
        var inside = told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1);
        return talk.say("known", Map.of("fact", told, "inside", inside))
                .map(text -> new Draft().say(Optional.of(text)).use(List.of(fact.id())));
    }

    private static boolean answers(Memory fact, Question question) {
        var stems = Words.content(fact.text());
        stems.remove(Stem.of("user"));
        // "What about my sister?" asks for more than one fact can say.
        boolean broad =
                question.subject()
                        .filter(subject -> question.keys().keySet().equals(Set.of(subject.stem())))
                        .isPresent();
        return !broad
                && stems.containsAll(question.keys().keySet())
                && stems.size() > question.keys().size();
    }

    /** "The user lives in Lisbon." → "You live in Lisbon." */
    static String toldToUser(String fact) {
        var verb = VERB_OF_USER.matcher(fact);
        if (!verb.find()) {
            return fact.replaceFirst("^The user's ", "Your ");
        }
        var word = verb.group(1);
        int space = word.lastIndexOf(' ') + 1;
        return "You "
                + word.substring(0, space)
                + plain(word.substring(space))
                + fact.substring(verb.end(1));
    }

    private static String plain(String verb) {
        var irregular = IRREGULAR.get(verb);
        if (irregular != null) {
            return irregular;
        }
        return verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
    }
}
