package dev.companion.conversation;

import dev.companion.mind.prompt.PromptAssembly;
import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Scene;
import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.Role;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the words: a language model's where one is connected and answers, else the composer's. */
final class Speech {

    private static final String PURPOSE = "reply";

    private final Optional<LanguageModel> model;
    private final InstantSource clock;

    Speech(Optional<LanguageModel> model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    Spoken say(Scene scene) {
        return model.map(connected -> ask(connected, scene))
                .orElseGet(() -> compose(scene, ReplyMode.COMPOSER, Optional.empty()));
    }

    private Spoken ask(LanguageModel connected, Scene scene) {
        var lines = PromptAssembly.assemble(scene);
        var prompt =
                Prompt.of(
                        lines.stream()
                                .map(line ->
                                        new Message(Role.valueOf(line.role().name()), line.text()))
                                .toList());
        var text =
                String.join("\n\n", lines.stream().map(l -> l.role() + ": " + l.text()).toList());
        var hash = sha256(text);
        return switch (connected.complete(prompt)) {
            case Completion.Text answer ->
                    new Spoken(
                            answer.text(),
                            scene.memories().stream().map(m -> m.id()).toList(),
                            ReplyMode.MODEL,
                            answer.model(),
                            Optional.of(
                                    new ModelCalled(
                                            clock.instant(),
                                            PURPOSE,
                                            answer.model(),
                                            hash,
                                            answer.promptTokens(),
                                            answer.completionTokens(),
                                            answer.latency().toMillis(),
                                            answer.attempts(),
                                            text,
                                            answer.text())));
            case Completion.Unavailable(var reason, var attempts) ->
                    compose(
                            scene,
                            ReplyMode.MODEL_UNAVAILABLE,
                            Optional.of(
                                    new ModelFailed(
                                            clock.instant(),
                                            PURPOSE,
                                            connected.name(),
                                            hash,
                                            reason,
                                            attempts)));
        };
    }

    private static Spoken compose(
            Scene scene, ReplyMode mode, Optional<ModelCallEvent> failedCall) {
        var utterance = Composer.compose(scene);
        return new Spoken(utterance.text(), utterance.used(), mode, Composer.VERSION, failedCall);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What is said, and how it came about.
     *
     * @param used the memories it draws on
     * @param call what became of the call to a model, to be recorded before the reply
     */
    record Spoken(
            String text,
            List<UUID> used,
            ReplyMode mode,
            String model,
            Optional<? extends ModelCallEvent> call) {}
}
