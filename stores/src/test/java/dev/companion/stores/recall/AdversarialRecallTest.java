package dev.companion.stores.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, nobody is told of another's, nor a channel what was said alone. */
class AdversarialRecallTest {

    private static final int RECALLS = 10_000;
    private static final Pattern MARK = Pattern.compile("zq\\d+x(?:direct|channel)");

    private final long seed = System.nanoTime();
    private final HostileCues cues = new HostileCues(new SplittableRandom(seed));

    @TempDir private Path folder;
    @TempDir private Path another;
    private MemoryIndex index;

    @BeforeEach
    void everybody_is_told_everything() {
        index = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
        index.apply(Told.everything(), Map.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void nothing_crosses_in_ten_thousand_hostile_recalls() {
        var kinds = EnumSet.noneOf(MemoryType.class);
        var places = EnumSet.noneOf(Place.class);
        long shared = 0;
        for (int i = 0; i < RECALLS; i++) {
            for (var episode : checked(index, i)) {
                kinds.add(episode.type());
                places.add(episode.place());
                shared += episode.companion().equals(DocumentEvent.SHARED) ? 1 : 0;
            }
        }

        assertThat(kinds)
                .as("kinds that came to mind at all, seed %d", seed)
                .contains(
                        MemoryType.EPISODIC,
                        MemoryType.FACTUAL,
                        MemoryType.EMOTIONAL,
                        MemoryType.DOCUMENT);
        assertThat(places).hasSize(Place.values().length);
        assertThat(shared).isPositive();
    }

    /** Not even by the order of things: what may not be told does not weigh either. */
    @Test
    void a_channel_hears_the_same_as_if_all_else_had_never_been_said() {
        try (var alone = LuceneMemoryIndex.open(another, Duration.ofDays(1))) {
            alone.apply(Told.to(0, Place.CHANNEL), Map.of());
            alone.apply(Told.to(Told.EVERYONE, Place.CHANNEL), Map.of());

            for (int i = 0; i < 300; i++) {
                var cue = cues.of(0).toldIn(Place.CHANNEL);

                assertThat(new Recollection(index).recall(cue))
                        .as("seed %d, recall %d", seed, i)
                        .usingRecursiveComparison()
                        .isEqualTo(new Recollection(alone).recall(cue));
            }
        }
    }

    @Test
    void a_leak_of_anothers_memories_would_be_noticed() {
        var leaky =
                new LeakyIndex(
                        index,
                        query ->
                                query(
                                        query,
                                        Told.companion(cues.someone()),
                                        query.directMayBeSeen()));

        assertThatThrownBy(() -> check(leaky, 200)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_leak_of_what_was_said_alone_would_be_noticed() {
        var leaky = new LeakyIndex(index, query -> query(query, query.companion(), true));

        assertThatThrownBy(() -> check(leaky, 200)).isInstanceOf(AssertionError.class);
    }

    private void check(MemoryIndex of, int recalls) {
        for (int i = 0; i < recalls; i++) {
            checked(of, i);
        }
    }

    /** What comes to mind, when all of it may. */
    private List<Episode> checked(MemoryIndex of, int recall) {
        int asking = cues.someone();
        var cue = cues.of(asking);
        var found =
                new Recollection(of)
                        .recall(cue).memories().stream().map(Recalled.Found::episode).toList();
        var marks =
                found.stream()
                        .flatMap(episode -> MARK.matcher(episode.text()).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        boolean kept =
                mayHear(asking, cue.place()).containsAll(marks)
                        && found.stream().allMatch(each -> own(each, cue) || passageForAll(each));
        if (!kept) {
            fail(
                    "seed %d, recall %d: %s asks \"%s\" in %s and is told %s",
                    seed, recall, asking, cue.text(), cue.place(), marks);
        }
        return found;
    }

    private static Set<String> mayHear(int companion, Place place) {
        var shared = Told.mark(Told.EVERYONE, Place.CHANNEL);
        var own = Told.mark(companion, Place.CHANNEL);
        return place == Place.CHANNEL
                ? Set.of(own, shared)
                : Set.of(own, shared, Told.mark(companion, Place.DIRECT));
    }

    private static boolean own(Episode episode, Cue cue) {
        return episode.companion().equals(cue.companion())
                && !cue.excluded().contains(episode.id())
                && (cue.place() == Place.DIRECT || episode.place() == Place.CHANNEL);
    }

    private static boolean passageForAll(Episode episode) {
        return episode.companion().equals(DocumentEvent.SHARED)
                && episode.type() == MemoryType.DOCUMENT;
    }

    private static Query query(Query query, UUID companion, boolean direct) {
        return new Query(
                companion,
                query.text(),
                query.vector(),
                query.vectorModel(),
                direct,
                query.period(),
                query.unstored(),
                query.excluded(),
                query.limit());
    }
}
