package dev.companion.gateway.documents;

import dev.companion.gateway.TextRules;
import dev.companion.gateway.documents.Extraction.Text;
import dev.companion.gateway.documents.Extraction.Unusable;
import dev.companion.mind.document.Block;
import dev.companion.mind.document.Blocks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Gets the text out of a file. What it is called says nothing about what it is. */
final class Extractor {

    private static final String SCANNED =
            "has no text in it; pages that are only pictures must be made searchable first";

    /** Text by their form, but not to be read as it stands. */
    private static final Set<MediaType> MARKED_UP =
            Set.of(
                    MediaType.APPLICATION_XML,
                    MediaType.application("rtf"),
                    MediaType.application("postscript"));

    private final ReadingProcess process;

    Extractor(ReadingProcess process) {
        this.process = process;
    }

    Extraction extract(byte[] file) {
        if (file.length == 0) {
            return new Unusable("is empty");
        }
        var type = typeOf(file);
        var found =
                switch (type.toString()) {
                    case ReadingMain.PDF, ReadingMain.HTML, ReadingMain.XHTML ->
                            process.read(type.toString(), file);
                    default ->
                            isPlain(type)
                                    ? plain(file)
                                    : new Unusable(
                                            "is %s; a PDF, HTML, Markdown or text file was expected"
                                                    .formatted(type));
                };
        return found instanceof Text(_, var blocks) && blocks.isEmpty()
                ? new Unusable(type.toString().equals(ReadingMain.PDF) ? SCANNED : "has no text")
                : found;
    }

    private static MediaType typeOf(byte[] file) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(file), new Metadata())
                    .getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory", e);
        }
    }

    private static boolean isPlain(MediaType type) {
        var registry = MediaTypeRegistry.getDefaultRegistry();
        return registry.isInstanceOf(type, MediaType.TEXT_PLAIN)
                && MARKED_UP.stream().noneMatch(other -> registry.isInstanceOf(type, other));
    }

    private static Extraction plain(byte[] file) {
        var text = decoded(file);
        if (text.length() > Limits.MOST_CHARACTERS) {
            return ReadingProcess.TOO_LONG;
        }
        List<Block> blocks = Blocks.of(TextRules.clean(text));
        boolean markdown = blocks.stream().anyMatch(Block.Heading.class::isInstance);
        return new Text(markdown ? "text/markdown" : "text/plain", blocks);
    }

    /** UTF-8 where it can be; else as it looks. */
    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return guessed(file);
        }
    }

    private static String guessed(byte[] file) {
        try (var reader = new AutoDetectReader(new ByteArrayInputStream(file))) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading bytes in memory", e);
        } catch (TikaException _) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }
}
