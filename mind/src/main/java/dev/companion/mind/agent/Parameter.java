package dev.companion.mind.agent;

/**
 * What a tool is to be told.
 *
 * @param about for the model
 * @param longest in characters; 0 for a number
 * @param optional whether it may be left out or empty
 */
public record Parameter(String name, String about, int longest, boolean optional) {

    static Parameter text(String name, String about, int longest) {
        return new Parameter(name, about, longest, false);
    }

    static Parameter number(String name, String about) {
        return new Parameter(name, about, 0, true);
    }

    public boolean isNumber() {
        return longest == 0;
    }

    /** As a property of a JSON Schema; nothing in it needs to be escaped. */
    String schema() {
        return isNumber()
                ? """
                "%s":{"type":"integer","description":"%s","minimum":0}\
                """
                        .formatted(name, about)
                : """
                "%s":{"type":"string","description":"%s","maxLength":%d}\
                """
                        .formatted(name, about, longest);
    }
}
