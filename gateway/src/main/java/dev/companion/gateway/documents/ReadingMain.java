package dev.companion.gateway.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the file on standard input and writes what is in it to standard output, see {@link
 * ReadBlocks}: the process in which a file may do what it wants.
 */
final class ReadingMain {

    static final String PDF = "application/pdf";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private ReadingMain() {}

    /**
     * Ends with 0 once it has written what it found.
     *
     * @param args the file's media type
     */
    public static void main(String[] args) throws IOException {
        // Whoever started it may be gone, and then nobody else would end it.
        CompletableFuture.delayedExecutor(Limits.READING.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        var file = System.in.readAllBytes();
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream()));
            ReadBlocks.write(read(args[0], file), out);
        }
        System.exit(0);
    }

    static Extraction read(String mediaType, byte[] file) throws IOException {
        var blocks = new MarkupBlocks(Limits.MOST_CHARACTERS);
        try (var in = TikaInputStream.get(file)) {
            parser(mediaType).parse(in, blocks, new Metadata(), context());
            return new Extraction.Text(mediaType, blocks.blocks());
        } catch (EncryptedDocumentException _) {
            return new Extraction.Unusable("is encrypted; save it without its password first");
        } catch (MarkupBlocks.TooLong _) {
            return ReadingProcess.TOO_LONG;
        } catch (TikaException | SAXException | IOException e) {
            return tooLong(e) ? ReadingProcess.TOO_LONG : ReadingProcess.BROKEN;
        }
    }

    /** A parser may wrap what stopped it. */
    private static boolean tooLong(Exception thrown) {
        for (Throwable why = thrown; why != null; why = why.getCause()) {
            if (why instanceof MarkupBlocks.TooLong) {
                return true;
            }
        }
        return false;
    }

    private static Parser parser(String mediaType) {
        return mediaType.equals(PDF) ? new PDFParser() : new JSoupParser();
    }

    /** The text and nothing beside it: no pictures, no files in the file, nothing from outside. */
    private static ParseContext context() {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setSortByPosition(false);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {
            throw new IllegalStateException(
                    "nothing embedded is parsed, was asked for " + List.of(metadata.names()));
        }
    }
}
