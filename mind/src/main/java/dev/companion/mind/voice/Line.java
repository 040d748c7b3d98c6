package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;

/** One line of the conversation so far. */
public record Line(Speaker speaker, String text) {}
