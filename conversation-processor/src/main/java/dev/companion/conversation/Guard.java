package dev.companion.conversation;

import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.Screening;
import dev.companion.schemas.ConversationEvent.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The screen, as sure as the settings ask it to be. */
record Guard(double threatConfidence) {

    Screening screen(String line) {
        var found = Screen.screen(line);
        return found.verdict() == Verdict.THREAT && found.confidence() < threatConfidence
                ? new Screening(Verdict.CLEAR, Optional.empty(), 1 - found.confidence())
                : found;
    }

    /** The gravest finding among a turn's lines. */
    Screening screen(List<String> lines) {
        return lines.stream()
                .map(this::screen)
                .max(Comparator.comparing(Screening::verdict))
                .orElseThrow();
    }
}
