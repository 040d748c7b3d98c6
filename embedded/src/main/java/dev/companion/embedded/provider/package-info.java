/**
 * A stand-in for providers of language models, for tests: it speaks the chat completions protocol
 * on this machine and behaves as badly as the real ones do, when told to. Needs nothing but the
 * JDK.
 */
@NullMarked
package dev.companion.embedded.provider;

import org.jspecify.annotations.NullMarked;
