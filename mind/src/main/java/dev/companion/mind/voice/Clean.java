package dev.companion.mind.voice;

import java.util.regex.Pattern;

/** Makes any string safe to read, to repeat and to send. */
public final class Clean {

    private static final Pattern MENTION = Pattern.compile("<[@#][!&]?\\d*>");
    private static final Pattern BROADCAST = Pattern.compile("@+(?=everyone|here)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Clean() {}

    /**
     * One line of valid text: control and format characters and half surrogate pairs become spaces,
     * curly apostrophes straight ones, and mentions that would ring somebody's phone are taken out.
     */
    public static String text(String raw, int limit) {
        var kept = new StringBuilder(Math.min(raw.length(), limit));
        raw.codePoints().limit(limit).forEach(c -> kept.appendCodePoint(keep(c)));
        var calm = BROADCAST.matcher(MENTION.matcher(kept).replaceAll(" ")).replaceAll("");
        return clip(SPACES.matcher(calm).replaceAll(" ").strip(), limit);
    }

    private static int keep(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    ' ';
            // The joiner inside a family emoji is harmless, a direction override is not.
            case Character.FORMAT -> c == 0x200D ? c : ' ';
            default -> c == '\u2019' || c == '\u2018' ? '\'' : c;
        };
    }

    /**
     * At most {@code limit} characters, cut between words where there is one, never inside a pair.
     */
    static String clip(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var end = limit - 1;
        var space = text.lastIndexOf(' ', end);
        if (space > limit / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
