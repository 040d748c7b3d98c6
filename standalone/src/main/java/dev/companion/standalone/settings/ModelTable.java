package dev.companion.standalone.settings;

import dev.companion.models.GeminiSettings;
import java.util.List;

/** The settings of {@link SettingsTable} that connect models. */
final class ModelTable {

    private static final List<String> WEB = List.of("https", "http");
    private static final Kind PROVIDER_KEY = new Kind.Key(20);

    /** Servers on one's own machine take any word for a key. */
    private static final Kind ANY_KEY = new Kind.Key(1);

    static final List<Setting> ALL =
            List.of(
                    Setting.of(
                            "chat.base-url",
                            "CHAT_BASE_URL",
                            new Kind.Url(WEB),
                            "Any OpenAI-compatible chat endpoint; it goes before Chutes."),
                    Setting.of(
                            "chat.api-key",
                            "CHAT_API_KEY",
                            ANY_KEY,
                            "Its key, where it wants one."),
                    Setting.of(
                            "chat.model",
                            "CHAT_MODEL",
                            new Kind.Text(),
                            "The model that is asked first."),
                    Setting.of(
                            "chat.fallback-model",
                            "CHAT_FALLBACK_MODEL",
                            new Kind.Text(),
                            "The model that is asked while the first one fails."),
                    Setting.of(
                            "chutes.api-key",
                            "CHUTES_API_KEY",
                            PROVIDER_KEY,
                            "The key for Chutes; this alone connects a chat model."),
                    Setting.of(
                                    "chutes.base-url",
                                    "CHUTES_BASE_URL",
                                    new Kind.Url(WEB),
                                    "Where Chutes is.")
                            .orElse("https://llm.chutes.ai"),
                    Setting.of(
                                    "chutes.model",
                                    "CHUTES_MODEL",
                                    new Kind.Text(),
                                    "The model of Chutes that is asked first.")
                            .orElse("qwen/Qwen3-80B-A3B-Instruct"),
                    Setting.of(
                                    "chutes.fallback-model",
                                    "CHUTES_FALLBACK_MODEL",
                                    new Kind.Text(),
                                    "The model of Chutes that is asked while the first one fails.")
                            .orElse("zai-org/GLM-4.5-Air"),
                    Setting.of(
                            "groq.api-key",
                            "GROQ_API_KEY",
                            PROVIDER_KEY,
                            "The key for Groq, whose model appraises each turn; without one that"
                                    + " is done offline. The chat model is not asked."),
                    Setting.of(
                                    "groq.base-url",
                                    "GROQ_BASE_URL",
                                    new Kind.Url(WEB),
                                    "Where Groq is.")
                            .orElse("https://api.groq.com/openai/v1"),
                    Setting.of(
                                    "groq.model",
                                    "GROQ_MODEL",
                                    new Kind.Text(),
                                    "The model that appraises.")
                            .orElse("llama-4-maverick"),
                    Setting.of(
                            "gemini.api-key",
                            "GEMINI_API_KEY",
                            PROVIDER_KEY,
                            "The key for Gemini embeddings; without one the offline model embeds."),
                    Setting.of(
                                    "gemini.base-url",
                                    "GEMINI_BASE_URL",
                                    new Kind.Url(WEB),
                                    "Where Gemini is.")
                            .orElse(GeminiSettings.DEFAULT_URL),
                    Setting.of(
                            "models.prices",
                            "MODEL_PRICES",
                            new Kind.Prices(),
                            "What models cost in US dollars for a million tokens, as"
                                    + " model=prompt/completion with commas between; these"
                                    + " go before those that are known."),
                    Setting.of(
                                    "models.daily-ceiling",
                                    "MODEL_DAILY_CEILING",
                                    new Kind.Decimal(0, 100_000),
                                    "What one companion may cost in a day, in US dollars; beyond it"
                                            + " the composer speaks. 0 is no ceiling.")
                            .orElse("1"));

    private ModelTable() {}
}
