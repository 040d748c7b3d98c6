package dev.companion.gateway.documents;

import dev.companion.mind.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The blocks of a document as Tika reports it, which is XHTML whatever it was. */
final class MarkupBlocks extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "tr",
                    "dt",
                    "dd",
                    "pre",
                    "blockquote",
                    "section",
                    "article",
                    "table",
                    "ul",
                    "ol",
                    "body");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final int mostCharacters;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int heading;
    private int unread;
    private long characters;

    MarkupBlocks(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("head")) {
            unread++;
        } else if (isHeading(name)) {
            close();
            heading = name.charAt(1) - '0';
        } else if (BLOCKS.contains(name)) {
            close();
        } else if (CELLS.contains(name) && !text.toString().isBlank()) {
            cell();
        } else if (name.equals("br")) {
            text.append('\n');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("head")) {
            unread--;
        } else if (isHeading(name) || BLOCKS.contains(name)) {
            close();
        }
    }

    @Override
    public void characters(char[] from, int start, int length) throws SAXException {
        if (unread > 0) {
            return;
        }
        characters += length;
        if (characters > mostCharacters) {
            throw new TooLong();
        }
        text.append(from, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] from, int start, int length) throws SAXException {
        characters(from, start, length);
    }

    @Override
    public void endDocument() {
        close();
    }

    private void close() {
        var block = text.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(
                    heading > 0 ? new Block.Heading(heading, block) : new Block.Paragraph(block));
        }
        text.setLength(0);
        heading = 0;
    }

    /** Tika ends a cell with a tab, and not always. */
    private void cell() {
        while (Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        text.append(" | ");
    }

    private static boolean isHeading(String name) {
        return name.length() == 2
                && name.charAt(0) == 'h'
                && name.charAt(1) >= '1'
                && name.charAt(1) <= '6';
    }

    /** There is more text than a document may have. */
    static final class TooLong extends SAXException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("more text than fits");
        }
    }
}
