package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.Locale;

/** Greetings, thanks, short answers: what is said to be together rather than to tell something. */
final class SocialReply {

    private SocialReply() {}

    static Draft reply(Talk talk) {
        var intent = talk.reading().intent();
        var slot = "social." + intent.name().toLowerCase(Locale.ROOT);
        return switch (intent) {
            case GREETING -> greeting(talk);
            case YES, NO -> answered(talk, slot);
            case OK, LAUGH, WORDLESS, GIBBERISH -> lightly(talk, slot);
            case APOLOGY -> apology(talk, slot);
            case THANKS, COMPLIMENT, AFFECTION -> warmly(talk, slot);
            default -> new Draft().say(talk.say(slot));
        };
    }

    private static Draft greeting(Talk talk) {
        var draft = new Draft();
        if (talk.scene().firstMeeting()) {
            return draft.say(talk.say("ask.first"));
        }
        draft.say(talk.say("social.greeting"));
        if (Stung.stillStings(talk)) {
            return draft.say(talk.say("undertone.stung"));
        }
        return talk.dice().chance("greet.ask", talk.voice().appetiteForAsking())
                ? draft.say(talk.say("ask.new"))
                : draft.say(talk.say("social.greeting.after"));
    }

    private static Draft answered(Talk talk, String slot) {
        var recent = talk.scene().recent();
        var asked = recent.stream().anyMatch(line -> line.speaker() == Speaker.COMPANION);
        return asked
                ? new Draft().say(talk.say(slot))
                : new Draft().say(talk.say(slot + ".unasked"));
    }

    private static Draft lightly(Talk talk, String slot) {
        var draft = new Draft().say(talk.say(slot));
        return talk.dice().chance("light.ask", talk.voice().appetiteForAsking() - 0.1)
                        && !draft.text().endsWith("?")
                ? draft.say(talk.say("ask.new"))
                : draft;
    }

    private static Draft apology(Talk talk, String slot) {
        return new Draft().say(talk.say(talk.voice().has(Tone.LOW) ? slot + ".hurt" : slot));
    }

    private static Draft warmly(Talk talk, String slot) {
        var draft = new Draft().say(talk.say(slot));
        return talk.voice().sentences() > 2 && talk.dice().chance("warm.ask", 0.5)
                ? draft.say(talk.say("ask.new"))
                : draft;
    }
}
