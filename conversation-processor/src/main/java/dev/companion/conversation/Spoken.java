package dev.companion.conversation;

import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import java.util.List;
import java.util.UUID;

/**
 * What is said, and how it came about.
 *
 * @param used the memories it draws on
 * @param model that wrote it, or the composer, with its version
 * @param reminders how many of those that are due it brings up, from the first on
 * @param thoughts what was thought and not said
 */
record Spoken(
        String text,
        List<UUID> used,
        ReplyMode mode,
        String model,
        int reminders,
        List<String> thoughts) {
    Spoken {
        used = List.copyOf(used);
        thoughts = List.copyOf(thoughts);
    }

    static Spoken composed(Scene scene, ReplyMode mode) {
        var utterance = Composer.compose(scene);
        return new Spoken(
                utterance.text(),
                utterance.used(),
                mode,
                Composer.VERSION,
                utterance.reminders(),
                List.of());
    }

    /** The same in these words. */
    Spoken saying(String words) {
        return new Spoken(words, used, mode, model, reminders, thoughts);
    }

    static Spoken scripted(String text, String version) {
        return new Spoken(text, List.of(), ReplyMode.COMPOSER, version, 0, List.of());
    }
}
