package dev.companion.models;

/** Passes on what is heard, and says that all is void only to who heard something. */
final class TellingOnce implements AnswerListener {

    private final AnswerListener listener;
    private boolean told;

    TellingOnce(AnswerListener listener) {
        this.listener = listener;
    }

    @Override
    public void piece(String text) {
        told = true;
        listener.piece(text);
    }

    @Override
    public void anew() {
        if (told) {
            told = false;
            listener.anew();
        }
    }
}
