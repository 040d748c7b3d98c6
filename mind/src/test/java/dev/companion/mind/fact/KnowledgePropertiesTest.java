package dev.companion.mind.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.fact.Attribute.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds whatever is said, in whatever order it arrives and however often. */
final class KnowledgePropertiesTest {

    private static final int RUNS = 300;
    private static final List<String> SAID =
            List.of(
                    "I live in Oslo.",
                    "I live in Lisbon.",
                    "I moved to Rome.",
                    "I no longer live in Oslo.",
                    "I don't live in Rome.",
                    "I moved from Rome to Oslo.",
                    "I was born in Oslo.",
                    "I was born in Lisbon.",
                    "I'm from Norway.",
                    "I'm from Oslo.",
                    "I'm single.",
                    "I'm married.",
                    "I got divorced.",
                    "I'm vegan.",
                    "I'm not vegan anymore.",
                    "I work at Google.",
                    "I started at Spotify.",
                    "I quit my job.",
                    "I'm a nurse.",
                    "I became a teacher.",
                    "I love coffee.",
                    "I hate coffee.",
                    "I don't like coffee anymore.",
                    "I'm allergic to nuts.",
                    "I'm not allergic to nuts.",
                    "My birthday is in June.",
                    "My birthday is on June 12.",
                    "My birthday is on May 3.",
                    "I have two cats.",
                    "I have three cats.",
                    "I'm 27 years old.",
                    "I'm 31 years old.",
                    "My sister lives in Rome.",
                    "My sister Ana lives in Oslo.",
                    "My sister Eva moved to Rome.",
                    "My mum is called Ruth.",
                    "My mum is called Vera.");
    private static final List<String> PLACES = List.of("Oslo", "Lisbon", "Rome", "Ghent", "York");

    private record Told(String line, Instant at, UUID source) {}

    @Test
    void of_what_can_hold_once_there_is_never_more_than_one_and_repeats_change_nothing() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var told = told(random, SAID, 12);
            var known = Knowledge.NOTHING;
            for (var line : told) {
                known = heard(known, line);
                assertOneOfEach(known, seed);
                assertThat(heard(known, line)).as("seed %d, %s", seed, line).isEqualTo(known);
            }
        }
    }

    @Test
    void the_newest_place_holds_in_whatever_order_the_lines_arrive() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var lines = new ArrayList<Told>();
            for (int i = 0; i < 8; i++) {
                var place = PLACES.get(random.nextInt(PLACES.size()));
                lines.add(
                        new Told(
                                "I live in " + place + ".",
                                Instant.ofEpochSecond(i * 86_400L),
                                id(i)));
            }
            var newest = Claims.of(lines.getLast().line()).getFirst().value();
            Collections.shuffle(lines, random);
            var known = Knowledge.NOTHING;
            for (var line : lines) {
                known = heard(known, line);
            }

            assertThat(known.valid()).as("seed %d, %s", seed, lines).hasSize(1);
            assertThat(known.valid().getFirst().claim().value())
                    .as("seed %d", seed)
                    .isEqualTo(newest);
        }
    }

    private static List<Told> told(Random random, List<String> lines, int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Told(
                                lines.get(random.nextInt(lines.size())),
                                Instant.ofEpochSecond(random.nextInt(40) * 86_400L),
                                id(i)))
                .toList();
    }

    private static Knowledge heard(Knowledge known, Told told) {
        var now = known;
        int nth = 0;
        for (var claim : Claims.of(told.line())) {
            var memory = new UUID(told.source().getLeastSignificantBits() + 2, nth++);
            for (var outcome : now.learn(claim, told.at(), told.source())) {
                now = now.after(outcome, memory);
            }
        }
        return now;
    }

    private static void assertOneOfEach(Knowledge known, long seed) {
        var seen = new HashSet<String>();
        for (var fact : known.valid()) {
            var claim = fact.claim();
            if (claim.attribute().count() == Count.ONE && claim.standing() == Standing.HOLDS) {
                assertThat(seen.add(claim.subject() + " " + claim.attribute()))
                        .as("seed %d, two of %s in %s", seed, claim, known)
                        .isTrue();
            }
        }
    }

    private static UUID id(int i) {
        return new UUID(1, i);
    }
}
