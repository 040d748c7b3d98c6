package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {

    private static final Set<String> OF_MEMORY =
            Set.of("fact", "Fact", "quote", "when", "When", "date");
    private static final Map<String, Set<String>> GIVEN =
            Map.of(
                    "self.time", Set.of("time"),
                    "self.date", Set.of("today"),
                    "meet", Set.of("name"),
                    "passage", Set.of("document", "quote"),
                    "known", Set.of("fact", "inside"),
                    "takenup", Set.of("at", "what"),
                    "due", Set.of("what"),
                    "unknown.topic", Set.of("topic"),
                    "unknown.ask.topic", Set.of("topic"));

    static Set<String> slots() {
        return Phrasebook.slots();
    }

    @ParameterizedTest
    @MethodSource("slots")
    void every_slot_has_something_for_every_voice(String slot) {
        if (slot.equals("undertone")) {
            return; // an even mood has no undertone
        }
        var given = GIVEN.getOrDefault(slot, memory(slot) ? OF_MEMORY : Set.of());

        var always =
                Phrasebook.SLOTS.getOrDefault(slot, List.of()).stream()
                        .filter(variant ->
                                variant.wanted().isEmpty() && variant.unwanted().isEmpty())
                        .filter(variant -> given.containsAll(variant.blanks()));

        assertThat(always).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("slots")
    void no_slot_says_the_same_twice(String slot) {
        assertThat(Phrasebook.SLOTS.getOrDefault(slot, List.of()).stream().map(Variant::text))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_theme_has_its_questions() {
        assertThat(Theme.ALL)
                .allSatisfy(theme ->
                        assertThat(Phrasebook.slots())
                                .contains("ask." + theme.name(), "ask." + theme.name() + ".sad"));
    }

    @Test
    void every_feeling_has_its_words() {
        assertThat(Stream.of(Feeling.values()).map(Feeling::slot))
                .allMatch(Phrasebook.slots()::contains);
    }

    @Test
    void every_intent_has_its_words() {
        var elsewhere =
                Set.of(Intent.QUESTION, Intent.STATEMENT, Intent.HOW_ARE_YOU, Intent.ABOUT_ME);

        assertThat(Stream.of(Intent.values()).filter(intent -> !elsewhere.contains(intent)))
                .allMatch(intent -> {
                    var name = intent.name().toLowerCase(Locale.ROOT);
                    return Phrasebook.slots().contains("self." + name)
                            || Phrasebook.slots().contains("social." + name);
                });
    }

    @Test
    void every_answer_form_has_its_words() {
        for (var owner : List.of("answer", "answer.own")) {
            for (var time : List.of("", ".dated", ".date")) {
                for (var form : Retold.Form.values()) {
                    assertThat(Phrasebook.slots())
                            .contains(owner + time + "." + form.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean memory(String slot) {
        return Stream.of("answer", "beside", "near", "remind", "aboutme", "opening.")
                .anyMatch(slot::startsWith);
    }
}
