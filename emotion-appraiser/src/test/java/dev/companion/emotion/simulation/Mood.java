package dev.companion.emotion.simulation;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;

/** What a reply is coloured by. */
record Mood(Pad pad, String emotion, Traits traits) {}
