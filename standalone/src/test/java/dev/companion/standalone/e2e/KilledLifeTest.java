package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Killed in the middle of a life, a companion comes to know what it would have known anyway. */
@Tag("integration")
final class KilledLifeTest {

    private static final int WEEKS = 5;
    private static final Life KILLED = Life.ofTwelveWeeks("life-killed");
    private static final Life UNBROKEN = Life.ofTwelveWeeks("life-unbroken");

    @Test
    void what_is_known_is_the_same_whether_it_was_killed_or_not(@TempDir Path folder)
            throws Exception {
        var data = folder.toRealPath().resolve("data");
        killWhileItLearns(OwnSystem.start(data));

        try (var system = OwnSystem.start(data)) {
            var web = system.web();
            live(web, KILLED);
            live(web, UNBROKEN);
            web.settle();

            assertThat(memories(web, KILLED)).isEqualTo(memories(web, UNBROKEN));
            assertThat(conflicts(web, KILLED)).isEqualTo(conflicts(web, UNBROKEN)).isNotEmpty();
            assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
        }
    }

    /** Some facts are learned and some nights over, and others on their way. */
    private static void killWhileItLearns(OwnSystem system) {
        var sending = CompletableFuture.runAsync(() -> live(system.web(), KILLED));
        Awaitility.await()
                .atMost(Talk.PATIENCE)
                .until(() -> sending.isDone() || learned(system.web()) >= 5);
        system.kill();
        assertThat(sending)
                .failsWithin(Talk.PATIENCE)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(java.io.IOException.class);
    }

    private static long learned(Web web) {
        var answer = web.get("/topics/memory/records?user_id=" + KILLED.user());
        return answer.status() == 200
                ? answer.text().lines().filter(line -> line.contains("\"FactLearned\"")).count()
                : 0;
    }

    private static void live(Web web, Life life) {
        var importing = new Importing(web, List.of(life.user()));
        importing.send(life.weeks(1, WEEKS));
        importing.end();
        assertThat(importing.refused()).isEmpty();
    }

    private static TreeSet<String> memories(Web web, Life life) {
        var all = new TreeSet<String>();
        for (var memory : new Remembered(web, life.user()).list("limit=200&outdated=true")) {
            count(
                    all,
                    "%s %s sources=%d %s"
                            .formatted(
                                    memory.path("memory_type").asString(),
                                    memory.path("content").asString(),
                                    memory.path("source_episodic_ids").size(),
                                    memory.at("/superseded/why").asString("holds")));
        }
        return all;
    }

    private static TreeSet<String> conflicts(Web web, Life life) {
        var all = new TreeSet<String>();
        Remembered.good(web.get("/memory/conflicts/" + life.user() + "?status_filter=pending"))
                .valueStream()
                .map(KilledLifeTest::conflict)
                .forEach(line -> count(all, line));
        return all;
    }

    private static String conflict(JsonNode one) {
        return "%s %s".formatted(one.path("description"), one.path("suggestion"));
    }

    private static void count(TreeSet<String> all, String line) {
        int times = 1;
        while (!all.add(times + " x " + line)) {
            times++;
        }
    }
}
