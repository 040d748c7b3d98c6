package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The model that judges goes and comes back under a conversation. */
@Tag("integration")
final class ScoringModelAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APPRAISAL =
            """
            {"desirability": 0.2, "desirability_for_user": 0.55, "praiseworthiness": 0,
             "agent": "nobody", "appealingness": 0.3, "likelihood": 1, "unexpectedness": 0.4,
             "effort": 0.3,
             "goals": {"be_close": 0.2, "understand": 0, "be_of_use": 0, "keep_word": 0}}
            """;

    @Test
    void what_it_could_not_score_it_scores_when_it_is_back(@TempDir Path folder) throws Exception {
        try (var model = new FakeModel("judge-1", ScoringModelAwayTest::judge);
                var outage =
                        new Outage(
                                folder.toRealPath(),
                                "scoring_model",
                                "GROQ_BASE_URL=" + model.url(),
                                "GROQ_API_KEY=sk-e2e-9876543210-9876543210",
                                "GROQ_MODEL=judge-1")) {
            model.goAway();
            outage.awaitAway();
            outage.assertAnsweredWithout();
            var user = outage.users().getFirst();
            var appraised = ofType(outage, "personality", user, "Appraised").getLast();
            assertThat(appraised.path("degraded").asBoolean()).isTrue();
            outage.chatter().close();
            outage.web().settle();

            model.comeBack();
            outage.awaitBack();
            for (var each : outage.users()) {
                Awaitility.await().atMost(PATIENCE).until(() -> allScored(outage, each));
            }
            outage.web().settle();
            assertThat(
                            outage.insides()
                                    .count(
                                            "select count(*) from memories where"
                                                    + " importance_degraded"))
                    .isZero();
            outage.assertTold();
            outage.assertWhole();
        }
    }

    /** Each memory once by the model. */
    private static boolean allScored(Outage outage, String user) {
        var scored =
                ofType(outage, "memory", user, "ImportanceScored").stream()
                        .filter(score -> score.path("scorer").asString().startsWith("judge-1"))
                        .map(score -> score.path("memory").asString())
                        .toList();
        assertThat(scored).doesNotHaveDuplicates();
        return scored.size() == ofType(outage, "memory", user, "EpisodeStored").size();
    }

    private static List<JsonNode> ofType(Outage outage, String topic, String user, String type) {
        return outage.web().records(topic, user).stream()
                .filter(record -> record.path("type").asString().equals(type))
                .map(record -> record.path("data"))
                .toList();
    }

    /** A number for each line that begins with one, or else an appraisal. */
    private static String judge(String asked) {
        long lines =
                asked.lines().filter(line -> line.matches("\\d+\\. (person|companion).*")).count();
        return lines == 0
                ? APPRAISAL
                : IntStream.range(0, (int) lines)
                        .mapToObj(_ -> "0.5")
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}
