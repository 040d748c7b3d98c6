package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle and started again: nothing is lost, and nothing has happened twice. */
@Tag("integration")
final class KillTest {

    private static final String PREFIX = "kill:";
    private static final Story STORY = Story.of(PREFIX, 60);
    private static final List<String> IMPORTED = Story.USERS.stream().map(PREFIX::concat).toList();
    private static final List<String> LIVE = Talk.users("kill-live-", 4);

    @Test
    void nothing_is_lost_or_done_twice_by_a_kill(@TempDir Path folder) throws Exception {
        var data = folder.toRealPath().resolve("data");
        var effects = new ArrayList<Effects>();

        killDuringAnImport(OwnSystem.start(data));

        int answered;
        var second = OwnSystem.start(data);
        var again = Importing.of(second.web(), STORY, 100);
        assertThat(again.refused()).isEmpty();
        assertThat(again.imported()).isPositive();
        assertThat(again.known()).isPositive();
        assertThat(again.imported() + again.known()).isEqualTo(STORY.lines().size());
        for (var user : IMPORTED) {
            effects.add(assertImportedOnce(second, user));
        }
        answered = killDuringTalk(second);

        try (var third = OwnSystem.start(data)) {
            third.web().settle();
            int messages = 0;
            for (var user : LIVE) {
                var of = Effects.of(third, user);
                of.assertOnce();
                effects.add(of);
                messages += of.messages().size();
            }
            assertThat(messages).isGreaterThanOrEqualTo(answered);
            assertThat(third.web().verified().path("mismatches").asLong(-1)).isZero();
            assertThat(third.web().verified().path("companions").asInt())
                    .isEqualTo(IMPORTED.size() + LIVE.size());
        }
        assertThat(OwnSystem.processesOver(data)).isEmpty();
        Effects.assertIndexed(data, effects);
    }

    /** A third of it is acknowledged, and more on its way, when the system goes. */
    private static void killDuringAnImport(OwnSystem system) {
        var batches = STORY.batches(20);
        var sending =
                CompletableFuture.runAsync(() -> {
                    var importing = new Importing(system.web(), IMPORTED);
                    batches.forEach(importing::send);
                });
        Awaitility.await().atMost(Talk.PATIENCE).until(() -> sending.isDone() || someAreIn(system));
        assertThat(sending).isNotDone();
        system.kill();

        assertThatThrownBy(sending::join).hasCauseInstanceOf(UncheckedIOException.class);
    }

    private static boolean someAreIn(OwnSystem system) {
        var last = Web.escaped(IMPORTED.getLast());
        var answer = system.web().get("/topics/conversation/records?user_id=" + last);
        return answer.status() == 200 && answer.lines().size() > STORY.lines().size() / 9;
    }

    /** Gives how many messages had been answered. */
    private static int killDuringTalk(OwnSystem system) {
        try (var talk = new Talk(system.web(), LIVE, 200)) {
            talk.await(12);
            system.kill();
            return talk.answered();
        }
    }

    private static Effects assertImportedOnce(OwnSystem system, String user) {
        long said = STORY.count(user, "user");
        long answered = STORY.count(user, "companion");
        var of = Effects.of(system, user);
        assertThat(of.messages()).hasSize((int) said);
        assertThat(of.replies()).hasSize((int) answered);
        assertThat(of.repliesTo()).isEmpty();
        assertThat(of.memories()).hasSize((int) (said + answered));
        assertThat(of.memoryRows()).isEqualTo(said + answered);
        return of;
    }
}
