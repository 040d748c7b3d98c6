package dev.companion.models;

/**
 * Hears an answer while it is being made, on the thread that asked. The pieces since the last
 * {@link #anew}, put together, are {@link Completion.Answer#text} to the letter, when the call ends
 * with an answer; when it ends without one, they are void too.
 */
public interface AnswerListener {

    /** For callers who wait for the whole. */
    AnswerListener NONE =
            new AnswerListener() {
                @Override
                public void piece(String text) {}

                @Override
                public void anew() {}
            };

    /** More of the text; never empty, never a thought. */
    void piece(String text);

    /**
     * What came so far is void: it broke off and another attempt begins, or it turned out to be a
     * thought.
     */
    void anew();
}
