package dev.companion.models;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a {@link LanguageModel} is asked.
 *
 * @param messages oldest first; at least one
 * @param tools what the model may ask to have done, with names that differ; at most {@link
 *     #MAX_TOOLS}
 * @param temperature 0 (always the likeliest word) to 2
 * @param maxTokens the longest answer, in the model's tokens; at least 1
 * @param topP nucleus sampling, above 0 and at most 1
 * @param timeout how long the caller waits for the whole call, with every attempt and pause in it
 * @param companion whom the call is for, and whose account bears its cost; empty for nobody's
 */
public record Prompt(
        List<Message> messages,
        List<Tool> tools,
        double temperature,
        int maxTokens,
        double topP,
        Duration timeout,
        Optional<UUID> companion) {

    public static final double DEFAULT_TEMPERATURE = 0.7;
    public static final int DEFAULT_MAX_TOKENS = 1000;
    public static final double DEFAULT_TOP_P = 0.9;

    /** One attempt of {@link ChatSettings#DEFAULT_TIMEOUT} and one of the fallback model. */
    public static final Duration DEFAULT_TIMEOUT = ChatSettings.DEFAULT_TIMEOUT.multipliedBy(2);

    /**
     * Of messages and tools together. About 100,000 tokens of English: more than any prompt that is
     * put together on purpose.
     */
    public static final int MAX_CHARACTERS = 400_000;

    public static final int MAX_TOOLS = 64;

    public Prompt {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        require(!messages.isEmpty(), "a prompt needs at least one message, had none");
        require(
                tools.size() <= MAX_TOOLS,
                "a prompt has at most " + MAX_TOOLS + " tools, had " + tools.size());
        var names = new HashSet<>(tools.stream().map(Tool::name).toList());
        require(names.size() == tools.size(), "two tools have one name");
        var characters =
                messages.stream().mapToLong(Message::characters).sum()
                        + tools.stream()
                                .mapToLong(t -> t.description().length() + t.parameters().length())
                                .sum();
        require(
                characters <= MAX_CHARACTERS,
                "a prompt holds at most " + MAX_CHARACTERS + " characters, had " + characters);
        require(
                temperature >= 0 && temperature <= 2,
                "temperature must be within 0..2, was " + temperature);
        require(maxTokens >= 1, "max tokens must be at least 1, was " + maxTokens);
        require(topP > 0 && topP <= 1, "top p must be above 0 and at most 1, was " + topP);
        require(timeout.isPositive(), "timeout must be positive, was " + timeout);
    }

    /** A prompt without tools. */
    public Prompt(
            List<Message> messages,
            double temperature,
            int maxTokens,
            double topP,
            Duration timeout) {
        this(messages, List.of(), temperature, maxTokens, topP, timeout);
    }

    /** A prompt for no companion. */
    public Prompt(
            List<Message> messages,
            List<Tool> tools,
            double temperature,
            int maxTokens,
            double topP,
            Duration timeout) {
        this(messages, tools, temperature, maxTokens, topP, timeout, Optional.empty());
    }

    /** A prompt with the default sampling and patience, and no tools. */
    public static Prompt of(List<Message> messages) {
        return new Prompt(
                messages, DEFAULT_TEMPERATURE, DEFAULT_MAX_TOKENS, DEFAULT_TOP_P, DEFAULT_TIMEOUT);
    }

    /** The same with these tools. */
    public Prompt with(List<Tool> others) {
        return new Prompt(messages, others, temperature, maxTokens, topP, timeout, companion);
    }

    /** The same, to be waited for no longer than this. */
    public Prompt within(Duration patience) {
        return new Prompt(messages, tools, temperature, maxTokens, topP, patience, companion);
    }

    /** The same, on this companion's account. */
    public Prompt on(UUID account) {
        return new Prompt(
                messages, tools, temperature, maxTokens, topP, timeout, Optional.of(account));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
