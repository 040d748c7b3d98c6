package dev.companion.standalone.system;

import dev.companion.bench.Systems.Instead;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.emotion.TurnVectors;
import dev.companion.mind.voice.Composer;
import dev.companion.models.ChatSettings;
import dev.companion.models.LanguageModel;
import dev.companion.models.OpenAiChat;
import dev.companion.standalone.settings.ChatOptions;
import dev.companion.standalone.settings.ScoringOptions;
import dev.companion.standalone.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The language models that the settings connect. The one that talks is not asked to appraise: that
 * would be a second call for every message that nobody asked for.
 *
 * @param chat finds the words; absent: the composer does
 * @param scoring appraises; absent: that is done offline
 */
record ConnectedModels(Optional<LanguageModel> chat, Optional<LanguageModel> scoring) {

    /** Connects them, to be closed with what else was started. */
    static ConnectedModels connect(Settings settings, Instead instead, Shutdown started) {
        return new ConnectedModels(
                instead.model()
                        .or(() ->
                                settings.chat()
                                        .map(chat ->
                                                started.add(
                                                        "chat model", new OpenAiChat(of(chat))))),
                settings.scoring()
                        .map(scoring -> started.add("scoring model", new OpenAiChat(of(scoring)))));
    }

    /** Which model, or what instead of one, does what. */
    Map<String, String> byPurpose(TurnVectors vectors) {
        var models = new LinkedHashMap<String, String>();
        models.put("chat", chat.map(LanguageModel::name).orElse("none"));
        models.put("scoring", scoring.map(LanguageModel::name).orElse("none"));
        models.put("composer", Composer.VERSION);
        models.put("embedder", vectors.embedder().model());
        models.put("appraiser", EmotionAppraiser.appraiser(scoring, vectors));
        return models;
    }

    private static ChatSettings of(ChatOptions options) {
        var chat = ChatSettings.of(options.baseUrl(), options.apiKey(), options.model());
        return options.fallbackModel().map(chat::withFallback).orElse(chat);
    }

    private static ChatSettings of(ScoringOptions options) {
        return ChatSettings.of(options.baseUrl(), options.apiKey(), options.model());
    }
}
