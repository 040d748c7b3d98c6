package dev.companion.gateway.documents;

import dev.companion.gateway.TextRules;
import dev.companion.mind.document.Block;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * An extraction between two processes. A block is a byte, 0 for a paragraph or a heading's level,
 * and its text in UTF-8 behind its length; behind the last is {@value #END}. Who finds no end has
 * no extraction.
 */
final class ReadBlocks {

    private static final int END = 100;
    private static final int REASON = 101;

    private ReadBlocks() {}

    static void write(Extraction found, DataOutputStream out) throws IOException {
        switch (found) {
            case Extraction.Text(_, var blocks) -> {
                for (var block : blocks) {
                    int level = block instanceof Block.Heading heading ? heading.level() : 0;
                    write(level, block.text(), out);
                }
                out.writeByte(END);
            }
            case Extraction.Unusable(var reason) -> write(REASON, reason, out);
        }
    }

    private static void write(int tag, String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(tag);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Extraction read(String mediaType, DataInputStream in) throws IOException {
        var blocks = new ArrayList<Block>();
        while (true) {
            int tag = in.readUnsignedByte();
            if (tag == END) {
                return new Extraction.Text(mediaType, blocks);
            }
            var text = text(in);
            if (tag == REASON) {
                return new Extraction.Unusable(text);
            }
            var readable = TextRules.clean(text);
            if (!readable.isEmpty()) {
                blocks.add(
                        tag == 0
                                ? new Block.Paragraph(readable)
                                : new Block.Heading(tag, readable));
            }
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 4 * Limits.MOST_CHARACTERS) {
            throw new IOException("a block of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
