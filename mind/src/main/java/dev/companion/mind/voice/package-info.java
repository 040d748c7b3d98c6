/**
 * What the companion says when no language model is connected: reads a {@link
 * dev.companion.mind.voice.Scene} (the user's turn, what was felt about it, what is remembered),
 * and writes an {@link dev.companion.mind.voice.Utterance}. Everything is decided by tables (the
 * {@code .txt} files beside the classes) and by the turn's seed, so the same scene always gets the
 * same words. It is itself the last fallback: it falls back to nothing, and any input gets an
 * answer.
 */
@NullMarked
package dev.companion.mind.voice;

import org.jspecify.annotations.NullMarked;
