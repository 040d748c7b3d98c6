package dev.companion.mind.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that someone else wrote and the user put into a message: a mail, an article, code. Told by a
 * lead-in that speaks of it, or by the marks of a letter.
 *
 * @param body what was pasted
 */
public record Pasted(String body) {

    private static final int SHORTEST_BODY = 60;
    private static final int LONGEST_LEAD = 240;

    private static final Pattern LEAD =
            Pattern.compile(
                    "\\b(?:e-?mails?|letter|message|text|article|page|website|post|document|notes?|code|function|"
                        + "story|chapter|poem|lyrics|recipe|report|paper|review|contract|invoice|reply|"
                        + "comment|this|these|here|below|following|read|summar\\w+|translate|shorten|"
                        + "homework|transcript|wrote|sent|got|mail|nachricht|diese[rs]?|correo|este|esta|"
                        + "courriel|ce|cette)\\b");
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?m)^\\s*(?:subject|from|to|sent|received(?:"
                        + " date)?|date|betreff|von|objet|asunto)"
                        + " ?:|\\bsubject:|^\\s*(?:dear|hi|hello|hey|liebe[rs]?|sehr"
                        + " geehrte[rs]?|bonjour|hola) ?[\\p{L}. ]{0,40},\\s*$|^\\s*(?:kind |best"
                        + " |warm )?(?:regards|wishes|sincerely|cheers)\\b|\\bunsubscribe\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What was pasted into a message; empty when it is all its own. */
    public static Optional<Pasted> in(String line) {
        var text = line.strip();
        int end = text.indexOf('\n');
        if (end > 0 && end <= LONGEST_LEAD) {
            var body = text.substring(end).strip();
            if (body.length() >= SHORTEST_BODY
                    && LEAD.matcher(Readings.plain(text.substring(0, end))).find()
                    && (text.startsWith("\n\n", end)
                            || text.charAt(end - 1) == ':'
                            || LETTER.matcher(body).find())) {
                return Optional.of(new Pasted(body));
            }
        }
        return end > 0 && text.length() >= SHORTEST_BODY && LETTER.matcher(text).find()
                ? Optional.of(new Pasted(text))
                : Optional.empty();
    }

    /** Its sentences. */
    public List<Passage> passages() {
        return Passage.of(body);
    }
}
