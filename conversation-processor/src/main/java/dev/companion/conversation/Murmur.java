package dev.companion.conversation;

import dev.companion.models.AnswerListener;
import dev.companion.stores.live.Piece;
import java.util.function.Consumer;

/** Tells what a model says of an answer as it comes. */
final class Murmur implements AnswerListener {

    private final Turn turn;
    private final Consumer<Piece> pieces;
    private boolean begun;
    private boolean anew;

    Murmur(Turn turn, Consumer<Piece> pieces) {
        this.turn = turn;
        this.pieces = pieces;
    }

    @Override
    public void piece(String text) {
        begun = true;
        tell(text);
    }

    /** Told at once: what is void should not stand for as long as a tool takes. */
    @Override
    public void anew() {
        if (begun) {
            begun = false;
            anew = true;
            tell("");
        }
    }

    private void tell(String text) {
        pieces.accept(new Piece(turn.companion(), turn.id(), turn.closed().messages(), anew, text));
        anew = false;
    }
}
