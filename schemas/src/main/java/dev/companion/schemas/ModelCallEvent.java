package dev.companion.schemas;

import java.time.Instant;

/**
 * Every call to a remote model, so that nothing depends on an answer that was not written down.
 * Topic {@code companion.model-calls.v1}.
 *
 * <p>The hash of a prompt is as personal as the prompt: around a short message all of it is known,
 * and what is short can be guessed until the hash agrees. Version 1 of both had it in the clear.
 */
public sealed interface ModelCallEvent extends Event {

    /**
     * A model answered.
     *
     * @param purpose what it was asked for, such as {@code reply}
     * @param promptHash SHA-256 of the prompt as sent, hexadecimal
     */
    record ModelCalled(
            Instant at,
            String purpose,
            String model,
            @Personal String promptHash,
            int promptTokens,
            int completionTokens,
            long latencyMillis,
            int attempts,
            @Personal String prompt,
            @Personal String answer)
            implements ModelCallEvent {}

    /** A model did not answer, after all attempts. */
    record ModelFailed(
            Instant at,
            String purpose,
            String model,
            @Personal String promptHash,
            String reason,
            int attempts)
            implements ModelCallEvent {}
}
