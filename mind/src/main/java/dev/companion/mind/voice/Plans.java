package dev.companion.mind.voice;

import java.util.regex.Pattern;

/** Whether a statement looks ahead. */
final class Plans {

    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\b(tomorrow|tonight|next (week|weekend|month|year|\\w+day)|soon|this"
                            + " weekend|i'll|i will|we'll|we will|(i'm|we're|i am|we are|im)"
                            + " (planning|going to|about to|hoping to|thinking of|gonna)|gonna|will"
                            + " be|upcoming|can't wait)\\b");

    private Plans() {}

    static boolean ahead(String sentence) {
        return AHEAD.matcher(Words.lower(sentence)).find();
    }
}
