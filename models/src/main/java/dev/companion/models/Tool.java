package dev.companion.models;

import java.util.regex.Pattern;

/**
 * Something a model may ask to have done.
 *
 * @param name letters, digits, {@code _} and {@code -}, at most 64, as OpenAI's interface has it
 * @param description for the model: what it does and when to use it
 * @param parameters a JSON Schema of an object, as text
 */
public record Tool(String name, String description, String parameters) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    public Tool {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a tool's name must match " + NAME + ", was " + name);
        }
    }
}
