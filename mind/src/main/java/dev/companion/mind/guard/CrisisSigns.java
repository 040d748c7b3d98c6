package dev.companion.mind.guard;

import static dev.companion.mind.guard.CrisisKind.SOMEONE_ELSE;

import dev.companion.mind.guard.CrisisReading.Calm;
import dev.companion.mind.guard.CrisisReading.Danger;
import dev.companion.mind.guard.CrisisReading.Mentioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads a line for danger: spellings are mended, what only looks like danger is taken out, and the
 * gravest of the signs that are left counts.
 */
public final class CrisisSigns {

    /** Written beside measurements, so that one can tell later what made them. */
    public static final String VERSION = "crisis-rules-2";

    private static final CrisisRules RULES = CrisisRules.read("crisis.tsv");

    private static final Comparator<CrisisRules.Sign> GRAVITY =
            Comparator.comparing(CrisisRules.Sign::kind)
                    .thenComparingDouble(CrisisRules.Sign::confidence);

    private CrisisSigns() {}

    /** A text without what only looks like danger, and what was mentioned on the way. */
    private record Cleared(String text, Optional<CrisisReading> mentioned) {}

    /** What one line of text tells; of any length, in time that grows with it. */
    public static CrisisReading read(String line) {
        var cleared = cleared(spelled(CrisisText.of(line)));
        return gravest(cleared.text())
                .map(CrisisSigns::danger)
                .or(cleared::mentioned)
                .orElseGet(Calm::new);
    }

    /**
     * Signs of danger to somebody else are looked for first and taken out: the words for what they
     * may do would be read as the writer's own.
     */
    private static Optional<CrisisRules.Sign> gravest(String line) {
        var found = new ArrayList<CrisisRules.Sign>();
        var text = line;
        boolean latin = isLatin(line);
        for (var sign : RULES.signs()) {
            if (latin && sign.language().isNeverLatin()) {
                continue;
            }
            var match = sign.pattern().matcher(text);
            if (match.find()) {
                found.add(sign);
                text = sign.kind() == SOMEONE_ELSE ? match.replaceAll(" _ ") : text;
            }
        }
        return found.stream().max(GRAVITY);
    }

    /** Whether it has no letter of a script after the Latin and Greek ones, which saves time. */
    private static boolean isLatin(String line) {
        return line.chars().noneMatch(c -> c >= 0x400 && Character.isLetter(c));
    }

    private static CrisisReading danger(CrisisRules.Sign sign) {
        return new Danger(new Crisis(sign.kind(), sign.language()), sign.confidence());
    }

    private static String spelled(String line) {
        var text = line;
        for (var spelling : RULES.spellings()) {
            text = spelling.pattern().matcher(text).replaceAll(spelling.value());
        }
        return text;
    }

    private static Cleared cleared(String line) {
        var text = line;
        Optional<CrisisReading> mentioned = Optional.empty();
        boolean latin = isLatin(line);
        for (var removal : RULES.removals()) {
            if (latin && removal.language().isNeverLatin()) {
                continue;
            }
            var found = removal.pattern().matcher(text);
            if (found.find()) {
                text = found.replaceAll(" _ ");
                for (var mention : removal.mentions()) {
                    mentioned = Optional.of(new Mentioned(mention, removal.language()));
                }
            }
        }
        return new Cleared(text, mentioned);
    }
}
