package dev.companion.mind.memory;

import dev.companion.schemas.Speaker;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text that is to bring something to mind asks for.
 *
 * @param words to look for
 * @param meaning the text whose vector to look for: the same unless it names one of the two
 * @param about whose words are wanted; absent when that is open
 * @param when whether it asks when something was
 * @param period the time it names
 * @param names lower case: names and numbers in it
 */
public record Asked(
        String words,
        String meaning,
        Optional<Speaker> about,
        boolean when,
        Optional<Period> period,
        Set<String> names) {

    /** What is said to the companion about remembering, not about what is to be remembered. */
    private static final Pattern PLEADING =
            Pattern.compile(
                    "\\b(?:(?:can|could|would|will|do|did) you (?:please |still )*)?"
                            + "(?:remember|recall|know|remind me|tell me)\\b");

    private static final Pattern FIRST =
            Pattern.compile("\\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself)\\b");
    private static final Pattern SECOND =
            Pattern.compile("\\b(?:you|you're|you've|you'd|you'll|your|yours|yourself)\\b");
    private static final Pattern WHEN =
            Pattern.compile(
                    "^when\\b|\\bwhen (?:did|was|were|is|are|do|does|has|have|had|will)\\b"
                            + "|\\b(?:what|which) (?:date|day|month|year)\\b|\\bhow long\\b");
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{Ll},] [\"'“(]?)\\p{Lu}[\\p{L}\\p{N}]+|\\b\\p{N}+\\b");

    public Asked {
        names = Set.copyOf(names);
    }

    /**
     * Reads a text.
     *
     * @param now when and where it is asked
     */
    public static Asked of(String text, Names names, ZonedDateTime now) {
        var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        var words = names.removed(text);
        return new Asked(
                words.isBlank() ? text : words,
                names.inFirstPerson(text),
                about(text, lower, names),
                WHEN.matcher(lower).find(),
                Periods.named(text, now),
                NAME.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    private static Optional<Speaker> about(String text, String lower, Names names) {
        boolean user = names.of(Speaker.USER, text);
        boolean companion = names.of(Speaker.COMPANION, text);
        if (!user && !companion) {
            var asked = PLEADING.matcher(lower).replaceAll("");
            user = FIRST.matcher(asked).find();
            companion = SECOND.matcher(asked).find();
        }
        if (user == companion) {
            return Optional.empty();
        }
        return Optional.of(user ? Speaker.USER : Speaker.COMPANION);
    }
}
