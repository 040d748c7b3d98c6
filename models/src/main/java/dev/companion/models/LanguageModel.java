package dev.companion.models;

/**
 * Something that continues a conversation. Safe for calls from many threads at once; a call blocks
 * its thread for seconds, so it belongs on a virtual thread of a lane and never on a poll or stream
 * thread. Two calls with the same prompt may answer differently: whatever depends on the answer
 * must be recorded first, which is what {@link RecordedModel} is for.
 */
public interface LanguageModel {

    /**
     * Asks once, with the retries the adapter thinks right, and returns within about {@link
     * Prompt#timeout()}. Never throws for what can be expected to fail; when interrupted, returns
     * {@link Completion.Unavailable} and leaves the thread's interrupt flag set.
     */
    Completion complete(Prompt prompt);

    /**
     * The same, and tells the listener what the model says as it comes. A model that cannot do that
     * tells the whole at once.
     */
    default Completion complete(Prompt prompt, AnswerListener listener) {
        var completion = complete(prompt);
        if (completion instanceof Completion.Answer answer && !answer.text().isEmpty()) {
            listener.piece(answer.text());
        }
        return completion;
    }

    /** The model asked first, such as {@code qwen/Qwen3-80B-A3B-Instruct}. */
    String name();

    /** How it is doing. */
    default ModelState state() {
        return ModelState.of(name());
    }
}
