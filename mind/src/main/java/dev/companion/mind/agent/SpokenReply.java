package dev.companion.mind.agent;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model wrote, parted into what is said and what is only thought.
 *
 * @param text to be sent, at most {@value #LONGEST} characters; empty when nothing was left
 * @param thought never to be sent; absent when there was none
 */
public record SpokenReply(String text, Optional<String> thought) {

    /** Characters of a reply. */
    public static final int LONGEST = 4_000;

    /** Characters of a thought that are kept. */
    public static final int LONGEST_THOUGHT = 2_000;

    /** The mark that a model is told to put its thought in. */
    public static final String MARK = "thought";

    private static final String NAMES =
            "(?:thought|thoughts|think|thinking|inner_thought|reasoning)";
    private static final Pattern THOUGHT =
            Pattern.compile(
                    "(?is)<\\s*(" + NAMES + ")\\s*>(.*?)(?:<\\s*/\\s*" + NAMES + "\\s*>|$)");
    private static final Pattern UNOPENED =
            Pattern.compile("(?is)^(.*)<\\s*/\\s*" + NAMES + "\\s*>");
    private static final Pattern MARKS =
            Pattern.compile(
                    "(?is)<\\|.{0,40}?\\|>|<\\s*/?\\s*(?:reply|response|answer|message|assistant|"
                            + NAMES
                            + ")\\s*/?\\s*>");
    private static final Pattern ROLE =
            Pattern.compile(
                    "(?i)^(?:\\*\\*)?(?:assistant|companion|ai|bot|me)(?:\\*\\*)?\\s*:(?:\\*\\*)?\\s*");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    /**
     * Parts an answer.
     *
     * @param apart what the model thought where it keeps that apart itself
     */
    public static SpokenReply of(String written, Optional<String> apart) {
        var thoughts = new StringBuilder(apart.orElse(""));
        var found = THOUGHT.matcher(written);
        while (found.find()) {
            thoughts.append('\n').append(found.group(2));
        }
        var rest = found.reset().replaceAll(" ");
        var late = UNOPENED.matcher(rest);
        if (late.find()) {
            thoughts.append('\n').append(late.group(1));
            rest = rest.substring(late.end());
        }
        var thought = thoughts.toString().strip();
        return new SpokenReply(
                said(rest),
                thought.isEmpty() ? Optional.empty() : Optional.of(clip(thought, LONGEST_THOUGHT)));
    }

    private static String said(String rest) {
        var text = unmarked(rest).strip();
        for (var role = ROLE.matcher(text); role.find(); role = ROLE.matcher(text)) {
            text = text.substring(role.end()).strip();
        }
        return clip(BLANK_LINES.matcher(unquoted(text)).replaceAll("\n\n"), LONGEST);
    }

    /** Taking a mark out may make another of what stood around it. */
    private static String unmarked(String rest) {
        var text = rest;
        for (var mark = MARKS.matcher(text); mark.find(); mark = MARKS.matcher(text)) {
            text = mark.replaceAll("");
        }
        return text;
    }

    /** Some models put all they say between quotation marks. */
    private static String unquoted(String text) {
        boolean quoted =
                text.length() > 1
                        && text.startsWith("\"")
                        && text.endsWith("\"")
                        && text.indexOf('"', 1) == text.length() - 1;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Cut behind the last sentence that fits, else between words, never inside a character. */
    private static String clip(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var head = text.substring(0, most);
        int end = -1;
        for (int i = most / 2; i < most - 1; i++) {
            if (".!?\u2026".indexOf(head.charAt(i)) >= 0
                    && Character.isWhitespace(head.charAt(i + 1))) {
                end = i + 1;
            }
        }
        if (end > 0) {
            return head.substring(0, end);
        }
        int space = head.lastIndexOf(' ', most - 1);
        if (space > most / 2) {
            return head.substring(0, space).strip() + "\u2026";
        }
        int cut = Character.isHighSurrogate(head.charAt(most - 2)) ? most - 2 : most - 1;
        return head.substring(0, cut) + "\u2026";
    }
}
