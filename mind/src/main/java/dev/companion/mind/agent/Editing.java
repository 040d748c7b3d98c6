package dev.companion.mind.agent;

import dev.companion.schemas.Traits;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides what may become of a companion's memory blocks. An answer changes nothing: an edit holds
 * once its event was applied.
 *
 * @param traits the persona is made of them until it is edited
 */
public record Editing(Blocks blocks, Traits traits) {

    /** Characters of a block: Letta's limit. */
    public static final int LONGEST = 2_000;

    /** Blocks, persona and human among them. */
    public static final int MOST = 10;

    /** How a block may be called. */
    public static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_-]{0,31}");

    /** Text behind what the block holds; one that is not there yet is begun. */
    public Edit append(String label, String content) {
        var added = content.strip();
        var before = text(label);
        if (added.isEmpty()) {
            return new Edit.Refused("content must say something, was empty");
        }
        if (before.lines().anyMatch(line -> line.strip().equals(added))) {
            return new Edit.Refused("block %s says that already".formatted(clean(label)));
        }
        return write(label, before.isEmpty() ? added : before + "\n" + added);
    }

    /** A piece of the text in place of another, which must be there exactly once. */
    public Edit replace(String label, String old, String content) {
        var before = text(label);
        var shown = Fence.plain(before);
        var wanted = Fence.plain(old);
        if (wanted.isBlank()) {
            return new Edit.Refused("old_content must say what to replace, was empty");
        }
        int first = shown.indexOf(wanted);
        if (first < 0) {
            return new Edit.Refused(
                    "old_content must be in block %s word for word, was not found"
                            .formatted(clean(label)));
        }
        if (shown.indexOf(wanted, first + 1) >= 0) {
            return new Edit.Refused(
                    "old_content must be in block %s once, was found more often; quote more of it"
                            .formatted(clean(label)));
        }
        return write(
                label,
                before.substring(0, first) + content + before.substring(first + old.length()));
    }

    /** All of the text; an empty one takes the block away. */
    public Edit write(String label, String text) {
        var name = clean(label);
        var whole = text.strip();
        return objection(name, whole)
                .<Edit>map(Edit.Refused::new)
                .orElseGet(() -> new Edit.To(name, whole));
    }

    /** The block goes; the persona goes back to its default. */
    public Edit remove(String label) {
        var name = clean(label);
        return blocks.find(name).isPresent()
                ? new Edit.To(name, "")
                : new Edit.Refused("there is no block %s to remove".formatted(name));
    }

    private Optional<String> objection(String name, String whole) {
        if (!LABEL.matcher(name).matches()) {
            return Optional.of(
                    "label must match %s, was '%s'".formatted(LABEL, Fence.quoted(name)));
        }
        if (whole.length() > LONGEST) {
            return Optional.of(
                    "block %s must hold at most %d characters, would hold %d; replace what matters least"
                            .formatted(name, LONGEST, whole.length()));
        }
        return whole.isEmpty() || countWith(name) <= MOST
                ? Optional.empty()
                : Optional.of(
                        "there must be at most %d blocks, block %s would be one more; use one of them"
                                .formatted(MOST, name));
    }

    private long countWith(String name) {
        var always = Stream.of(Blocks.PERSONA, Blocks.HUMAN, name);
        var held =
                blocks.edited().values().stream()
                        .filter(block -> !block.text().isEmpty())
                        .map(Block::label);
        return Stream.concat(always, held).distinct().count();
    }

    private String text(String label) {
        var name = clean(label);
        return blocks.find(name)
                .map(Block::text)
                .orElseGet(() -> name.equals(Blocks.PERSONA) ? Persona.of(traits) : "");
    }

    /** As a model may mean it; at most what an objection can quote. */
    private static String clean(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 64));
    }
}
