package dev.companion.mind.reflection;

import static dev.companion.mind.reflection.Wordings.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.quirk.Exchange;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.QuirkKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FindingTest {

    private static final Function<String, UUID> COMPANION = named("one's");
    private static final List<Exchange> QUESTIONS =
            IntStream.range(0, 8)
                    .mapToObj(i ->
                            new Exchange(Optional.of("I walked."), "How was walk " + i + " then?"))
                    .toList();

    @Test
    void a_counted_habit_keeps_its_id_from_night_to_night_and_differs_between_companions() {
        var tonight = Finding.counted(COMPANION, QUESTIONS);
        var tomorrow = Finding.counted(COMPANION, QUESTIONS.subList(0, 6));
        var other = Finding.counted(named("another's"), QUESTIONS);

        assertThat(id(tonight, "often ends with a question"))
                .isEqualTo(id(tomorrow, "often ends with a question"))
                .isNotEqualTo(id(other, "often ends with a question"));
    }

    @Test
    void whoever_cannot_make_the_companions_ids_cannot_try_a_guess() {
        var made = new HashMap<String, UUID>();

        var found =
                Finding.counted(
                        name -> made.computeIfAbsent(name, _ -> new UUID(7, made.size())),
                        QUESTIONS);

        assertThat(found.quirks()).isNotEmpty();
        assertThat(found.quirks())
                .extracting(ObservedQuirk::quirk)
                .containsExactlyInAnyOrderElementsOf(made.values())
                .allSatisfy(id -> assertThat(id.getMostSignificantBits()).isEqualTo(7));
    }

    @Test
    void a_habit_in_every_reply_begins_at_half_strength() {
        var found = Finding.counted(COMPANION, QUESTIONS);

        assertThat(found.quirks().getFirst().strength()).isEqualTo(0.5);
        assertThat(found.quirks().getFirst().times()).isEqualTo(8);
    }

    @Test
    void a_named_habit_that_is_known_keeps_its_id_and_its_words() {
        var known = new UUID(9, 9);
        var wordings =
                Wordings.NONE.with(
                        List.of(new ObservedQuirk(known, QuirkKind.SPEECH_PATTERN, 1, 0.5)),
                        List.of("often ends with a question"));

        var found =
                Finding.named(
                        COMPANION,
                        30,
                        List.of(
                                named("likes to end with a question", 0.8),
                                named("quotes old films", 0.1)),
                        wordings,
                        Map.of());

        assertThat(found.wordings())
                .containsExactly("often ends with a question", "quotes old films");
        assertThat(found.quirks().getFirst().quirk()).isEqualTo(known);
        assertThat(found.quirks()).extracting(ObservedQuirk::times).containsExactly(16, 2);
    }

    @Test
    void what_was_written_down_stands_and_finds_its_words_or_none() {
        var once =
                Finding.named(
                        COMPANION, 30, List.of(named("quotes old films", 0.1)), NONE, Map.of());
        var known = new UUID(9, 9);
        var observed = new ObservedQuirk(known, QuirkKind.SPEECH_PATTERN, 2, 0.1);
        var wordings = NONE.with(List.of(observed), List.of("quotes old films a lot"));
        var again = new Finding(List.of(observed), List.of("quotes old films a lot"));
        var nobodys = new ObservedQuirk(new UUID(8, 8), QuirkKind.BEHAVIOR, 7, 0.9);

        assertThat(once.asWritten(once.quirks(), NONE)).isEqualTo(once);
        assertThat(once.asWritten(again.quirks(), wordings)).isEqualTo(again);
        assertThat(again.asWritten(once.quirks(), NONE))
                .isEqualTo(new Finding(once.quirks(), again.wordings()));
        assertThat(once.asWritten(List.of(nobodys), NONE).wordings()).containsExactly("");
        assertThat(NONE.with(List.of(nobodys), List.of("")).byQuirk()).isEmpty();
    }

    @Test
    void without_an_answer_it_counts_and_says_that_it_is_degraded() {
        var found =
                Retrospect.on(COMPANION, QUESTIONS, new Heard.Nothing(), Wordings.NONE, Map.of());

        assertThat(found.degraded()).isTrue();
        assertThat(found.finder()).isEqualTo(Finding.COUNTING);
        assertThat(found.finding()).isEqualTo(Finding.counted(COMPANION, QUESTIONS));
    }

    @Test
    void the_first_words_of_a_quirk_stay_and_the_oldest_make_room() {
        var wordings = Wordings.NONE;
        for (int i = 0; i < Wordings.MOST + 5; i++) {
            var quirk = new ObservedQuirk(new UUID(0, i), QuirkKind.BEHAVIOR, 1, 0.5);
            wordings = wordings.with(List.of(quirk, quirk), List.of("words " + i, "others"));
        }

        assertThat(wordings.byQuirk()).hasSize(Wordings.MOST);
        assertThat(wordings.lastFirst()).startsWith("words " + (Wordings.MOST + 4));
    }

    private static NamedHabit named(String description, double strength) {
        return new NamedHabit(QuirkKind.SPEECH_PATTERN, description, strength);
    }

    private static Function<String, UUID> named(String whose) {
        return name -> UUID.nameUUIDFromBytes((whose + name).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID id(Finding finding, String wording) {
        return finding.quirks().get(finding.wordings().indexOf(wording)).quirk();
    }
}
