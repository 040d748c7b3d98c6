package dev.companion.models;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where and how to reach an OpenAI-compatible endpoint.
 *
 * @param baseUrl http or https; without a path {@code /v1} is assumed, so {@code
 *     https://llm.chutes.ai}, {@code https://api.groq.com/openai/v1} and {@code
 *     http://localhost:11434/v1} all work
 * @param apiKey sent as a bearer token; {@link Secret#NONE} for endpoints that want none
 * @param model asked first
 * @param fallbackModel asked at once, of the same endpoint, when the first is failing
 * @param timeout the longest one attempt may take; {@link Prompt#timeout()} bounds the whole call
 * @param maxConnections requests in flight at most; further callers wait within their own timeout
 */
public record ChatSettings(
        URI baseUrl,
        Secret apiKey,
        String model,
        Optional<String> fallbackModel,
        Duration timeout,
        int maxConnections) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    public static final int DEFAULT_MAX_CONNECTIONS = 20;

    public ChatSettings {
        var problems = new ArrayList<String>();
        if (baseUrl.getHost() == null || !Set.of("http", "https").contains(baseUrl.getScheme())) {
            problems.add("base url must be like https://host/v1, had another form");
        }
        if (baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            problems.add("base url must have no user, query or fragment: the key goes elsewhere");
        }
        if (!apiKey.value().chars().allMatch(c -> c > ' ' && c < 127)) {
            problems.add("api key must be visible ASCII in one piece, was not");
        }
        if (model.isBlank() || fallbackModel.filter(String::isBlank).isPresent()) {
            problems.add("model and fallback model must not be blank");
        }
        if (!timeout.isPositive()) {
            problems.add("timeout must be positive, was " + timeout);
        }
        if (maxConnections < 1) {
            problems.add("max connections must be at least 1, was " + maxConnections);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Settings with the default timeout and number of connections, and no fallback model. */
    public static ChatSettings of(URI baseUrl, Secret apiKey, String model) {
        return new ChatSettings(
                baseUrl, apiKey, model, Optional.empty(), DEFAULT_TIMEOUT, DEFAULT_MAX_CONNECTIONS);
    }

    /** The same with a fallback model. */
    public ChatSettings withFallback(String other) {
        return new ChatSettings(
                baseUrl, apiKey, model, Optional.of(other), timeout, maxConnections);
    }

    /** The same with another limit for one attempt. */
    public ChatSettings within(Duration limit) {
        return new ChatSettings(baseUrl, apiKey, model, fallbackModel, limit, maxConnections);
    }

    /** The models to ask, in order. */
    List<String> models() {
        return fallbackModel.map(other -> List.of(model, other)).orElse(List.of(model));
    }
}
