package dev.companion.models;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model answered when it was asked how much lines are worth remembering: a number for each,
 * or no answer at all. Nothing is guessed, rounded or filled in; only a code fence around the array
 * is put aside, because many models cannot leave it off.
 */
public sealed interface ImportanceAnswer {

    /**
     * It was as asked for.
     *
     * @param scores 0…1, in the order of the lines
     */
    record Read(List<Double> scores) implements ImportanceAnswer {
        public Read {
            scores = List.copyOf(scores);
        }
    }

    /**
     * It was not.
     *
     * @param reason without a word of the answer
     */
    record Unusable(String reason) implements ImportanceAnswer {}

    /**
     * Reads an answer.
     *
     * @param lines how many were asked about
     */
    static ImportanceAnswer parse(String answer, int lines) {
        try {
            return Numbers.read(Numbers.JSON.readTree(Numbers.unfenced(answer)), lines);
        } catch (JacksonException _) {
            return new Unusable("the answer is not one JSON array");
        }
    }

    /** Takes the array apart. */
    final class Numbers {

        private static final JsonMapper JSON =
                JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

        private Numbers() {}

        private static ImportanceAnswer read(JsonNode array, int lines) {
            if (!array.isArray()) {
                return new Unusable("the answer is not one JSON array");
            }
            if (array.size() != lines) {
                return new Unusable(
                        "%d numbers for %d lines were answered".formatted(array.size(), lines));
            }
            var scores = new ArrayList<Double>();
            for (var element : array) {
                if (!element.isNumber()) {
                    return new Unusable("an element is no number");
                }
                double score = element.doubleValue();
                if (!(score >= 0 && score <= 1)) {
                    return new Unusable("a number is not within 0..1");
                }
                scores.add(score);
            }
            return new Read(scores);
        }

        private static String unfenced(String answer) {
            var text = answer.strip();
            int begin = text.indexOf('\n');
            boolean fenced = text.startsWith("```") && text.endsWith("```") && begin > 0;
            return fenced ? text.substring(begin, Math.max(begin, text.length() - 3)) : text;
        }
    }
}
