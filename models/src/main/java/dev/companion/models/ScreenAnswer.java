package dev.companion.models;

import dev.companion.schemas.SecurityEvent.Threat;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model answered when it was asked whether a line is an attack: a verdict, or no answer at
 * all. Nothing is guessed; only a code fence around the object is put aside, because many models
 * cannot leave it off.
 */
public sealed interface ScreenAnswer {

    /**
     * It was as asked for.
     *
     * @param threat empty when the line is harmless
     * @param confidence 0…1 in the verdict
     */
    record Read(Optional<Threat> threat, double confidence) implements ScreenAnswer {}

    /**
     * It was not.
     *
     * @param reason without a word of the answer
     */
    record Unusable(String reason) implements ScreenAnswer {}

    /** Reads an answer. */
    static ScreenAnswer parse(String answer) {
        try {
            return Fields.read(Fields.JSON.readTree(Fields.unfenced(answer)));
        } catch (JacksonException _) {
            return new Unusable("the answer is not one JSON object");
        }
    }

    /** Takes the object apart. */
    final class Fields {

        private static final String HARMLESS = "harmless";
        private static final int FIELDS = 2;

        private static final JsonMapper JSON =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();

        private Fields() {}

        private static ScreenAnswer read(JsonNode root) {
            if (!root.isObject()) {
                return new Unusable("the answer is not one JSON object");
            }
            if (root.size() != FIELDS || !root.path("confidence").isNumber()) {
                return new Unusable("the answer is not a verdict and a confidence");
            }
            double confidence = root.path("confidence").doubleValue();
            if (!(confidence >= 0 && confidence <= 1)) {
                return new Unusable("confidence is not within 0..1");
            }
            var verdict = root.path("verdict").asString("");
            if (verdict.equals(HARMLESS)) {
                return new Read(Optional.empty(), confidence);
            }
            for (var threat : Threat.values()) {
                if (threat.name().toLowerCase(Locale.ROOT).equals(verdict)) {
                    return new Read(Optional.of(threat), confidence);
                }
            }
            return new Unusable("the verdict is none of those that were offered");
        }

        private static String unfenced(String answer) {
            var text = answer.strip();
            int begin = text.indexOf('\n');
            boolean fenced = text.startsWith("```") && text.endsWith("```") && begin > 0;
            return fenced ? text.substring(begin, Math.max(begin, text.length() - 3)) : text;
        }
    }
}
