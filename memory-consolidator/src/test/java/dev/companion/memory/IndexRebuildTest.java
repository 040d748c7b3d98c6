package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.memory.RebuildListener.Phase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory index made anew from a real log. Each test has models of its own. */
@Tag("integration")
class IndexRebuildTest {

    private static final RebuildListener NOBODY = (_, _, _) -> {};

    @TempDir private Path folder;

    @Test
    void what_was_found_before_is_found_after_and_all_of_it_by_the_new_model() {
        var old = new HashEmbedder("old-1");
        var wanted = new HashEmbedder("new-1");
        try (var memory = new Remembered(folder, old)) {
            var ids = memory.say(40);
            memory.forget(ids.get(3));
            memory.supersede(ids.get(5), ids.get(6));
            memory.settle();
            var before = memory.everything(old);
            var phases = EnumSet.noneOf(Phase.class);

            var outcome = memory.rebuild.run(wanted, true, (phase, _, _) -> phases.add(phase));

            assertThat(outcome.trouble()).isEmpty();
            assertThat(outcome.switched()).isTrue();
            assertThat(outcome.coverage().without()).isZero();
            assertThat(phases).containsExactlyInAnyOrder(Phase.values());
            assertThat(before).hasSize(38);
            assertThat(memory.everything(old)).isEqualTo(before);
            assertThat(memory.everything(wanted))
                    .hasSize(38)
                    .noneMatch(found -> found.endsWith("empty"));
            assertThat(memory.embeddings("new-1"))
                    .hasSize(38)
                    .extracting(fact -> fact.event().memory())
                    .doesNotContain(ids.get(3), ids.get(5));
        }
        try (var again = new Remembered(folder, old)) {
            assertThat(again.index.coverage("new-1", HashEmbedder.DIMENSION).without()).isZero();
        }
    }

    @Test
    void done_again_it_embeds_nothing_and_writes_nothing() {
        var wanted = new HashEmbedder("new-2");
        try (var memory = new Remembered(folder, new HashEmbedder("old-2"))) {
            memory.say(20);
            assertThat(memory.rebuild.run(wanted, true, NOBODY).switched()).isTrue();
            int embedded = wanted.texts.size();

            var second = memory.rebuild.run(wanted, true, NOBODY);

            assertThat(second.switched()).isTrue();
            assertThat(second.embedded()).isZero();
            assertThat(wanted.texts).hasSize(embedded);
            assertThat(memory.embeddings("new-2")).hasSize(20);
        }
    }

    @Test
    void the_old_one_answers_until_it_is_done_and_takes_in_what_is_said_meanwhile()
            throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var old = new HashEmbedder("old-3");
        var wanted =
                new HashEmbedder(
                        "new-3",
                        () -> {
                            begun.countDown();
                            await(goOn);
                        });
        try (var memory = new Remembered(folder, old)) {
            memory.say(10);
            memory.settle();
            var before = memory.everything(old);
            var rebuilding =
                    CompletableFuture.supplyAsync(() -> memory.rebuild.run(wanted, true, NOBODY));
            await(begun);

            assertThat(memory.everything(old)).isEqualTo(before);
            assertThatThrownBy(() -> memory.rebuild.run(wanted, true, NOBODY))
                    .isInstanceOf(IllegalStateException.class);
            memory.say(5);
            memory.awaitFound(15);

            goOn.countDown();
            assertThat(rebuilding.get(1, TimeUnit.MINUTES).switched()).isTrue();
            memory.settle();
            assertThat(memory.everything(old)).hasSize(15).containsAll(before);
        }
    }

    @Test
    void broken_off_and_begun_again_it_loses_and_doubles_nothing() {
        var old = new HashEmbedder("old-4");
        var wanted = new HashEmbedder("new-4");
        try (var memory = new Remembered(folder, old)) {
            memory.say(100);
            memory.settle();
            var before = memory.everything(old);
            RebuildListener gone =
                    (phase, done, _) -> {
                        if (phase == Phase.EMBEDDING && done >= 32) {
                            throw new UncheckedIOException(new java.io.IOException("gone"));
                        }
                    };

            assertThatThrownBy(() -> memory.rebuild.run(wanted, true, gone))
                    .isInstanceOf(UncheckedIOException.class);
            int half = wanted.texts.size();
            assertThat(memory.everything(old)).isEqualTo(before);
            var outcome = memory.rebuild.run(wanted, true, NOBODY);

            assertThat(half).isEqualTo(32);
            assertThat(outcome.switched()).isTrue();
            assertThat(memory.everything(old)).isEqualTo(before);
            var ids = new HashSet<>();
            memory.embeddings("new-4").forEach(fact -> ids.add(fact.id()));
            assertThat(ids).hasSize(100);
            assertThat(memory.embeddings("new-4")).hasSize(100);
            // Others of the topic may have said the same as one another.
            assertThat(wanted.texts)
                    .as("embedded once")
                    .filteredOn(text -> text.contains(memory.companion.toString()))
                    .hasSize(100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void while_nobody_can_embed_a_new_model_changes_nothing_and_the_old_one_may_still_be_rebuilt() {
        var old = new HashEmbedder("old-5");
        var wanted = new HashEmbedder("new-5");
        wanted.away = true;
        try (var memory = new Remembered(folder, old)) {
            memory.say(5);
            memory.settle();
            var before = memory.everything(old);

            var refused = memory.rebuild.run(wanted, false, NOBODY);
            var taken = memory.rebuild.run(wanted, true, NOBODY);

            assertThat(refused.switched()).isFalse();
            assertThat(refused.trouble()).contains("away");
            assertThat(taken.switched()).isTrue();
            assertThat(taken.trouble()).contains("away");
            assertThat(taken.coverage().without()).isGreaterThanOrEqualTo(5);
            assertThat(memory.everything(old)).isEqualTo(before);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
