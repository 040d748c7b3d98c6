package dev.companion.models;

/**
 * Parts what a model says from what it thinks, while both are still coming. Models that reason put
 * their thoughts into {@code <think>…</think>}; with some the first mark is part of the prompt, and
 * only the second one comes, so that it says too late that all before it was a thought. Used by one
 * thread.
 */
final class SpokenText {

    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final AnswerListener listener;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thought = new StringBuilder();

    /** What may turn out to be a mark. */
    private final StringBuilder undecided = new StringBuilder();

    private boolean thinking;
    private int told;

    SpokenText(AnswerListener listener) {
        this.listener = listener;
    }

    /** More of what the model wrote. */
    void add(String piece) {
        undecided.append(piece);
        boolean goesOn = true;
        while (goesOn && !undecided.isEmpty()) {
            int mark = undecided.indexOf("<");
            pass(mark < 0 ? undecided.length() : mark);
            goesOn = mark >= 0 && settle();
        }
    }

    /** More of what it thought, from an endpoint that keeps that apart. */
    void addThought(String piece) {
        thought.append(piece);
    }

    /** Nothing more will come. */
    void end() {
        pass(undecided.length());
    }

    /** What it said, stripped. */
    String text() {
        return text.toString().stripTrailing();
    }

    /** What it thought, stripped; empty when that is not known. */
    String thought() {
        return thought.toString().strip();
    }

    /** Decides what the first bracket begins; false when more has to come for that. */
    private boolean settle() {
        if (begins(CLOSE)) {
            undecided.delete(0, CLOSE.length());
            if (!thinking) {
                takeBack();
            }
            thinking = false;
            return true;
        }
        if (begins(OPEN)) {
            undecided.delete(0, OPEN.length());
            thinking = true;
            return true;
        }
        var rest = undecided.toString();
        if (OPEN.startsWith(rest) || CLOSE.startsWith(rest)) {
            return false;
        }
        pass(1);
        return true;
    }

    private boolean begins(String mark) {
        return undecided.length() >= mark.length()
                && mark.contentEquals(undecided.subSequence(0, mark.length()));
    }

    private void takeBack() {
        thought.append(text);
        text.setLength(0);
        if (told > 0) {
            told = 0;
            listener.anew();
        }
    }

    /** The next characters are what they seem to be. */
    private void pass(int characters) {
        var passed = undecided.substring(0, characters);
        undecided.delete(0, characters);
        if (thinking) {
            thought.append(passed);
            return;
        }
        text.append(text.isEmpty() ? passed.stripLeading() : passed);
        int end = text.length();
        while (end > told && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > told) {
            listener.piece(text.substring(told, end));
            told = end;
        }
    }
}
