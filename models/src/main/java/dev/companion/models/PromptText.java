package dev.companion.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A prompt as it is recorded: for people to read, and the same for the same prompt.
 *
 * @param text tools first, then a paragraph for each message, headed by who speaks
 */
record PromptText(String text) {

    static PromptText of(Prompt prompt) {
        var paragraphs = new ArrayList<String>();
        for (var tool : prompt.tools()) {
            paragraphs.add(
                    "TOOL " + tool.name() + ": " + tool.description() + "\n" + tool.parameters());
        }
        for (var message : prompt.messages()) {
            paragraphs.add(paragraph(message));
        }
        return new PromptText(String.join("\n\n", paragraphs));
    }

    private static String paragraph(Message message) {
        return switch (message) {
            case Message.Said(var role, var text) -> role + ": " + text;
            case Message.Called(var text, var calls) ->
                    Role.ASSISTANT
                            + ": "
                            + text
                            + calls.stream()
                                    .map(call ->
                                            "\nCALL %s %s %s"
                                                    .formatted(
                                                            call.id(),
                                                            call.name(),
                                                            call.argumentsJson()))
                                    .collect(Collectors.joining());
            case Message.Returned(var call, var text) -> "RESULT " + call + ": " + text;
        };
    }

    /** SHA-256 of the text in UTF-8, hexadecimal. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
