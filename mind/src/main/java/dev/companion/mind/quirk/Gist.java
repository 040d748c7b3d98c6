package dev.companion.mind.quirk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a description of a quirk says once the words are gone that every such description has
 * ("often", "likes to", "the user's"). Those words make all of them look alike: see {@link
 * QuirkMatch}. Words in quotation marks stay.
 */
public final class Gist {

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]{1,80})\"|(?<!\\p{L})'(.{1,80}?)'(?!\\p{L})");

    private static final Set<String> FRAME =
            Set.of(
                    ("a an the is are its it his her their them they in at by of and or to with as"
                         + " such has have very much many most often frequently usually always"
                         + " sometimes regularly generally tends tend likes like loves enjoys fond"
                         + " lot lots keeps habit use uses using bring brings bringing up talk"
                         + " talks talking about mention mentions mentioning other other's others"
                         + " user user's users companion reply replies response responses message"
                         + " messages word words phrase phrases")
                            .split(" ", -1));

    private Gist() {}

    /** The words that tell it from others, in order; the whole text where none would be left. */
    public static String of(String description) {
        var plain = plain(description);
        var kept = new ArrayList<String>();
        var quotes = QUOTED.matcher(plain);
        int from = 0;
        while (quotes.find()) {
            Reply.words(plain.substring(from, quotes.start())).stream()
                    .filter(word -> !FRAME.contains(word))
                    .forEach(kept::add);
            kept.addAll(Reply.words(quotes.group()));
            from = quotes.end();
        }
        Reply.words(plain.substring(from)).stream()
                .filter(word -> !FRAME.contains(word))
                .forEach(kept::add);
        return kept.isEmpty() ? plain : String.join(" ", kept);
    }

    /** What stands in quotation marks. */
    static Set<String> quoted(String description) {
        var found = new LinkedHashSet<String>();
        QUOTED.matcher(plain(description))
                .results()
                .forEach(quote -> found.add(String.join(" ", Reply.words(quote.group()))));
        return found;
    }

    private static String plain(String description) {
        return description
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .strip();
    }
}
