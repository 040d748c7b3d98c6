package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Answers questions about the companion itself, and requests; the slots are named as the intents.
 */
final class SelfReply {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private SelfReply() {}

    static Draft reply(Talk talk) {
        var intent = talk.reading().intent();
        var slot = "self." + intent.name().toLowerCase(Locale.ROOT);
        return switch (intent) {
            case HOW_ARE_YOU -> howAreYou(talk);
            case TIME, DATE -> new Draft().say(talk.say(slot, clock(talk)));
            case ABOUT_ME -> AboutUser.reply(talk);
            case REMEMBER_THIS -> remember(talk);
            case YOUR_LIKES -> new Draft().say(talk.say(slot)).say(talk.say("self.return"));
            case YOUR_OPINION, ADVICE, HELP ->
                    new Draft().say(talk.say(slot)).say(talk.say("ask.deeper"));
            case INSULT -> insult(talk);
            case ARE_YOU_ANGRY -> {
                var hurt = talk.voice().has(Tone.LOW) || Stung.stillStings(talk);
                yield new Draft().say(talk.say(hurt ? slot + ".low" : slot));
            }
            case BORED, REPEATED -> new Draft().say(talk.say(slot)).say(talk.say("ask.new"));
            case CRISIS,
                    MISUNDERSTOOD,
                    WHAT_DO_YOU_MEAN,
                    BARE_WHY,
                    GUESS_WHAT,
                    PLAY,
                    DISAGREE,
                    AGREE,
                    ARE_YOU_AI ->
                    new Draft().say(talk.say(slot));
            default -> withAfterthought(talk, slot);
        };
    }

    private static Draft howAreYou(Talk talk) {
        var voice = talk.voice();
        var mood =
                voice.has(Tone.TENSE)
                        ? "tense"
                        : voice.has(Tone.LOW)
                                ? "low"
                                : voice.has(Tone.BRIGHT)
                                        ? "bright"
                                        : voice.has(Tone.CALM) ? "calm" : "even";
        var draft = new Draft().say(talk.say("how." + mood, label(talk)));
        if (Stung.stillStings(talk)) {
            draft.say(talk.say("undertone.stung"));
        }
        return draft.say(talk.say("how.return"));
    }

    private static Map<String, String> label(Talk talk) {
        var label = Clean.text(talk.scene().emotionLabel(), 24);
        var readable =
                !label.isEmpty() && label.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        return readable ? Map.of("label", Words.lower(label)) : Map.of();
    }

    private static Map<String, String> clock(Talk talk) {
        var now = talk.scene().now().atZone(talk.scene().zone());
        return Map.of("time", CLOCK.format(now), "today", DATE.format(now));
    }

    private static Draft remember(Talk talk) {
        var said = RememberThis.content(talk.reading().main());
        var retold = Retold.of(said, Speaker.USER);
        var slot = "self.remember_this";
        return retold.quotedOnly()
                ? new Draft().say(talk.say(slot))
                : new Draft().say(talk.say(slot, Map.of("Fact", retold.sentence())));
    }

    private static Draft insult(Talk talk) {
        var draft = new Draft().say(talk.say("self.insult"));
        return talk.voice().sentences() > 2 || talk.dice().chance("insult.after", 0.5)
                ? draft.say(talk.say("self.insult.after"))
                : draft;
    }

    private static Draft withAfterthought(Talk talk, String slot) {
        var draft = new Draft().say(talk.say(slot));
        var asks = talk.dice().chance("self.then", talk.voice().appetiteForAsking() - 0.2);
        return asks && !draft.text().endsWith("?") ? draft.say(talk.say("ask.new")) : draft;
    }
}
