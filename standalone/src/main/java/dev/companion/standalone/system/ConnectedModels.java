package dev.companion.standalone.system;

import dev.companion.bench.Systems.Instead;
import dev.companion.emotion.EmotionAppraiser;
import dev.companion.emotion.TurnVectors;
import dev.companion.mind.voice.Composer;
import dev.companion.models.ChatSettings;
import dev.companion.models.LanguageModel;
import dev.companion.models.OpenAiChat;
import dev.companion.models.WatchedModel;
import dev.companion.schemas.Dependency;
import dev.companion.standalone.settings.ChatOptions;
import dev.companion.standalone.settings.ScoringOptions;
import dev.companion.standalone.settings.Settings;
import dev.companion.topics.modes.Watched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language models that the settings connect. The one that talks is not asked to appraise: that
 * would be a second call for every message that nobody asked for.
 *
 * @param talking finds the words; absent: the composer does
 * @param judging appraises; absent: that is done offline
 * @param thrift what either may cost
 */
record ConnectedModels(
        Optional<WatchedModel> talking, Optional<WatchedModel> judging, Thrift thrift) {

    /** A scoring model that takes longer than this has something wrong with it. */
    private static final Duration SCORING_TIMEOUT = Duration.ofSeconds(30);

    /** Connects them, to be closed with what else was started. */
    static ConnectedModels connect(
            Settings settings, Instead instead, Thrift thrift, Shutdown started) {
        return new ConnectedModels(
                instead.model()
                        .or(() ->
                                settings.chat()
                                        .map(chat ->
                                                started.add(
                                                        "chat model", new OpenAiChat(of(chat)))))
                        .map(WatchedModel::new),
                settings.scoring()
                        .map(scoring -> started.add("scoring model", new OpenAiChat(of(scoring))))
                        .map(WatchedModel::new),
                thrift);
    }

    Optional<LanguageModel> chat() {
        return talking.map(thrift::over);
    }

    Optional<LanguageModel> scoring() {
        return judging.map(thrift::over);
    }

    /** Those that are there, to be watched. */
    List<Watched> watched() {
        return Stream.concat(
                        talking.map(model -> watched(Dependency.CHAT_MODEL, model)).stream(),
                        judging.map(model -> watched(Dependency.SCORING_MODEL, model)).stream())
                .toList();
    }

    private static Watched watched(Dependency dependency, WatchedModel model) {
        return new Watched(dependency, model::trouble, model::probe);
    }

    /** The hints, and with them what there is to say about models that are not at their best. */
    List<String> hints(List<String> others) {
        var hints = new ArrayList<>(others);
        talking.flatMap(model -> ModelHint.of("chat", model.state())).ifPresent(hints::add);
        judging.flatMap(model -> ModelHint.of("scoring", model.state())).ifPresent(hints::add);
        return List.copyOf(hints);
    }

    /** Which model, or what instead of one, does what. */
    Map<String, String> byPurpose(TurnVectors vectors) {
        var models = new LinkedHashMap<String, String>();
        models.put("chat", talking.map(LanguageModel::name).orElse("none"));
        models.put("scoring", judging.map(LanguageModel::name).orElse("none"));
        models.put("composer", Composer.VERSION);
        models.put("embedder", vectors.embedder().model());
        models.put("appraiser", EmotionAppraiser.appraiser(scoring(), vectors));
        return models;
    }

    private static ChatSettings of(ChatOptions options) {
        var chat = ChatSettings.of(options.baseUrl(), options.apiKey(), options.model());
        return options.fallbackModel().map(chat::withFallback).orElse(chat);
    }

    private static ChatSettings of(ScoringOptions options) {
        return ChatSettings.of(options.baseUrl(), options.apiKey(), options.model())
                .within(SCORING_TIMEOUT);
    }
}
