package dev.companion.mind.fact;

import java.util.regex.Pattern;

/** What follows a value without being part of it: "since 2019", "with my wife", "too". */
final class Tail {

    private static final String MONTH =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)(?:^|[,\\s]+)(?:since|for|with|without|because|when|whenever|while|where|after|before|until|till|last|this|next|on"
                        + " (?:my|the|mon|tues|wednes|thurs|fri|satur|sun)\\w*|in (?:\\d{4}|"
                            + MONTH
                            + "|the (?:morning|evening|summer|winter)|my (?:free|spare) time)|at"
                            + " the moment|at home|right now|now|these"
                            + " days|nowadays|currently|anymore|any more|any"
                            + " longer|again|already|too|as"
                            + " well|though|tho|today|yesterday|recently|lately|(?:a few|a couple"
                            + " of|two|three|\\d+|a|an|\\w+) (?:days?|weeks?|months?|years?)"
                            + " ago|every|so|and then|if|by|who|whom|which|that|than|to be|to"
                            + " get|lol|haha\\w*|tbh|btw|honestly|actually|really|a lot|very|so"
                            + " much|the most|the"
                            + " best|all|together|alone|never|always|especially|particularly|even|even"
                            + " though|like|just|at all|here|there|as a"
                            + " (?:kid|child|teen|teenager|hobby)|growing"
                            + " up|about|xd)(?![\\w'-]).*$");
    private static final Pattern PAST =
            Pattern.compile(
                    "(?i)\\b(?:when (?:i|he|she|we|they) (?:was|were)|as a"
                        + " (?:kid|child|teen|teenager)|growing up|in (?:19|20)\\d\\d|(?:\\w+)"
                        + " (?:years|decades) ago|back then|back in|in (?:high school|college)|at"
                        + " the time|temporarily|for a (?:week|weekend|month|day|few \\w+))\\b");
    private static final Pattern TO_COME =
            Pattern.compile("(?i)\\b(?:tomorrow|tonight|soon|next \\w+)\\b");
    private static final Pattern END =
            Pattern.compile("[\\s,.!?…]+$|[\\p{So}\\x{FE0F}\\x{200D}]+.*$");

    private Tail() {}

    static String cut(String value) {
        var bare = END.matcher(value).replaceAll("");
        return END.matcher(AFTER.matcher(bare).replaceFirst("")).replaceAll("").strip();
    }

    /** Whether it is told of a time long over. */
    static boolean past(String predicate) {
        return PAST.matcher(predicate).find();
    }

    /** Whether it is told of a time to come. */
    static boolean future(String predicate) {
        return TO_COME.matcher(predicate).find();
    }

    /** Without marks and emoji at its end. */
    static String bare(String text) {
        return END.matcher(text).replaceAll("");
    }

    static boolean is(String rest) {
        return rest.isBlank() || cut(rest).isEmpty();
    }
}
