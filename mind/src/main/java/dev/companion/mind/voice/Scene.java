package dev.companion.mind.voice;

import dev.companion.mind.agent.ReminderRequest;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the composer may know when it answers a turn.
 *
 * @param userName as the user calls themselves; may be blank
 * @param emotionLabel the label nearest to the mood; may be blank
 * @param lines the user's turn, one entry a message
 * @param quirks what its own habits are, each a short sentence about it without a subject
 * @param unmet the needs that are nearly empty
 * @param felt what the companion felt about this turn, strongest first
 * @param memories candidates from recall, best first
 * @param recent the last lines of the conversation before this turn, oldest first
 * @param firstMeeting whether the companion has never spoken to this user before
 * @param zone the user's
 * @param reminders what the companion wanted to bring up by now, the longest due first
 * @param asked what the turn asks to be reminded of, where that is taken up
 * @param seed derived from the turn's id; the only source of variation
 */
public record Scene(
        String userName,
        Traits traits,
        Pad mood,
        String emotionLabel,
        List<String> quirks,
        Set<Need> unmet,
        List<String> lines,
        List<FeltEmotion> felt,
        List<Memory> memories,
        List<Line> recent,
        boolean firstMeeting,
        Instant now,
        ZoneId zone,
        List<String> reminders,
        Optional<ReminderRequest> asked,
        long seed) {
    public Scene {
        quirks = List.copyOf(quirks);
        unmet = Collections.unmodifiableSet(new TreeSet<>(unmet));
        lines = List.copyOf(lines);
        felt = List.copyOf(felt);
        memories = List.copyOf(memories);
        recent = List.copyOf(recent);
        reminders = List.copyOf(reminders);
    }

    /** With nothing to remind of. */
    public Scene(
            String userName,
            Traits traits,
            Pad mood,
            String emotionLabel,
            List<String> quirks,
            Set<Need> unmet,
            List<String> lines,
            List<FeltEmotion> felt,
            List<Memory> memories,
            List<Line> recent,
            boolean firstMeeting,
            Instant now,
            ZoneId zone,
            long seed) {
        this(
                userName,
                traits,
                mood,
                emotionLabel,
                quirks,
                unmet,
                lines,
                felt,
                memories,
                recent,
                firstMeeting,
                now,
                zone,
                List.of(),
                Optional.empty(),
                seed);
    }

    /** Without habits and wants of its own: this is about the other one. */
    public Scene seriously() {
        return new Scene(
                userName,
                traits,
                mood,
                emotionLabel,
                List.of(),
                Set.of(),
                lines,
                felt,
                memories,
                recent,
                firstMeeting,
                now,
                zone,
                reminders,
                asked,
                seed);
    }

    /** With another turn. */
    public Scene saying(List<String> words) {
        return new Scene(
                userName,
                traits,
                mood,
                emotionLabel,
                quirks,
                unmet,
                words,
                felt,
                memories,
                recent,
                firstMeeting,
                now,
                zone,
                reminders,
                asked,
                seed);
    }
}
