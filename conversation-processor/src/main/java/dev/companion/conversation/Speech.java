package dev.companion.conversation;

import dev.companion.mind.prompt.PromptAssembly;
import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Scene;
import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ModelCallEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the words: a language model's where one is connected and answers, else the composer's. */
final class Speech {

    private static final String PURPOSE = "reply";

    private final Optional<RecordedModel> model;

    Speech(Optional<LanguageModel> model, InstantSource clock) {
        this.model = model.map(connected -> new RecordedModel(connected, clock));
    }

    Spoken say(Scene scene) {
        return model.map(connected -> ask(connected, scene))
                .orElseGet(() -> compose(scene, ReplyMode.COMPOSER, Optional.empty()));
    }

    private Spoken ask(RecordedModel connected, Scene scene) {
        var lines = PromptAssembly.assemble(scene);
        var prompt =
                Prompt.of(
                        lines.stream()
                                .map(line ->
                                        Message.of(Role.valueOf(line.role().name()), line.text()))
                                .toList());
        var asked = connected.ask(PURPOSE, prompt);
        return switch (asked.completion()) {
            case Completion.Text answer ->
                    new Spoken(
                            answer.text(),
                            scene.memories().stream().map(m -> m.id()).toList(),
                            ReplyMode.MODEL,
                            answer.model(),
                            Optional.of(asked.call()));
            case Completion.ToolCalls _, Completion.Unavailable _ ->
                    compose(scene, ReplyMode.MODEL_UNAVAILABLE, Optional.of(asked.call()));
        };
    }

    private static Spoken compose(
            Scene scene, ReplyMode mode, Optional<ModelCallEvent> failedCall) {
        var utterance = Composer.compose(scene);
        return new Spoken(utterance.text(), utterance.used(), mode, Composer.VERSION, failedCall);
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
            Optional<ModelCallEvent> call) {}
}
