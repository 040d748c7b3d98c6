package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.Problem.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Files that are put at hand, asked about, and taken away again. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class DocumentsTest {

    private static final String PASSAGES =
            "select count(*) from memories where memory_type = 'document' and source_id = ?";

    private final Web web;
    private final Insides insides;

    DocumentsTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
    }

    @Test
    void a_document_is_listed_quoted_by_its_name_and_gone_when_removed() {
        var added = add("keepers.md", "# Quorvath lighthouse\n\nThe keeper is called Ombrose.", "");
        web.settle();

        assertThat(added.path("outcome").asString()).isEqualTo("added");
        assertThat(listed("")).contains("keepers.md 1/1");
        assertThat(asked("doc-reader", "Who is the keeper of the Quorvath lighthouse?"))
                .contains("keepers.md", "Ombrose");

        var id = added.path("document_id").asString();
        assertThat(delete("/documents/" + id).status()).isEqualTo(200);
        web.settle();

        assertThat(listed("")).noneMatch(row -> row.startsWith("keepers.md"));
        assertThat(insides.count(PASSAGES, UUID.fromString(id))).isZero();
        assertThat(asked("doc-late", "Who is the keeper of the Quorvath lighthouse?"))
                .doesNotContain("Ombrose");
        assertProblem(delete("/documents/" + id), 404, id);
    }

    @Test
    void a_document_of_one_is_never_told_to_another() {
        var text = "The Zelbrun safe opens with the number 4711.";
        add("safe.txt", text, "doc-owner");
        web.settle();

        var question = "Which number opens the Zelbrun safe?";
        assertThat(asked("doc-owner", question)).contains("4711", "safe.txt");
        assertThat(asked("doc-other", question)).doesNotContain("4711");
        assertThat(listed("?user_id=doc-other")).isEmpty();
        assertThat(listed("")).noneMatch(row -> row.startsWith("safe.txt"));
    }

    @Test
    void the_same_file_again_adds_nothing_and_after_a_removal_is_a_new_one() {
        var text = "The same gull sits on the same roof.";
        var first = id(add("same.txt", text, ""));

        var again = add("same.txt", text, "");

        assertThat(again.path("outcome").asString()).isEqualTo("already there");
        assertThat(id(again)).isEqualTo(first);
        assertThat(insides.count(PASSAGES, first)).isEqualTo(1);
        assertThat(delete("/documents/" + first).status()).isEqualTo(200);
        assertThat(id(add("same.txt", text, ""))).isNotEqualTo(first);
    }

    @Test
    void an_adding_that_was_broken_off_is_completed_in_the_same_slots() {
        var text =
                IntStream.range(0, 300)
                        .mapToObj("Boat number %d rests in the harbour."::formatted)
                        .collect(Collectors.joining(" "));
        var document = id(add("boats.txt", text, "doc-broken"));
        long whole = insides.count(PASSAGES, document);
        var lost =
                "with lost as (delete from memories where source_id = ? and conversation_turn > 3"
                        + " returning 1) select count(*) from lost";
        assertThat(insides.count(lost, document)).isPositive();

        var again = add("boats.txt", text, "doc-broken");

        assertThat(again.path("outcome").asString()).isEqualTo("completed");
        assertThat(id(again)).isEqualTo(document);
        assertThat(insides.count(PASSAGES, document)).isEqualTo(whole);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason() {
        assertProblem(send("empty.md", new byte[0], ""), 422, "empty");
        assertProblem(send("bytes.txt", new byte[] {0, 1, 2, 3, 0, 0, 7, 9}, ""), 422, "expected");
        assertProblem(
                send("broken.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII), ""),
                422,
                "broken");
        assertProblem(send("huge.txt", new byte[(20 << 20) + 1], ""), 413, "20971520");
        assertProblem(send(" ", new byte[1], ""), 400, "name");
        assertProblem(web.get("/documents?user_id=doc-nobody"), 404, "doc-nobody");
    }

    @Test
    void who_stands_for_everyone_is_no_user() {
        add("everyone.txt", "There is a bell in the tower.", "");
        web.settle();

        assertThat(web.get("/admin/users").text()).doesNotContain("\"everyone\"");
        assertThat(web.get("/admin/users/everyone").status()).isEqualTo(404);
    }

    private JsonNode add(String name, String text, String user) {
        var answer = send(name, text.getBytes(StandardCharsets.UTF_8), user);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer send(String name, byte[] body, String user) {
        var path =
                "/documents?name="
                        + Web.escaped(name)
                        + (user.isEmpty() ? "" : "&user_id=" + Web.escaped(user));
        return web.send(
                web.request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private Answer delete(String path) {
        return web.send(web.request(path).DELETE().build());
    }

    private static UUID id(JsonNode document) {
        return UUID.fromString(document.path("document_id").asString());
    }

    /** Such as "handbook.pdf 12/12": passages that are there, of those there should be. */
    private List<String> listed(String query) {
        var documents = web.get("/documents" + query).json().path("documents");
        return StreamSupport.stream(documents.spliterator(), false)
                .map(row ->
                        "%s %d/%d"
                                .formatted(
                                        row.path("name").asString(),
                                        row.path("stored").asInt(),
                                        row.path("passages").asInt()))
                .toList();
    }

    private String asked(String user, String question) {
        web.say(user, "Hello there");
        return web.say(user, question).path("response").asString();
    }
}
