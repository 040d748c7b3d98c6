package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers a question in the words of a document, and names it. What is written is quoted, never
 * retold: nobody told it.
 */
final class PassageReply {

    /** Of the weight of the question's words, how much a sentence and its heading must hold. */
    private static final double ANSWERS_FROM = 0.6;

    private static final double OF_ITS_OWN = 0.1;
    private static final double WEIGHT_OF_EVIDENCE = 0.3;
    private static final int LONGEST_QUOTE = 320;
    private static final int LONGEST_NAME = 80;

    private PassageReply() {}

    /** Empty when no document has it. */
    static Optional<Draft> of(Talk talk, Question question) {
        if (question.keys().isEmpty() || question.about() == Speaker.COMPANION) {
            return Optional.empty();
        }
        return talk.passages().stream()
                .flatMap(passage -> written(passage, question))
                .filter(written -> written.fit() >= ANSWERS_FROM)
                .max(
                        Comparator.comparingDouble(Written::rank)
                                .thenComparingDouble(w -> w.passage().score())
                                .thenComparing(w -> w.passage().id()))
                .flatMap(written -> reply(talk, written));
    }

    private static Optional<Draft> reply(Talk talk, Written written) {
        var document = Clean.text(written.passage().document(), LONGEST_NAME);
        return talk.say(
                        "passage",
                        Map.of("document", document, "quote", unquoted(written.sentence())))
                .map(text ->
                        new Draft().say(Optional.of(text)).use(List.of(written.passage().id())));
    }

    /** Its sentences; the heading above them tells what they are about. */
    private static Stream<Written> written(Memory passage, Question question) {
        var text = passage.text();
        int body = text.indexOf('\n') + 1;
        var heading = Words.content(text.substring(0, body));
        return Sentences.of(text.substring(body).strip()).stream()
                .filter(sentence -> sentence.length() <= LONGEST_QUOTE)
                .map(sentence -> {
                    var stems = Words.content(sentence);
                    double own = 0;
                    double all = 0;
                    for (var key : question.keys().entrySet()) {
                        boolean here = stems.contains(key.getKey());
                        own += here ? key.getValue() : 0;
                        all += here || heading.contains(key.getKey()) ? key.getValue() : 0;
                    }
                    // A heading alone, with any sentence under it, answers nothing.
                    double fit = own > 0 ? all / question.weight() : 0;
                    double rank =
                            fit
                                    + OF_ITS_OWN * own / question.weight()
                                    + (Evidence.in(sentence, question) ? WEIGHT_OF_EVIDENCE : 0);
                    return new Written(passage, sentence, fit, rank);
                });
    }

    private static String unquoted(String sentence) {
        return Clean.text(sentence, LONGEST_QUOTE).replaceAll("[“”\"]", "'");
    }

    /**
     * A sentence of a passage.
     *
     * @param fit 0…1, the part of the question's words that it and its heading hold
     * @param rank by which one of several that fit is chosen
     */
    private record Written(Memory passage, String sentence, double fit, double rank) {}
}
