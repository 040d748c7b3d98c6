package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.conversation.LedFacts.Led;
import dev.companion.mind.prompt.Briefing;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the words: a language model's where one is connected and answers, else the composer's. */
final class Voice {

    private final Optional<Speech> speech;
    private final Earlier earlier;
    private final Notebook notebook;

    /** Turns that were begun here: one that comes again was broken off. */
    private final Cache<UUID, Boolean> begun =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();

    Voice(Optional<Speech> speech, Earlier earlier, Notebook notebook) {
        this.speech = speech;
        this.earlier = earlier;
        this.notebook = notebook;
    }

    Spoken say(Turn turn, Briefing briefing) {
        return say(turn, briefing, mode -> Spoken.composed(briefing.scene(), mode));
    }

    /**
     * The words.
     *
     * @param composer finds them where no model does
     */
    Spoken say(Turn turn, Briefing briefing, Function<ReplyMode, Spoken> composer) {
        if (speech.isEmpty()) {
            return composer.apply(ReplyMode.COMPOSER);
        }
        return speech.get()
                .say(turn, briefing, before(turn))
                .orElseGet(() -> composer.apply(ReplyMode.MODEL_UNAVAILABLE));
    }

    /** What the turn has led to if it was handled before; the notes are as that left them. */
    private Steps before(Turn turn) {
        boolean again = begun.asMap().put(turn.id(), true) != null;
        if (!again && !turn.mayBeRepeated()) {
            return Steps.NONE;
        }
        var led = earlier.by(turn.companion(), turn.id(), turn.closed().at());
        for (var each : led) {
            if (each.fact().envelope().type() != EventType.REMINDER_KEPT) {
                notebook.apply(each.fact(), each.offset());
            }
        }
        return Steps.of(led);
    }

    /** {@link LedFacts#by}. */
    interface Earlier {
        List<Led> by(UUID companion, UUID turn, Instant since);
    }
}
