package dev.companion.mind.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What many episodes come to. */
final class ConsolidationTest {

    private static final List<String> MARATHON =
            List.of(
                    "I signed up for the marathon in spring.",
                    "My marathon training is going badly, my knee hurts.",
                    "I ran twenty kilometres for the marathon training today.",
                    "I dropped out of the marathon because of my knee.");
    private static final List<String> OTHERS =
            List.of(
                    "We had soup for dinner.",
                    "I finally fixed the old bicycle.",
                    "My neighbour plays the drums all night.",
                    "What do you think about jazz?");

    @Test
    void a_cluster_about_one_thing_is_told_in_the_users_own_sentences() {
        var gists = Consolidation.of(window(join(MARATHON, OTHERS), "calm"));

        assertThat(gists).hasSize(1);
        var gist = gists.getFirst();
        assertThat(gist.kind()).isEqualTo(Gist.Kind.SEMANTIC);
        assertThat(gist.text()).startsWith("About marathon the user said: \"");
        assertThat(MARATHON.stream().filter(gist.text()::contains)).hasSizeBetween(1, 3);
        assertThat(gist.sources()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(gist.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void what_the_companion_said_never_counts() {
        var said = new ArrayList<EpisodeSeen>();
        for (int i = 0; i < MARATHON.size(); i++) {
            said.add(episode(i, MARATHON.get(i), Speaker.COMPANION, Place.CHANNEL, "sad"));
        }

        assertThat(Consolidation.of(said)).isEmpty();
    }

    @Test
    void a_feeling_that_most_of_a_cluster_conveys_is_told_with_what_it_is_about() {
        var gists = Consolidation.of(window(MARATHON, "sad"));

        assertThat(gists).hasSize(2);
        assertThat(gists.getLast().kind()).isEqualTo(Gist.Kind.EMOTIONAL);
        assertThat(gists.getLast().text()).startsWith("The user felt sad about marathon: \"");
    }

    @Test
    void what_was_said_once_in_a_direct_place_stays_there() {
        var window = new ArrayList<>(window(MARATHON, "calm"));
        assertThat(Consolidation.of(window).getFirst().place()).isEqualTo(Place.CHANNEL);

        window.set(1, episode(1, MARATHON.get(1), Speaker.USER, Place.DIRECT, "calm"));

        assertThat(Consolidation.of(window).getFirst().place()).isEqualTo(Place.DIRECT);
    }

    @Test
    void two_lines_are_an_anecdote() {
        assertThat(Consolidation.of(window(MARATHON.subList(0, 2), "sad"))).isEmpty();
        assertThat(Consolidation.of(List.of())).isEmpty();
    }

    @Test
    void the_same_episodes_come_to_the_same_words_in_whatever_order_and_company() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var first = Consolidation.of(window(MARATHON, "sad"));
        for (int run = 0; run < 50; run++) {
            var shuffled = new ArrayList<>(window(join(MARATHON, OTHERS), "sad"));
            Collections.shuffle(shuffled, random);
            assertThat(Consolidation.of(shuffled)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void vectors_bring_together_what_words_do_not_but_only_about_one_thing() {
        var near =
                List.of(
                        vectored(0, "I practise the cello every evening.", 1, 0.1f),
                        vectored(1, "My cello teacher praised me.", 1, 0.2f),
                        vectored(2, "I broke a string on my cello.", 1, 0.15f),
                        vectored(3, "We had soup for dinner.", 0, 1));

        var gists = Consolidation.of(near);

        assertThat(gists).hasSize(1);
        assertThat(gists.getFirst().text()).startsWith("About cello ");
        assertThat(gists.getFirst().sources()).containsExactly(id(0), id(1), id(2));
    }

    @Test
    void five_hundred_episodes_are_the_most() {
        var many = new ArrayList<EpisodeSeen>();
        for (int i = 0; i < 700; i++) {
            many.add(
                    episode(
                            i,
                            "I fed the pigeons and bread number " + i + " again.",
                            Speaker.USER,
                            Place.CHANNEL,
                            "calm"));
        }

        var gists = Consolidation.of(many);

        assertThat(gists).isNotEmpty();
        assertThat(gists).allSatisfy(gist -> assertThat(gist.sources()).doesNotContain(id(0)));
    }

    private static List<EpisodeSeen> window(List<String> lines, String emotion) {
        var window = new ArrayList<EpisodeSeen>();
        for (int i = 0; i < lines.size(); i++) {
            var feeling = i < MARATHON.size() ? emotion : "calm";
            window.add(episode(i, lines.get(i), Speaker.USER, Place.CHANNEL, feeling));
        }
        return window;
    }

    private static EpisodeSeen vectored(int i, String text, float x, float y) {
        var plain = episode(i, text, Speaker.USER, Place.CHANNEL, "calm");
        return new EpisodeSeen(
                plain.id(),
                plain.at(),
                plain.speaker(),
                plain.place(),
                text,
                Optional.of(new float[] {x, y}),
                0.5,
                "calm",
                Optional.empty());
    }

    private static EpisodeSeen episode(
            int i, String text, Speaker speaker, Place place, String emotion) {
        return new EpisodeSeen(
                id(i),
                Instant.ofEpochSecond(i * 3600L),
                speaker,
                place,
                text,
                Optional.empty(),
                0.5,
                emotion,
                Optional.empty());
    }

    private static List<String> join(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static UUID id(int i) {
        return new UUID(7, i);
    }
}
