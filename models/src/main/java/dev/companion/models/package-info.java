/**
 * What answers and what measures meaning: {@link LanguageModel} and {@link Embedder}, the chat
 * adapter for any OpenAI-compatible endpoint, embedders offline and at Gemini. Reads and writes no
 * topic: {@link RecordedModel}, by which every app asks, hands back the fact to record, and serves
 * what is recorded already. Falls back from the model to the fallback model of the same endpoint,
 * and then to {@code Unavailable}, which makes the caller take its degraded path.
 */
@NullMarked
package dev.companion.models;

import org.jspecify.annotations.NullMarked;
