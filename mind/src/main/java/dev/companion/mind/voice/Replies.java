package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses who answers, and puts greeting before and farewell behind. */
final class Replies {

    /** "What did you …", "have you …": asks for something the companion may have said once. */
    private static final Pattern ASKS_PAST =
            Pattern.compile("\\b(did|have|had|was|were) (you|your)\\b");

    private Replies() {}

    static Draft of(Talk talk) {
        var draft = new Draft();
        var reading = talk.reading();
        if (reading.intent() != Intent.CRISIS) {
            lead(talk, draft);
        }
        Bringing.bringUp(talk, draft);
        if (talk.scene().asked().isPresent() && reading.intent() != Intent.CRISIS) {
            Bringing.takeUp(talk, draft);
        } else {
            draft.then(body(talk));
        }
        if (reading.passing().contains(Intent.FAREWELL)) {
            draft.say(talk.say("social.farewell"));
        }
        return draft.isEmpty() ? draft.say(talk.say("filler")) : draft;
    }

    private static void lead(Talk talk, Draft draft) {
        if (talk.scene().firstMeeting()) {
            draft.say(talk.say(talk.values().containsKey("name") ? "meet" : "meet.nameless"));
            return;
        }
        var passing = talk.reading().passing();
        for (var intent :
                new Intent[] {Intent.GREETING, Intent.APOLOGY, Intent.THANKS, Intent.COMPLIMENT}) {
            if (passing.contains(intent)) {
                draft.say(talk.say("lead." + intent.name().toLowerCase(Locale.ROOT)));
                return;
            }
        }
        undertone(talk).ifPresent(text -> draft.say(Optional.of(text)));
    }

    /** A mood that shows although nobody asked for it: rarely, or it becomes a complaint. */
    private static Optional<String> undertone(Talk talk) {
        var intent = talk.reading().intent();
        if (intent != Intent.STATEMENT && intent != Intent.QUESTION && intent != Intent.OK) {
            return Optional.empty();
        }
        if (Stung.stillStings(talk)) {
            var due = !talk.saidLately("undertone.stung") && talk.dice().chance("stung", 0.7);
            return due ? talk.say("undertone.stung") : Optional.empty();
        }
        if (talk.voice().has(Tone.BRIGHT) && !StatementReply.feeling(talk).happy()) {
            return Optional.empty(); // good cheer before bad news would be deaf
        }
        var due = !talk.saidLately("undertone") && talk.dice().chance("undertone", 0.2);
        return due ? talk.say("undertone") : Optional.empty();
    }

    private static Draft body(Talk talk) {
        var intent = talk.reading().intent();
        if (intent.mayAskMemory() && Questions.isQuestion(talk.reading().main())) {
            var answer = fromMemory(talk, intent);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return switch (intent) {
            case GREETING,
                    FAREWELL,
                    THANKS,
                    APOLOGY,
                    LAUGH,
                    YES,
                    NO,
                    OK,
                    PRESENCE,
                    COMPLIMENT,
                    AFFECTION,
                    GIBBERISH,
                    FOREIGN,
                    WORDLESS ->
                    SocialReply.reply(talk);
            case STATEMENT -> StatementReply.reply(talk);
            case QUESTION -> new Draft().say(talk.say("world")).say(worldReturn(talk));
            default -> SelfReply.reply(talk);
        };
    }

    private static Optional<Draft> fromMemory(Talk talk, Intent intent) {
        var question =
                Question.of(talk.reading().main(), talk.scene().userName(), talk.scene().recent());
        var asksOfOld = question.personal() || ofItsPast(question);
        var known = KnownReply.of(talk, question);
        if (known.isPresent()) {
            return known;
        }
        var sure = MemoryReply.sure(talk, question);
        if (sure.isPresent()) {
            return sure;
        }
        var written = PassageReply.of(talk, question);
        if (written.isPresent()) {
            return written;
        }
        if (intent == Intent.QUESTION && (asksOfOld || knows(talk, question))) {
            return Optional.of(MemoryReply.any(talk, question));
        }
        return Optional.empty();
    }

    private static boolean ofItsPast(Question question) {
        return question.about() == Speaker.COMPANION
                && ASKS_PAST.matcher(Words.lower(question.text())).find();
    }

    /** Whether the question names somebody or something that was spoken of. */
    private static boolean knows(Talk talk, Question question) {
        return Recollection.of(question, talk.memories()).isPresent();
    }

    private static Optional<String> worldReturn(Talk talk) {
        return talk.dice().chance("world.ask", talk.voice().appetiteForAsking())
                ? talk.say("world.ask")
                : Optional.empty();
    }
}
