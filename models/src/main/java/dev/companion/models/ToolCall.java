package dev.companion.models;

/**
 * A model wants a tool to be used. Nothing but the form is checked: the tool may not exist, and the
 * arguments may be none of those it takes.
 *
 * @param id tells the calls of one answer apart
 * @param name of the tool
 * @param argumentsJson as the model wrote them; should be a JSON object, and need not be
 */
public record ToolCall(String id, String name, String argumentsJson) {

    /** The most that one answer may ask for; a model that wants more has lost its way. */
    public static final int MOST_IN_AN_ANSWER = 16;

    int characters() {
        return name.length() + argumentsJson.length();
    }

    /** The arguments are private. */
    @Override
    public String toString() {
        return "ToolCall[id=" + id + ", name=" + name + "]";
    }
}
