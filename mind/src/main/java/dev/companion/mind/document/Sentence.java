package dev.companion.mind.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence, or a piece of one that is too long for a passage.
 *
 * @param text without line breaks
 * @param words as spaces divide them
 */
record Sentence(String text, int words) {

    static final Sentence NONE = new Sentence("", 0);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What is longer is cut between words, or where a word is that long, within it. */
    private static final int MOST_WORDS = Passages.MOST_WORDS / 2;

    private static final int MOST_CHARACTERS = Passages.MOST_CHARACTERS / 2;

    /** In their order, by the rules of Unicode's annex 29 as the JDK has them. */
    static List<Sentence> of(String paragraph) {
        var text = SPACE.matcher(paragraph).replaceAll(" ").strip();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        var sentences = new ArrayList<Sentence>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces(text.substring(from, to).strip(), sentences);
            from = to;
        }
        return List.copyOf(sentences);
    }

    static String joined(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** At most so many characters, with … where something was left out. */
    static String shortened(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, cut(text, most - 1)).stripTrailing() + "…";
    }

    private static void pieces(String sentence, List<Sentence> into) {
        var piece = new StringBuilder();
        int words = 0;
        for (var word : sentence.split(" ", -1)) {
            for (var part : parts(word)) {
                boolean full =
                        words == MOST_WORDS || piece.length() + part.length() >= MOST_CHARACTERS;
                if (full && !piece.isEmpty()) {
                    into.add(new Sentence(piece.toString(), words));
                    piece.setLength(0);
                    words = 0;
                }
                if (!part.isEmpty()) {
                    piece.append(piece.isEmpty() ? "" : " ").append(part);
                    words++;
                }
            }
        }
        if (!piece.isEmpty()) {
            into.add(new Sentence(piece.toString(), words));
        }
    }

    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (word.length() - from > MOST_CHARACTERS) {
            int to = from + cut(word.substring(from), MOST_CHARACTERS);
            parts.add(word.substring(from, to));
            from = to;
        }
        parts.add(word.substring(from));
        return parts;
    }

    /** Not between the halves of a surrogate pair. */
    private static int cut(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
