package dev.companion.mind.voice;

import dev.companion.schemas.Need;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what the companion says when nobody has written, without a language model: out of what is
 * due, what the user told it, or what it is in want of. Deterministic in the scene.
 */
public final class Opening {

    /** Written into events beside the text, so that one can tell later what made it. */
    public static final String VERSION = "opening-1";

    private static final int ATTEMPTS = 8;
    private static final int LONGEST = 20;

    /** Longer ago than this, it may say that it is a while since they talked. */
    private static final int DAYS_APART = 2;

    private static final double OF_A_PLAN = 2;

    private Opening() {}

    /**
     * What it says; never what it said, word for word, in its recent lines.
     *
     * @param scene whose turn has no lines
     * @param heard when the user last wrote
     */
    public static Utterance compose(Scene scene, Instant heard) {
        var dice = new Dice(scene.seed());
        var talk = Talk.of(scene, dice);
        var draft = draft(talk, heard);
        for (var i = 1; i < ATTEMPTS && talk.said().verbatim(draft.text()); i++) {
            talk = Talk.of(scene, dice.attempt(i));
            draft = draft(talk, heard);
        }
        return new Utterance(Ending.of(draft, talk), draft.used(), Bringing.due(talk).size());
    }

    private static Draft draft(Talk talk, Instant heard) {
        var draft = new Draft();
        draft.say(talk.say("opening.lead"));
        if (!Bringing.due(talk).isEmpty()) {
            Bringing.bringUp(talk, draft);
            return draft;
        }
        var told = told(talk);
        if (told.isPresent()) {
            return draft.then(told.get());
        }
        var when = talk.when().exactly(heard);
        boolean apart =
                talk.when().today().toEpochDay() - talk.when().day(heard).toEpochDay()
                        >= DAYS_APART;
        if (apart && talk.dice().chance("opening.apart", 0.6)) {
            draft.say(talk.say("opening.apart", Map.of("when", when)));
        }
        return draft.say(talk.say(want(talk))).say(talk.say("ask.new"));
    }

    private static String want(Talk talk) {
        var unmet = talk.scene().unmet();
        if (unmet.contains(Need.INTELLECTUAL) || unmet.contains(Need.CREATIVE)) {
            return "opening.curious";
        }
        return unmet.contains(Need.SOCIAL) ? "opening.company" : "opening.idle";
    }

    /** Something the user told, and a question about it; never of what was a cry for help. */
    private static Optional<Draft> told(Talk talk) {
        return Tellings.of(talk.memories(), Speaker.USER).stream()
                .filter(telling -> !telling.leaning() && telling.words().size() <= LONGEST)
                .filter(telling -> telling.ofSpeaker() && !telling.stems().isEmpty())
                .filter(telling -> Intents.of(telling.text()) == Intent.STATEMENT)
                .map(telling -> new Told(telling, Retold.of(telling.text(), Speaker.USER)))
                .filter(told -> told.retold().form() == Retold.Form.CLAUSE)
                .filter(told -> !talk.said().lately(told.retold().clause()))
                .sorted(Comparator.comparingDouble((Told told) -> -told.key(talk)))
                .map(told -> told.draft(talk))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Told(Telling telling, Retold retold) {

        /** Chosen by weighted chance, see {@link Phrasebook#pick}. */
        double key(Talk talk) {
            double weight = 0.1 + telling.memory().score();
            double better = Plans.ahead(telling.text()) ? weight * OF_A_PLAN : weight;
            return StrictMath.pow(talk.dice().unit("told" + telling.text()), 1 / better);
        }

        Optional<Draft> draft(Talk talk) {
            var at = telling.memory().at();
            var when =
                    RelativeTime.in(telling.text())
                            ? talk.when().exactly(at)
                            : talk.when().roughly(at);
            var values =
                    Map.of(
                            "fact", retold.clause(),
                            "Fact", retold.sentence(),
                            "when", when,
                            "When", Words.capitalised(when));
            return talk.say(slot(), values)
                    .map(text ->
                            new Draft().say(Optional.of(text)).use(List.of(telling.memory().id())));
        }

        private String slot() {
            if (Valence.of(telling.text()).sad()) {
                return "opening.told.hard";
            }
            return Plans.ahead(telling.text()) ? "opening.told.plan" : "opening.told";
        }
    }
}
