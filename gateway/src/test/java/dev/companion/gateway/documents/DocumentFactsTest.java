package dev.companion.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.gateway.BadRequest;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class DocumentFactsTest {

    private static final SecretKey IDS = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final UUID ADA = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void the_same_file_under_the_same_name_is_in_the_same_slots_whenever_it_is_added() {
        var once = facts(0, AT, "a.md", "x");
        var again = facts(0, AT.plusSeconds(60), "a.md", "x");

        assertThat(again.added().id()).isEqualTo(once.added().id());
        assertThat(ids(again)).isEqualTo(ids(once)).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void another_name_other_bytes_or_a_removal_between_make_another_document() {
        assertThat(
                        List.of(
                                facts(0, AT, "a.md", "x").added().id(),
                                facts(0, AT, "b.md", "x").added().id(),
                                facts(0, AT, "a.md", "y").added().id(),
                                facts(1, AT, "a.md", "x").added().id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_passage_names_its_document() {
        var facts = facts(0, AT, "a.md", "x");

        assertThat(facts.chunks())
                .allSatisfy(chunk -> {
                    assertThat(chunk.event().document()).isEqualTo(facts.added().id());
                    assertThat(chunk.event().name()).isEqualTo("a.md");
                    assertThat(chunk.companion()).isEqualTo(ADA);
                });
        assertThat(facts.chunks()).extracting(c -> c.event().index()).containsExactly(0, 1, 2);
        assertThat(facts.added().event().chunks()).isEqualTo(3);
    }

    @Test
    void a_name_is_one_line_of_at_most_200_characters() {
        assertThat(NamedFile.of(" a\n\u0007b.md ", new byte[0]).name()).isEqualTo("a b.md");
        for (var name : List.of("", " \n", "\u0000", "x".repeat(201))) {
            assertThatThrownBy(() -> NamedFile.of(name, new byte[0]))
                    .isInstanceOf(BadRequest.class)
                    .hasMessageContaining("1..200");
        }
    }

    private static List<UUID> ids(DocumentFacts facts) {
        return facts.chunks().stream().map(Recorded::id).toList();
    }

    private static DocumentFacts facts(long removals, Instant at, String name, String bytes) {
        return DocumentFacts.of(
                IDS,
                ADA,
                removals,
                at,
                NamedFile.of(name, Files.text(bytes)),
                "text/markdown",
                List.of("one", "two", "three"));
    }
}
