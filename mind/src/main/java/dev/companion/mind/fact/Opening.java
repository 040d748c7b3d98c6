package dev.companion.mind.fact;

import java.util.regex.Pattern;

/** Takes off what stands before a subject without being part of what is said. */
final class Opening {

    private static final Pattern INTERJECTION =
            Pattern.compile(
                    "(?i)^(?:(?:hi|hello|hey|good (?:morning|evening))(?: there| again|"
                        + " \\p{Lu}\\p{L}+)?[,!.]?\\s+|(?:well|oh|ah|yes|yeah|yep|yup|no|nope|nah|ok|okay|so|and|but|also|btw|fyi|by"
                        + " the way|anyway|actually|honestly|thanks|cool|wow|haha|lol|sure|right|besides|plus|for"
                        + " the record|in fact|fun fact|as you know|just so you know|to be"
                        + " honest|tbh|i (?:just |recently )?(?:found"
                        + " out|learned|learnt|realized|realised)(?: recently)?(?: that)?(?= i | my"
                        + " )|personally|unfortunately|sadly|luckily|fortunately|finally|guess"
                        + " what)[,!.:]*\\s+)");
    private static final Pattern WHEN =
            Pattern.compile(
                    "(?i)^(?:(?:last|this)"
                        + " (?:week|month|year|summer|winter|spring|autumn|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|today|recently|currently|right"
                        + " now|at the moment|(?:a |two |three |few|couple |of"
                        + " )*(?:days?|weeks?|months?) ago|these days|nowadays|in"
                        + " (?:19|20)\\d\\d|in"
                        + " (?:january|february|march|april|may|june|july|august|september|october|november|december)|for"
                        + " now|now),?\\s+");
    private static final Pattern NEW =
            Pattern.compile("(?i)^(?:now|these days|nowadays|recently)\\b");

    private Opening() {}

    /** The rest of a clause, and whether what was taken off says that it is new. */
    record Opened(String rest, boolean change) {}

    static Opened of(String clause) {
        var rest = clause;
        boolean change = false;
        for (int i = 0; i < 4; i++) {
            var before = rest;
            rest = INTERJECTION.matcher(rest).replaceFirst("");
            var when = WHEN.matcher(rest);
            if (when.find()) {
                change |= NEW.matcher(rest).find();
                rest = rest.substring(when.end());
            }
            if (rest.equals(before)) {
                break;
            }
        }
        return new Opened(rest, change);
    }
}
