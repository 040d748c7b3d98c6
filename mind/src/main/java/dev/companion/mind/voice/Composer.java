package dev.companion.mind.voice;

/**
 * Writes what the companion says without a language model. Deterministic in the scene; any scene
 * gets an answer.
 */
public final class Composer {

    /** Written into events beside the text, so that one can tell later what made it. */
    public static final String VERSION = "composer-2";

    private static final int ATTEMPTS = 8;

    private Composer() {}

    /** The answer to a turn; never what the companion said, word for word, in its recent lines. */
    public static Utterance compose(Scene scene) {
        var dice = new Dice(scene.seed());
        var talk = Talk.of(scene, dice);
        var draft = Replies.of(talk);
        for (var i = 1; i < ATTEMPTS && talk.said().verbatim(draft.text()); i++) {
            talk = Talk.of(scene, dice.attempt(i));
            draft = Replies.of(talk);
        }
        return new Utterance(Ending.of(draft, talk), draft.used(), Bringing.due(talk).size());
    }
}
