package dev.companion.mind.document;

import dev.companion.mind.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * A document in passages: whole sentences of one section, {@value #FEWEST_WORDS} to {@value
 * #MOST_WORDS} words where the section has as many, a paragraph's end before another break. A
 * passage begins with its headings in a line of their own, and goes on in its section with the
 * sentence that the one before ended with, so that a "she" keeps whom it speaks of. The same blocks
 * give the same passages.
 *
 * <p>The size is within what one vector of {@code bge-small} tells apart and takes in: 512 tokens,
 * some 380 words of English.
 */
public final class Passages {

    /** More than this a document may not have; some 700 printed pages. */
    public static final int MOST = 2_000;

    /** Characters of a passage, its headings included. */
    public static final int LONGEST = 1_600;

    static final int FEWEST_WORDS = 120;
    static final int MOST_WORDS = 200;

    /** For texts that put no space between words. */
    static final int MOST_CHARACTERS = 1_300;

    /** A longer last sentence is not said twice. */
    private static final int LONGEST_OVERLAP_WORDS = 50;

    private static final int LONGEST_TITLE = 240;

    private final List<String> passages = new ArrayList<>();
    private final List<Sentence> open = new ArrayList<>();
    private String title = "";
    private boolean onlyRepeats = true;

    private Passages() {}

    /** In the document's order; their number may be above {@link #MOST}. */
    public static List<String> of(List<Block> blocks) {
        var cutting = new Passages();
        Section.of(blocks).forEach(cutting::cut);
        return List.copyOf(cutting.passages);
    }

    private void cut(Section section) {
        title = Sentence.shortened(section.title(), LONGEST_TITLE);
        if (section.paragraphs().isEmpty()) {
            passages.add(title);
            return;
        }
        section.paragraphs().forEach(this::cut);
        close();
        open.clear();
        onlyRepeats = true;
    }

    private void cut(Paragraph paragraph) {
        for (var sentence : Sentence.of(paragraph.text())) {
            if (!fits(sentence)) {
                close();
                overlap(sentence);
            }
            open.add(sentence);
            onlyRepeats = false;
        }
        if (words() >= FEWEST_WORDS) {
            close();
            overlap(Sentence.NONE);
        }
    }

    /** Takes up the last sentence again, where there is room for it before the next. */
    private void overlap(Sentence next) {
        var last = open.getLast();
        open.clear();
        onlyRepeats = true;
        if (last.words() <= LONGEST_OVERLAP_WORDS) {
            open.add(last);
            if (!fits(next)) {
                open.clear();
            }
        }
    }

    private void close() {
        if (!onlyRepeats) {
            var body = Sentence.joined(open);
            passages.add(title.isEmpty() ? body : title + "\n" + body);
        }
    }

    private boolean fits(Sentence next) {
        int characters = open.stream().mapToInt(each -> each.text().length() + 1).sum();
        return open.isEmpty()
                || (words() + next.words() <= MOST_WORDS
                        && characters + next.text().length() <= MOST_CHARACTERS);
    }

    private int words() {
        return open.stream().mapToInt(Sentence::words).sum();
    }
}
