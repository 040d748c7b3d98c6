package dev.companion.stores.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.mind.memory.Leaning;
import dev.companion.mind.memory.Names;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.Pad;
import dev.companion.schemas.RecallReason;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecollectionTest {

    private static final UUID ALICE = id("alice");
    private static final ZonedDateTime NOW =
            Instant.parse("2026-05-05T18:00:00Z").atZone(ZoneOffset.UTC);

    @TempDir private Path folder;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void what_fits_best_comes_first_and_says_why() {
        said("a", "2026-05-01T10:00:00Z", Place.DIRECT, "I adopted two cats in Lisbon.");
        said("b", "2026-05-02T10:00:00Z", Place.DIRECT, "The weather is awful.");

        var recalled = recall(cue("Which cats do I have?"));

        assertThat(recalled.degraded()).isTrue();
        var best = recalled.memories().getFirst();
        assertThat(best.episode().id()).isEqualTo(id("a"));
        assertThat(best.reasons()).contains(RecallReason.WORDS, RecallReason.SPEAKER);
        assertThat(best.score()).isBetween(0.5, 1.0);
        assertThat(best.relevance()).isEqualTo(1);
    }

    @Test
    void what_was_said_to_the_companion_alone_is_not_told_in_a_channel() {
        said("a", "2026-05-01T10:00:00Z", Place.DIRECT, "My secret is roses.");
        said("b", "2026-05-02T10:00:00Z", Place.CHANNEL, "Everyone likes roses.");

        assertThat(ids(recall(cue("roses").toldIn(Place.CHANNEL)))).containsExactly(id("b"));
        assertThat(ids(recall(cue("roses")))).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void the_day_that_is_asked_about_is_found_without_a_word_in_common() {
        said("a", "2026-04-20T10:00:00Z", Place.DIRECT, "We went to the lake.");
        said("b", "2026-05-01T10:00:00Z", Place.DIRECT, "We saw a play.");

        assertThat(ids(recall(cue("What happened on 20 April?")))).containsExactly(id("a"));
    }

    @Test
    void only_as_much_comes_as_there_is_room_for_but_never_nothing() {
        said("a", "2026-04-20T10:00:00Z", Place.DIRECT, "roses " + "and tulips ".repeat(30));
        said("b", "2026-04-25T10:00:00Z", Place.DIRECT, "roses " + "or tulips ".repeat(30));

        assertThat(ids(recall(cue("roses")))).hasSize(2);
        assertThat(ids(recall(cue("roses").within(100)))).hasSize(1);
        assertThat(ids(recall(cue("roses").within(1)))).hasSize(1);
    }

    @Test
    void what_matters_too_little_is_left_out() {
        said("a", "2026-04-20T10:00:00Z", Place.DIRECT, "roses");
        said("b", "2026-04-25T10:00:00Z", Place.DIRECT, "roses");
        fact("s", new ImportanceScored(NOW.toInstant(), id("b"), .8, "test", false));

        assertThat(ids(recall(cue("roses").weighing(.7, .5)))).containsExactly(id("b"));
    }

    @Test
    void a_name_is_no_word_to_look_for_but_says_whose_words_are_wanted() {
        said("a", "2026-04-20T10:00:00Z", Place.DIRECT, "Nova, listen!");
        said("b", "2026-04-25T10:00:00Z", Place.DIRECT, "I play the violin.");
        var names = new Names(Optional.of("Ana"), Optional.of("Nova"));

        var cue = cue("Does Ana play with Nova?").between(names);

        assertThat(ids(recall(cue))).containsExactly(id("b"));
        assertThat(cue("What does Ana play?").between(names).toEmbed())
                .isEqualTo("What does I play?");
    }

    @Test
    void of_two_alike_the_one_that_came_to_mind_comes_again_and_says_so() {
        said("a", "2026-03-01T10:00:00Z", Place.DIRECT, "The red roses.");
        said("b", "2026-03-01T10:00:00Z", Place.DIRECT, "The old roses.");
        var equals = ids(recall(cue("roses")));
        for (int i = 0; i < 3; i++) {
            var again = List.of(new MemoryEvent.Recalled(equals.getLast(), .5));
            var at = NOW.minusDays(i + 1).toInstant();
            fact("r" + i, new MemoriesRecalled(at, id("turn " + i), again, false));
        }

        var recalled = recall(cue("roses"));

        assertThat(ids(recalled)).containsExactly(equals.getLast(), equals.getFirst());
        assertThat(recalled.memories().getFirst().reasons()).contains(RecallReason.RECENT);
        assertThat(recalled.memories().getLast().reasons()).doesNotContain(RecallReason.RECENT);
    }

    @Test
    void of_two_alike_the_one_of_a_mood_like_this_comes_first_and_says_so() {
        felt("a", new Pad(.8, .2, .2), "The red roses.");
        felt("b", new Pad(-.8, -.2, -.2), "The old roses.");

        var glad = recall(cue("roses").leaning(feeling(new Pad(.7, .3, .1))));
        var low = recall(cue("roses").leaning(feeling(new Pad(-.7, -.3, -.1))));

        assertThat(ids(glad)).containsExactly(id("a"), id("b"));
        assertThat(ids(low)).containsExactly(id("b"), id("a"));
        assertThat(low.memories().getFirst().reasons()).contains(RecallReason.MOOD);
    }

    @Test
    void a_limit_out_of_range_is_refused() {
        assertThatThrownBy(() -> Cue.of(ALICE, "roses", NOW, 0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> cue("roses").within(0)).hasMessageContaining("tokens");
    }

    private Recalled recall(Cue cue) {
        return new Recollection(index).recall(cue);
    }

    private static Cue cue(String text) {
        return Cue.of(ALICE, text, NOW, 10);
    }

    private static List<UUID> ids(Recalled recalled) {
        return recalled.memories().stream().map(found -> found.episode().id()).toList();
    }

    private static Leaning feeling(Pad mood) {
        return new Leaning(Optional.of(mood), Set.of(), List.of());
    }

    private void said(String id, String at, Place place, String text) {
        said(id, Instant.parse(at), place, Optional.empty(), text);
    }

    private void felt(String id, Pad mood, String text) {
        var at = Instant.parse("2026-03-01T10:00:00Z");
        said(id, at, Place.DIRECT, Optional.of(mood), text);
    }

    private void said(String id, Instant instant, Place place, Optional<Pad> mood, String text) {
        fact(
                id,
                new EpisodeStored(
                        instant,
                        id("source of " + id),
                        Speaker.USER,
                        place,
                        id("talk"),
                        instant.getEpochSecond(),
                        "",
                        mood,
                        text));
    }

    private void fact(String id, MemoryEvent event) {
        index.apply(List.of(Recorded.root(id(id), "test", ALICE, event)), Map.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
