package dev.companion.gateway.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of every kind, made where they are needed. */
final class Files {

    private Files() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A page of these lines; of none, a page without text. */
    static byte[] pdf(List<String> lines) {
        try (var document = page(lines)) {
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** AES with 256 bits; an empty password opens it for everyone. */
    static byte[] encryptedPdf(String password, List<String> lines) {
        try (var document = page(lines)) {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            policy.setPreferAES(true);
            document.protect(policy);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument page(List<String> lines) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Two gigabytes of text on one page, in some eight megabytes. */
    static byte[] pdfThatUnpacksToGigabytes() {
        var line = text("BT /F1 12 Tf (" + "a".repeat(50) + ") Tj ET\n".repeat(1));
        var block = text(new String(line, StandardCharsets.US_ASCII).repeat(1_000));
        var packed = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 30_000; i++) {
                deflating.write(block);
            }
            deflating.finish();
            bytes.writeBytes(
                    text(
                            """
                            %%PDF-1.4
                            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]\
                            /Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj
                            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                            4 0 obj<</Length %d/Filter/FlateDecode>>stream
                            """
                                    .formatted(packed.size())));
            bytes.writeBytes(packed.toByteArray());
            bytes.writeBytes(text("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
