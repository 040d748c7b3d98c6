package dev.companion.mind.document;

import dev.companion.mind.document.Block.Heading;
import dev.companion.mind.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands under one heading, up to the next.
 *
 * @param headings from the topmost down; empty before the first
 * @param paragraphs may be empty
 */
record Section(List<Heading> headings, List<Paragraph> paragraphs) {

    private static final String BELOW = " › ";

    Section {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
    }

    /** In their order. A heading that only has others below it makes none of its own. */
    static List<Section> of(List<Block> blocks) {
        var sections = new ArrayList<Section>();
        var headings = new ArrayList<Heading>();
        var paragraphs = new ArrayList<Paragraph>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> paragraphs.add(paragraph);
                case Heading next -> {
                    var section = new Section(headings, paragraphs);
                    if (!paragraphs.isEmpty() || section.endsAt(next)) {
                        sections.add(section);
                    }
                    paragraphs.clear();
                    headings.removeIf(above -> above.level() >= next.level());
                    headings.add(next);
                }
            }
        }
        if (!paragraphs.isEmpty() || !headings.isEmpty()) {
            sections.add(new Section(headings, paragraphs));
        }
        return List.copyOf(sections);
    }

    /** Whether this heading would not be named again: no section below it follows. */
    private boolean endsAt(Heading next) {
        return !headings.isEmpty() && headings.getLast().level() >= next.level();
    }

    /** All headings in one line. */
    String title() {
        return headings.stream()
                .map(heading -> heading.text().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(BELOW));
    }
}
