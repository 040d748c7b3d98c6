package dev.companion.standalone.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the gateway tells of a life, shortened. */
final class LifeAnswers {

    /** Two messages, ten hours apart. */
    static final String MOMENTS =
            """
            [{"at": "2026-03-03T18:02:00Z", "event_id": "e1", "type": "Appraised", "message_id": "m1",
              "mood": {"pleasure": 0.5, "arousal": -0.25, "dominance": 0.125},
              "baseline": {"pleasure": 0.25, "arousal": 0.125, "dominance": 0.125},
              "emotion": "content", "octant": "relaxed",
              "emotions": [{"emotion": "HOPE", "intensity": 0.2}, {"emotion": "HAPPY_FOR", "intensity": 0.5}],
              "moved": {"pleasure": 0.25, "arousal": -0.375, "dominance": 0.0}, "version": 4},
             {"at": "2026-03-04T04:02:00Z", "event_id": "e2", "type": "BaselineDrifted",
              "mood": {"pleasure": 0.3, "arousal": 0.0, "dominance": 0.125},
              "baseline": {"pleasure": 0.26, "arousal": 0.125, "dominance": 0.125},
              "emotion": "sad, \\"a bit\\"", "octant": "exuberant", "emotions": [],
              "moved": {"pleasure": 0.0, "arousal": 0.0, "dominance": 0.0}, "version": 5}]
            """;

    static final String HISTORY =
            "{\"user_id\": \"ana\", \"traits\": {\"neuroticism\": 0.3}, \"half_life_hours\": 6,"
                    + " \"moments\": "
                    + MOMENTS
                    + "}";

    static final String NOTHING =
            "{\"user_id\": \"ana\", \"traits\": {}, \"half_life_hours\": 6, \"moments\": []}";

    static final String WHY =
            """
            {"user_id": "ana", "at": "2026-03-04T05:00:00Z",
             "mood": {"pleasure": 0.4, "arousal": -0.2, "dominance": 0.13}, "emotion": "content", "octant": "relaxed",
             "baseline": {"pleasure": 0.26, "arousal": 0.12, "dominance": 0.13},
             "causes": [
              {"event_id": "e1", "type": "Appraised", "at": "2026-03-03T18:02:00Z", "message_id": "m1", "appraiser": "affect-2",
               "emotions": [{"emotion": "HAPPY_FOR", "intensity": 0.5}],
               "share": {"pleasure": 0.12, "arousal": -0.3, "dominance": 0.0}, "percent": 81.5, "text": "I got the\\n job\\u001b[31m"},
              {"event_id": "e2", "type": "BaselineDrifted", "at": "2026-03-04T04:02:00Z",
               "emotions": [], "share": {"pleasure": 0.01, "arousal": -0.01, "dominance": 0.0}, "percent": 10.0}],
             "rest": {"pleasure": 0.01, "arousal": -0.01, "dominance": 0.0}, "note": "The mood halves in 6 hours."}
            """;

    static final String TWO_LIVES =
            """
            {"user_id": "ana", "conditions": {"set": {"trait.neuroticism": 0.9}},
             "lives": [
              {"name": "as lived", "traits": {"openness": 0.5, "neuroticism": 0.3}, "half_life_hours": 6, "moments": %s},
              {"name": "otherwise", "traits": {"openness": 0.5, "neuroticism": 0.9}, "half_life_hours": 6, "moments":
               [{"at": "2026-03-03T18:02:00Z", "event_id": "e1", "type": "Appraised",
                 "mood": {"pleasure": 0.2, "arousal": 0.15, "dominance": 0.125},
                 "baseline": {"pleasure": 0.25, "arousal": 0.125, "dominance": 0.125},
                 "emotions": [], "moved": {"pleasure": -0.05, "arousal": 0.025, "dominance": 0}}]}],
             "apart": {"first": {"at": "2026-03-03T18:02:00Z", "event_id": "e1", "message_id": "m1"},
                       "farthest": {"at": "2026-03-03T18:02:00Z", "event_id": "e1", "distance": 0.5},
                       "mean_distance": 0.08, "at_end": 0.05},
             "diverged": [{"event_id": "e2", "message_id": "m2", "reason": "no recorded call of this model"}]}
            """
                    .formatted(MOMENTS);

    static final String THE_SAME =
            """
            {"user_id": "ana", "conditions": {}, "apart": {"mean_distance": 0.0, "at_end": 0.0}, "diverged": [],
             "lives": [{"name": "as lived", "traits": {}, "half_life_hours": 6, "moments": []},
                       {"name": "otherwise", "traits": {}, "half_life_hours": 6, "moments": []}]}
            """;

    static final String REFLECTED =
            """
            {"progress": {"done": 1, "total": 2}}
            {"result": {"reflections": [
            """
                            .strip()
                    + """
                    {"user_id": "ana", "day": "2026-03-03", "outcome": "completed", "messages": 14,\
                     "baseline_before": {"pleasure": 0.25, "arousal": 0.1, "dominance": 0.1},\
                     "baseline_after": {"pleasure": 0.26, "arousal": 0.1, "dominance": 0.1},\
                     "quirks": [{"id": "q", "type": "SPEECH", "description": "says indeed", "strength": 0.4, "change": "new", "active": true}]},\
                     {"user_id": "bob", "day": "2026-03-03", "outcome": "skipped", "messages": 0, "quirks": [], "reason": "nobody talked"}]}}
                    """
                            .strip();

    private LifeAnswers() {}

    /** As a person at this machine reads the time. */
    static String local(String time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT)
                .format(Instant.parse(time).atZone(ZoneId.systemDefault()));
    }
}
