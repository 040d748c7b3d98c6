package dev.companion.mind.memory;

import dev.companion.schemas.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the two who talk are called, where that is known. Someone who speaks of himself says "I", so
 * that a name in a question is not looked for in what its bearer said: it says whose words are
 * wanted.
 */
public record Names(Optional<String> user, Optional<String> companion) {

    public static final Names UNKNOWN = new Names(Optional.empty(), Optional.empty());

    private static final Pattern GAP = Pattern.compile("\\s+");

    /** Whether a text names one of the two. */
    boolean of(Speaker speaker, String text) {
        return pattern(speaker).filter(name -> name.matcher(text).find()).isPresent();
    }

    /** The text without either name. */
    String removed(String text) {
        return replaced(text, "", "");
    }

    /** The text as the one who is named would say it: "I" and "my". */
    String inFirstPerson(String text) {
        return replaced(text, "I", "my");
    }

    private String replaced(String text, String name, String possessive) {
        var changed = text;
        for (var speaker : Speaker.values()) {
            var named = pattern(speaker);
            if (named.isPresent()) {
                changed =
                        named.get()
                                .matcher(changed)
                                .replaceAll(found -> found.group(1) == null ? name : possessive);
            }
        }
        return changed;
    }

    private Optional<Pattern> pattern(Speaker speaker) {
        var name =
                switch (speaker) {
                    case USER -> user;
                    case COMPANION -> companion;
                };
        return name.map(String::strip).filter(n -> !n.isEmpty()).map(Names::pattern);
    }

    /** The whole name or its first part, in its own case: "will" is no Will. */
    private static Pattern pattern(String name) {
        var forms = new ArrayList<>(List.of(Pattern.quote(name)));
        forms.add(Pattern.quote(GAP.split(name, -1)[0]));
        var any = String.join("|", forms);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(['’]s)?(?![\\p{L}\\p{N}])",
                Pattern.UNICODE_CASE);
    }
}
