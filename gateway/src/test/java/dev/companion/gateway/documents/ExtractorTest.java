package dev.companion.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.documents.Extraction.Text;
import dev.companion.gateway.documents.Extraction.Unusable;
import dev.companion.mind.document.Block;
import dev.companion.mind.document.Block.Heading;
import dev.companion.mind.document.Block.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read is read by what is in it; of the rest is said why it cannot. */
final class ExtractorTest {

    private static final String GULLS = "The keeper feeds gulls on Tuesdays.";

    private final Extractor extractor = new Extractor(new ReadingProcess(Limits.READING));

    @Test
    void a_pdf_is_read_whatever_it_is_called() {
        assertThat(extractor.extract(Files.pdf(List.of(GULLS, "Second line."))))
                .isEqualTo(
                        new Text(
                                "application/pdf",
                                List.of(new Paragraph(GULLS + "\nSecond line."))));
    }

    @Test
    void html_gives_headings_paragraphs_items_and_rows_and_no_code() {
        var html =
                """
                <!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body>
                <h1>Light<b>house</b></h1><script>steal()</script>
                <p>The keeper feeds gulls.</p><ul><li>Monday</li><li>Tuesday</li></ul>
                <table><tr><th>day</th><th>hours</th></tr><tr><td>Monday</td><td>9-5</td></tr></table>
                <img src="http://192.0.2.1/never.png"></body></html>
                """;

        var found = extractor.extract(Files.text(html));

        assertThat(found)
                .isEqualTo(
                        new Text(
                                "text/html",
                                List.of(
                                        new Heading(1, "Lighthouse"),
                                        new Paragraph("The keeper feeds gulls."),
                                        new Paragraph("Monday"),
                                        new Paragraph("Tuesday"),
                                        new Paragraph("day | hours"),
                                        new Paragraph("Monday | 9-5"))));
    }

    @Test
    void markdown_and_text_are_told_apart_by_headings() {
        assertThat(extractor.extract(Files.text("# Lighthouse\n\n" + GULLS)))
                .isEqualTo(
                        new Text(
                                "text/markdown",
                                List.of(new Heading(1, "Lighthouse"), new Paragraph(GULLS))));
        assertThat(extractor.extract(Files.text(GULLS)))
                .isEqualTo(new Text("text/plain", List.of(new Paragraph(GULLS))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void text_is_read_in_the_encoding_it_has(String charset) {
        var text =
                "The gulls of the café eat at five, and the keeper of Zürich drinks tea. "
                        .repeat(5)
                        .strip();

        var found = extractor.extract(text.getBytes(Charset.forName(charset)));

        assertThat(text(found)).isEqualTo(text);
    }

    @Test
    void what_no_store_can_hold_is_left_out() {
        assertThat(text(extractor.extract(Files.text("\uFEFFtea\r\nand\u0007 rain"))))
                .isEqualTo("tea\nand rain");
    }

    @Test
    void an_empty_file_and_a_blank_one_are_refused() {
        assertThat(reason(new byte[0])).isEqualTo("is empty");
        assertThat(reason(Files.text(" \n\t "))).contains("no text");
        assertThat(reason(Files.text("<html><body> </body></html>"))).contains("no text");
    }

    @Test
    void a_pdf_of_pictures_is_refused_with_a_way_out() {
        assertThat(reason(Files.pdf(List.of()))).contains("only pictures");
    }

    @Test
    void an_encrypted_pdf_is_refused_unless_it_opens_without_a_password() {
        assertThat(reason(Files.encryptedPdf("secret", List.of(GULLS)))).contains("encrypted");
        assertThat(text(extractor.extract(Files.encryptedPdf("", List.of(GULLS)))))
                .isEqualTo(GULLS);
    }

    @Test
    void a_broken_pdf_is_refused() {
        var whole = Files.pdf(List.of(GULLS));

        assertThat(reason("%PDF-1.7\nnothing but this".getBytes(StandardCharsets.US_ASCII)))
                .contains("broken");
        assertThat(extractor.extract(java.util.Arrays.copyOf(whole, whole.length / 3)))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void another_kind_of_file_is_named() {
        assertThat(reason(Files.zip("a.txt", Files.text(GULLS)))).startsWith("is application/zip");
        assertThat(reason(new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 7})).contains("octet-stream");
        assertThat(reason(Files.text("<?xml version=\"1.0\"?><a>x</a>"))).contains("xml");
        assertThat(reason(Files.text("{\\rtf1 hello}"))).contains("rtf");
    }

    @Test
    void an_entity_from_outside_stays_outside() {
        var html =
                """
                <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>a &x; b</p></body></html>
                """;

        var found = extractor.extract(Files.text(html));

        assertThat(text(found)).contains("a &x; b");
    }

    @Test
    void more_text_than_a_document_may_have_is_refused() {
        assertThat(reason(Files.text("gulls and tea ".repeat(Limits.MOST_CHARACTERS / 10))))
                .contains("more text");
        assertThat(
                        reason(
                                Files.text(
                                        "<html><body><p>"
                                                + "gulls and tea "
                                                        .repeat(Limits.MOST_CHARACTERS / 10))))
                .contains("more text");
    }

    @Test
    @Tag("slow")
    void a_file_that_unpacks_to_gigabytes_hurts_nobody() {
        assertThat(reason(Files.pdfThatUnpacksToGigabytes())).contains("cannot be read in");

        assertThat(text(extractor.extract(Files.pdf(List.of(GULLS))))).isEqualTo(GULLS);
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() {
        var hurried = new Extractor(new ReadingProcess(Duration.ofMillis(1)));

        assertThat(hurried.extract(Files.pdf(List.of(GULLS))))
                .isInstanceOfSatisfying(
                        Unusable.class, it -> assertThat(it.reason()).contains("cannot be read"));
    }

    private String reason(byte[] file) {
        return extractor.extract(file) instanceof Unusable(var reason) ? reason : "it was read";
    }

    private static String text(Extraction found) {
        return found instanceof Text(_, var blocks)
                ? blocks.stream().map(Block::text).collect(Collectors.joining("\n"))
                : found.toString();
    }
}
