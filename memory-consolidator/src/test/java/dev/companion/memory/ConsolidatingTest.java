package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.Speaker;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryFilter;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class ConsolidatingTest {

    private final Evening evening = new Evening();

    @AfterEach
    void close() {
        evening.close();
    }

    @Test
    void what_the_user_came_back_to_becomes_one_gist_of_their_own_lines() {
        var request = ofThreeHerons(evening);

        evening.handle(evening.handler(Optional.empty()), request);

        var gists = gists(evening);
        assertThat(gists).hasSize(1);
        assertThat(gists.getFirst().text()).startsWith("About heron the user said: ");
        var sources = gists.getFirst().drawn().orElseThrow().sources();
        assertThat(sources).hasSize(3);
        assertThat(memories(evening, MemoryType.EPISODIC))
                .filteredOn(memory -> sources.contains(memory.id()))
                .allMatch(memory -> memory.speaker() == Speaker.USER);
    }

    @Test
    void the_same_lines_drawn_together_again_give_nothing_new() {
        var window = Optional.of(ofThreeHerons(evening).event().window().orElseThrow());
        evening.handle(evening.handler(Optional.empty()), evening.night(Evening.DAY, window));

        evening.handle(
                evening.handler(Optional.empty()), evening.night(Evening.DAY.plusDays(1), window));

        assertThat(gists(evening)).hasSize(1).allMatch(gist -> gist.outdated().isEmpty());
    }

    @Test
    void an_older_gist_that_a_newer_one_covers_gives_way_to_it() {
        evening.handle(evening.handler(Optional.empty()), ofThreeHerons(evening));

        evening.handle(evening.handler(Optional.empty()), ofTwoMore(evening));

        var gists = gists(evening);
        assertThat(gists).hasSize(2);
        var newer = gists.getFirst();
        var merged = gists.getLast().outdated().orElseThrow();
        assertThat(newer.outdated()).isEmpty();
        assertThat(newer.drawn().orElseThrow().sources()).hasSize(5);
        assertThat(merged.why()).isEqualTo(Supersession.MERGED);
        assertThat(merged.by()).contains(newer.id());
    }

    @Test
    void a_night_waits_until_the_rows_have_what_the_night_before_drew() {
        evening.handle(evening.handler(Optional.empty()), ofThreeHerons(evening));
        var second = ofTwoMore(evening);

        assertThatThrownBy(() -> evening.handleAtOnce(evening.handler(Optional.empty()), second))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("rows");

        evening.handle(evening.handler(Optional.empty()), second);
        assertThat(gists(evening)).filteredOn(gist -> gist.outdated().isEmpty()).hasSize(1);
    }

    @Test
    void a_night_killed_after_any_of_its_facts_leads_to_the_same_when_it_goes_on() {
        evening.handle(evening.handler(Optional.empty()), ofThreeHerons(evening));
        evening.handle(evening.handler(Optional.empty()), ofTwoMore(evening));
        var unbroken = all(evening);

        // Applied, superseded, created, completed.
        for (int taken = 0; taken < 4; taken++) {
            try (var killed = new Evening();
                    var log = Breaking.after(taken, killed.codec)) {
                killed.handle(killed.handler(Optional.empty()), ofThreeHerons(killed));
                var second = ofTwoMore(killed);
                assertThatThrownBy(() -> killed.handle(killed.handler(log), second))
                        .isInstanceOf(NotNow.class);

                killed.handle(killed.handler(Optional.empty()), second);

                assertThat(all(killed)).as("killed after %d facts", taken).isEqualTo(unbroken);
                assertThat(once(killed, Topic.PERSONALITY, ReflectionApplied.class)).isEqualTo(2);
                assertThat(once(killed, Topic.REFLECTION, ReflectionCompleted.class)).isEqualTo(2);
            }
        }
    }

    private static Recorded<ReflectionRequested> ofThreeHerons(Evening evening) {
        evening.exchange("I saw a grey heron at the pond today.", "How tall was it?", true)
                .exchange("My heron stood in the pond again.", "Did it move?", true)
                .exchange("I watched the heron catch fish in the pond.", "A big one?", true);
        return evening.night(Evening.DAY, Optional.of(evening.window()));
    }

    /** After three more: the second night's window holds the first one's, too. */
    private static Recorded<ReflectionRequested> ofTwoMore(Evening evening) {
        evening.exchange("I drew the heron and the pond.", "In ink?", true)
                .exchange("My heron left the pond at dusk.", "Where to?", true);
        return evening.night(Evening.DAY.plusDays(1), Optional.of(evening.window()));
    }

    private static List<MemoryRow> gists(Evening evening) {
        return memories(evening, MemoryType.SEMANTIC);
    }

    private static List<MemoryRow> memories(Evening evening, MemoryType type) {
        Rows.catchUp(evening.codec);
        var filter = new MemoryFilter(EnumSet.of(type), 0, true, false);
        return new Memories(Servers.running().database())
                .page(evening.companion, filter, OptionalLong.empty(), 100);
    }

    private static List<String> all(Evening evening) {
        return gists(evening).stream()
                .map(gist ->
                        gist.text()
                                + gist.drawn().orElseThrow().sources().size()
                                + gist.outdated().map(MemoryRow.Outdated::why))
                .sorted()
                .toList();
    }

    /** How many different ones. */
    private static long once(Evening evening, Topic topic, Class<?> type) {
        return evening.facts(topic).stream()
                .filter(fact -> type.isInstance(fact.event()))
                .map(Recorded::id)
                .distinct()
                .count();
    }
}
