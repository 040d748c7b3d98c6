package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is written line by line is answered once, whenever the system goes away. */
@Tag("integration")
final class SeveralLinesTest {

    private static final String USER = "line-by-line";
    private static final String[] FIRST = {"hi", "so I went to the vet with Milo", "he is fine!"};
    private static final String[] SECOND = {"guess what", "I got the job in Porto"};

    @Test
    void lines_of_one_breath_have_one_answer_also_after_a_kill(@TempDir Path folder)
            throws Exception {
        var data = folder.toRealPath().resolve("data");
        var system = OwnSystem.start(data);
        system.web().say(USER, "Hello there.");
        try (var door = new ChatDoor(data, system.insides())) {
            door.write(USER, FIRST);
            awaitTurns(system, List.of(List.of("Hello there."), List.of(FIRST)));
            // All is in the log, and perhaps not committed: it will be seen again.
            door.write(USER, SECOND);
        }
        system.kill();

        try (var again = OwnSystem.start(data)) {
            var all = List.of(List.of("Hello there."), List.of(FIRST), List.of(SECOND));
            awaitTurns(again, all);
            again.web().settle();

            var effects = Effects.of(again, USER);
            assertThat(effects.messages()).hasSize(6);
            assertThat(effects.repliesTo().keySet()).isEqualTo(effects.messages());
            assertThat(effects.repliesTo().values())
                    .allSatisfy(replies -> assertThat(replies).hasSize(1));
            assertThat(effects.replies()).hasSize(3);
            assertThat(effects.memories()).hasSize(6 + 3);
            assertThat(turns(again)).isEqualTo(all);
            assertThat(again.web().verified().path("mismatches").asLong(-1)).isZero();
        }
    }

    private static void awaitTurns(OwnSystem system, List<List<String>> lines) {
        Awaitility.await()
                .atMost(Talk.PATIENCE)
                .untilAsserted(() -> assertThat(answered(system)).isEqualTo(lines));
    }

    private static List<List<String>> answered(OwnSystem system) {
        return lines(system, "ReplyComposed", "answered");
    }

    private static List<List<String>> turns(OwnSystem system) {
        return lines(system, "TurnClosed", "lines");
    }

    /** Each fact once, by its id. */
    private static List<List<String>> lines(OwnSystem system, String type, String field) {
        return system.web().records("conversation", USER).stream()
                .filter(record -> record.path("type").asString().equals(type))
                .collect(
                        Collectors.toMap(
                                record -> record.path("id").asString(),
                                record ->
                                        record.path("data")
                                                .path(field)
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList(),
                                (first, _) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
