/**
 * What answers and what measures meaning: {@link LanguageModel} and {@link Embedder}, the chat
 * adapter for any OpenAI-compatible endpoint, and an embedder that needs no network. Reads and
 * writes no topic: callers pass a {@link Prompt} or texts and get a value back, and whoever records
 * calls does so by wrapping a port. Falls back from the model to the fallback model of the same
 * endpoint, and then to {@code Unavailable}, which makes the caller take its degraded path.
 */
@NullMarked
package dev.companion.models;

import org.jspecify.annotations.NullMarked;
