package dev.companion.standalone.settings;

/**
 * One reason not to start.
 *
 * @param found what is there, with secrets masked
 * @param expected what should be
 * @param where what to change
 */
public record Problem(String key, String found, String expected, Origin where) {

    /** The whole problem in one line. */
    public String message() {
        return "%s: expected %s, found %s (%s)".formatted(key, expected, found, where.where());
    }
}
