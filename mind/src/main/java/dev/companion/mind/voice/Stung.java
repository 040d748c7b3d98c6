package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;

/** Whether a hurtful thing the user said a little while ago can still be heard. */
final class Stung {

    private static final int LINES_BACK = 8;
    private static final double FELT_BELOW = 0.1;

    private Stung() {}

    static boolean stillStings(Talk talk) {
        if (talk.scene().mood().pleasure() >= FELT_BELOW) {
            return false;
        }
        var recent = talk.scene().recent();
        var lately = recent.subList(Math.max(0, recent.size() - LINES_BACK), recent.size());
        var insulted = false;
        for (var line : lately) {
            if (line.speaker() == Speaker.USER) {
                var intent = Intents.of(Clean.text(line.text(), 400));
                insulted = (insulted || intent == Intent.INSULT) && intent != Intent.APOLOGY;
            }
        }
        return insulted;
    }
}
