package dev.companion.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What models cost. The prices that are {@link #KNOWN} are those that Chutes and Groq published
 * when this was written; whoever pays others says so in the settings.
 *
 * @param byModel those set; they go before those known
 */
public record Prices(Map<String, Price> byModel) {

    /**
     * Of one model, in US dollars for a million tokens.
     *
     * @param prompt of what it is told, thoughts not included
     * @param completion of what it says and thinks
     */
    public record Price(double prompt, double completion) {}

    static final Map<String, Price> KNOWN =
            Map.of(
                    "qwen/Qwen3-80B-A3B-Instruct", new Price(0.10, 0.80),
                    "zai-org/GLM-4.5-Air", new Price(0.05, 0.22),
                    "llama-4-maverick", new Price(0.20, 0.60));

    private static final Price UNKNOWN = new Price(0, 0);
    private static final Pattern ONE =
            Pattern.compile("([^=,]+)=(\\d{1,6}(?:\\.\\d{1,9})?)/(\\d{1,6}(?:\\.\\d{1,9})?)");

    public Prices {
        byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
    }

    /** Reads {@code model=prompt/completion, …}; empty when it is not of that form. */
    public static Optional<Prices> parse(String text) {
        var byModel = new LinkedHashMap<String, Price>();
        for (var part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            var price = ONE.matcher(part.strip());
            if (!price.matches()) {
                return Optional.empty();
            }
            byModel.put(
                    price.group(1).strip(),
                    new Price(
                            Double.parseDouble(price.group(2)),
                            Double.parseDouble(price.group(3))));
        }
        return Optional.of(new Prices(byModel));
    }

    /** What an answer cost, in US dollars; 0 when nobody knows, or the endpoint did not count. */
    public double of(Completion.Answer answer) {
        var price =
                Optional.ofNullable(byModel.get(answer.model()))
                        .or(() -> Optional.ofNullable(KNOWN.get(answer.model())))
                        .orElse(UNKNOWN);
        return (answer.promptTokens() * price.prompt()
                        + answer.completionTokens() * price.completion())
                / 1e6;
    }
}
