package dev.companion.mind.document;

import dev.companion.mind.document.Block.Heading;
import dev.companion.mind.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blocks of a text: paragraphs with an empty line between, items of lists, and headings as
 * Markdown has them (CommonMark 0.31, 4.2 and 4.3). Text that is no Markdown has its paragraphs,
 * and what looks like a heading there will do for one.
 */
public final class Blocks {

    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?[ \\t#]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(={3,}|-{3,})[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*([-*+]|\\d{1,9}[.)])[ \\t]+.*");
    private static final Pattern ROW = Pattern.compile("[ \\t]*\\|.*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String fence = "";

    private Blocks() {}

    /** In their order; empty for a text with nothing to read. */
    public static List<Block> of(String text) {
        var reading = new Blocks();
        text.lines().forEach(reading::read);
        reading.close();
        return List.copyOf(reading.blocks);
    }

    private void read(String line) {
        var fenced = FENCE.matcher(line);
        if (fenced.matches() && (fence.isEmpty() || fence.equals(fenced.group(1)))) {
            close();
            fence = fence.isEmpty() ? String.valueOf(fenced.group(1)) : "";
        } else if (line.isBlank()) {
            close();
        } else if (!fence.isEmpty() || !isHeading(line)) {
            if (fence.isEmpty() && (ITEM.matcher(line).matches() || ROW.matcher(line).matches())) {
                close();
            }
            open.add(line.strip());
        }
    }

    private boolean isHeading(String line) {
        var atx = ATX.matcher(line);
        if (atx.matches()) {
            close();
            var title = atx.group(2);
            heading(String.valueOf(atx.group(1)).length(), title == null ? "" : title);
            return true;
        }
        if (!UNDERLINE.matcher(line).matches()) {
            return false;
        }
        if (open.size() == 1 && !ROW.matcher(open.getFirst()).matches()) {
            var title = open.getFirst();
            open.clear();
            heading(line.strip().startsWith("=") ? 1 : 2, title);
        } else {
            close();
        }
        return true;
    }

    private void heading(int level, String text) {
        if (!text.isBlank()) {
            blocks.add(new Heading(level, text.strip()));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(new Paragraph(String.join("\n", open)));
            open.clear();
        }
    }
}
