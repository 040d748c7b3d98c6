package dev.companion.mind.prompt;

import dev.companion.mind.voice.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What stands in the place of a turn when nobody has written and the companion is to. */
public final class Unprompted {

    private static final int HOURS_OF_A_DAY = 24;

    private Unprompted() {}

    /**
     * The scene with a turn that says so.
     *
     * @param heard when the user last wrote
     */
    public static Scene in(Scene scene, Instant heard) {
        var whom = Self.name(scene);
        return scene.saying(
                List.of(
                        ("[Nobody has written just now; these words are not %1$s's. %1$s last wrote"
                             + " %2$s. Write to %1$s first, out of the blue: one or two sentences"
                             + " about something you know of them, mean to bring up, or have on"
                             + " your mind. Pick something else than in your last lines. No"
                             + " reproach that they were silent, no claim to have done what you"
                             + " cannot do, no word of this note.]")
                                .formatted(whom, ago(Duration.between(heard, scene.now())))));
    }

    private static String ago(Duration silence) {
        long minutes = Math.max(0, silence.toMinutes());
        if (minutes < 60) {
            return minutes < 2 ? "a moment ago" : minutes + " minutes ago";
        }
        long hours = silence.toHours();
        if (hours < 2 * HOURS_OF_A_DAY) {
            return hours == 1 ? "an hour ago" : hours + " hours ago";
        }
        return hours / HOURS_OF_A_DAY + " days ago";
    }
}
