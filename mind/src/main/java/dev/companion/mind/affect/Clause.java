package dev.companion.mind.affect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words between two stops: negation and subjects do not reach out of it.
 *
 * @param opensSentence false when it continues a sentence, after a comma or a but
 * @param asks true when its sentence ends in a question mark
 * @param emphasis from 1 up, by the exclamation marks of its sentence
 * @param weight 1, less before a but and more after it
 */
record Clause(
        List<Word> words, boolean opensSentence, boolean asks, double emphasis, double weight) {

    private static final double PER_EXCLAMATION = 0.1;
    private static final int MOST_EXCLAMATIONS = 3;
    private static final double BEFORE_BUT = 0.6;
    private static final double AFTER_BUT = 1.3;
    private static final int MOST_LETTERS = 8_000;

    private static final String EMOTICON =
            "(?<!\\w)(?:>?[:;=]'?-?[()dDoO](?!\\w)|<3|\\^\\^|[xX]D(?!\\w)|T_T)";
    private static final Pattern TOKEN =
            Pattern.compile(
                    EMOTICON + "|[\\p{L}\\p{N}]+(?:'\\p{L}+)*|\\p{So}|[.!?…\\n]+|[,;:()—–]");

    Clause {
        words = List.copyOf(words);
    }

    /** The clauses of one line, in order; the line is read up to a limit of 8,000 characters. */
    static List<Clause> of(String line) {
        var text = line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) : line;
        text =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace('’', '\'')
                        .replace("\uFE0F", "");
        boolean capitalsStandOut =
                !text.equals(text.toUpperCase(Locale.ROOT)) || text.length() < 20;
        var clauses = new ArrayList<Clause>();
        var sentence = new ArrayList<List<Word>>();
        sentence.add(new ArrayList<>());
        for (var tokens = TOKEN.matcher(text); tokens.find(); ) {
            var token = tokens.group();
            char first = token.charAt(0);
            if (".!?…\n".indexOf(first) >= 0) {
                close(sentence, token, clauses);
            } else if (token.length() == 1 && ",;:()—–".indexOf(first) >= 0) {
                sentence.add(new ArrayList<>());
            } else {
                var word = Word.written(token, token.toLowerCase(Locale.ROOT), capitalsStandOut);
                if (isBut(word)) {
                    sentence.add(new ArrayList<>());
                }
                sentence.getLast().add(word);
            }
        }
        close(sentence, "", clauses);
        return clauses;
    }

    private static void close(List<List<Word>> sentence, String stop, List<Clause> into) {
        int exclamations = (int) stop.chars().filter(c -> c == '!').count();
        double emphasis = 1 + PER_EXCLAMATION * Math.min(MOST_EXCLAMATIONS, exclamations);
        boolean asks = stop.indexOf('?') >= 0;
        int but = lastBut(sentence);
        boolean opens = true;
        for (int i = 0; i < sentence.size(); i++) {
            var words = sentence.get(i);
            if (!words.isEmpty()) {
                double weight = but < 0 ? 1 : i < but ? BEFORE_BUT : AFTER_BUT;
                into.add(new Clause(words, opens, asks, emphasis, weight));
                opens = false;
            }
        }
        sentence.clear();
        sentence.add(new ArrayList<>());
    }

    /** Where the sentence turns; a but that opens it turns nothing. */
    private static int lastBut(List<List<Word>> sentence) {
        for (int i = sentence.size() - 1; i > 0; i--) {
            if (!sentence.get(i).isEmpty() && isBut(sentence.get(i).getFirst())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBut(Word word) {
        return AffectLexicon.OURS.senses(word.text()).stream().anyMatch(s -> s.kind() == Kind.BUT);
    }
}
