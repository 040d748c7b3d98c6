package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reacts to what the user told: with what it felt, with what it remembers, with a question. */
final class StatementReply {

    private static final Set<String> AT_COMPANION =
            Set.of("you", "your", "you're", "u", "ur", "you've");
    private static final Pattern OPINION =
            Pattern.compile(
                    "^(i (really |still |just )?(think|believe|guess|find|feel like|doubt)|in my"
                            + " opinion|imo|i'd say|to me|people should|everyone should)\\b");
    private static final int WORDS_OF_ECHO = 9;

    private StatementReply() {}

    static Draft reply(Talk talk) {
        var feeling = feeling(talk);
        var theme = Theme.of(talk.reading().main()).or(() -> Theme.of(talk.reading().text()));
        var draft = new Draft();
        if (talk.reading().isLong()) {
            draft.say(talk.say("long"));
        }
        draft.say(reaction(talk, feeling, theme));
        if (talk.voice().sentences() > 2 || draft.size() < 2) {
            Reminder.of(talk).ifPresent(draft::then);
        }
        if (talk.reading().passing().contains(Intent.FAREWELL)) {
            return draft; // no question to somebody on the way out
        }
        var room = draft.size() < talk.voice().sentences();
        if (room && talk.dice().chance("ask", talk.voice().appetiteForAsking())) {
            draft.say(question(talk, feeling, theme));
        } else if (room && Plans.ahead(talk.reading().main())) {
            draft.say(talk.say("follow"));
        } else if (talk.voice().has(Tone.LIVELY) || talk.voice().has(Tone.WARM)) {
            draft.say(talk.say(feeling.sad() ? "stay.sad" : "stay"));
        }
        return draft;
    }

    /** What the turn made it feel; when nothing was felt, what the words themselves suggest. */
    static Feeling feeling(Talk talk) {
        var words = Words.lowerIn(talk.reading().main());
        var atCompanion = words.stream().anyMatch(AT_COMPANION::contains);
        var feeling = Feeling.of(talk.scene().felt(), atCompanion);
        return feeling == Feeling.UNMOVED ? Valence.of(talk.reading().main()) : feeling;
    }

    private static Optional<String> reaction(Talk talk, Feeling feeling, Optional<Theme> theme) {
        if (feeling.sad() && theme.filter(Theme::grave).isPresent()) {
            return talk.say("feel.grave");
        }
        if (feeling == Feeling.UNMOVED && opinion(talk)) {
            return talk.say("opinion");
        }
        return talk.say(feeling.slot(), echo(talk));
    }

    private static boolean opinion(Talk talk) {
        return OPINION.matcher(Words.lower(talk.reading().main())).find();
    }

    /** A short plain statement can be said back as a whole. */
    private static Map<String, String> echo(Talk talk) {
        var main = talk.reading().main();
        var retold = Retold.of(main, Speaker.USER);
        var shortEnough = Words.in(main).size() <= WORDS_OF_ECHO;
        return shortEnough && retold.form() == Retold.Form.CLAUSE
                ? Map.of("echo", retold.clause(), "Echo", retold.sentence())
                : Map.of();
    }

    private static Optional<String> question(Talk talk, Feeling feeling, Optional<Theme> theme) {
        var main = talk.reading().main();
        if (theme.filter(Theme::grave).isPresent()) {
            return talk.say("ask.grave");
        }
        if (feeling.blames()) {
            return talk.say("ask.wrong");
        }
        if (feeling == Feeling.UNMOVED && opinion(talk)) {
            return talk.say("ask.opinion");
        }
        if (Plans.ahead(main)) {
            return talk.say("ask.plan");
        }
        var aboutThing = feeling == Feeling.FOND || feeling == Feeling.ADMIRING;
        var themed = theme.isPresent() && (aboutThing || talk.dice().chance("themed", 0.7));
        if (themed) {
            var side = feeling.sad() ? ".sad" : "";
            return talk.say("ask." + theme.get().name().toLowerCase(Locale.ROOT) + side);
        }
        if (feeling == Feeling.ASHAMED || feeling == Feeling.GRATEFUL) {
            return talk.say(feeling == Feeling.ASHAMED ? "ask.repair" : "ask.new");
        }
        if (feeling == Feeling.FOND) {
            return talk.say("ask.fond");
        }
        return talk.say(
                feeling.sad()
                        ? "ask.sad"
                        : feeling.happy() && !aboutThing ? "ask.happy" : "ask.open");
    }
}
