package dev.companion.embedded.provider;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that a {@link FakeProvider} got.
 *
 * @param number from 1
 * @param authorization the header of that name, empty if there was none
 * @param body as sent
 */
public record Asked(int number, String authorization, String body) {

    private static final Pattern MODEL = Pattern.compile("\"model\":\"([^\"]*)\"");
    private static final Pattern RESULT = Pattern.compile("\"role\":\"tool\"");

    /** The model asked for; empty when none was named. */
    public String model() {
        return Optional.of(MODEL.matcher(body))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .orElse("");
    }

    public boolean stream() {
        return body.contains("\"stream\":true");
    }

    /** How many results of tools the prompt holds. */
    public int toolResults() {
        return (int) RESULT.matcher(body).results().count();
    }
}
