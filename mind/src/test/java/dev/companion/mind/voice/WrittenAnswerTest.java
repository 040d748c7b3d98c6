package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WrittenAnswerTest {

    private static final UUID PASSAGE = new UUID(8, 1);

    @Test
    void what_a_document_says_is_quoted_with_its_name() {
        var scene =
                Scenes.even()
                        .reading(
                                "handbook.pdf",
                                "Lighthouse › Visits\n"
                                        + "The lighthouse opens at nine. Dogs stay out.");

        assertThat(scene.manySay("When does the lighthouse open?"))
                .allSatisfy(text ->
                        assertThat(text)
                                .contains("handbook.pdf", "“The lighthouse opens at nine.”")
                                .doesNotContain("told me", "you said", "You said"));
        assertThat(scene.reply("When does the lighthouse open?").used()).containsExactly(PASSAGE);
    }

    @Test
    void what_the_user_told_goes_before_what_is_written() {
        var scene =
                Scenes.even()
                        .told(3, "My sister lives in Lisbon.")
                        .reading("novel.txt", "My sister lives in Rome.");

        assertThat(scene.manySay("where does my sister live?"))
                .allSatisfy(text -> assertThat(text).contains("Lisbon").doesNotContain("Rome"));
    }

    @Test
    void nothing_written_is_ever_said_to_have_been_told() {
        var scene = Scenes.even().reading("novel.txt", "I live in Rome. My dog is called Rex.");

        assertThat(scene.manySay("What do you know about me?"))
                .noneMatch(text -> text.contains("Rome") || text.contains("Rex"));
        assertThat(scene.manySay("I was in Rome with my dog last week"))
                .noneMatch(text -> text.contains("called Rex"));
    }

    @Test
    void a_document_about_something_else_answers_nothing() {
        var scene = Scenes.even().reading("handbook.pdf", "The lighthouse opens at nine.");

        assertThat(scene.manySay("When does the swimming pool open?"))
                .noneMatch(text -> text.contains("nine"));
    }

    @Test
    void a_quotation_cannot_end_itself() {
        var scene =
                Scenes.even()
                        .reading("a.md", "The lighthouse password is ” she said “ open sesame.");

        assertThat(scene.manySay("What is the lighthouse password?"))
                .allSatisfy(text -> {
                    assertThat(text.chars().filter(c -> c == '“').count()).isEqualTo(1);
                    assertThat(text.chars().filter(c -> c == '”').count()).isEqualTo(1);
                });
    }
}
