package dev.companion.models;

import java.util.List;

/** One line of the conversation given to a model. Prints lengths only: the text is private. */
public sealed interface Message {

    /** How much of {@link Prompt#MAX_CHARACTERS} it takes. */
    int characters();

    /** Somebody said something. */
    record Said(Role role, String text) implements Message {
        @Override
        public int characters() {
            return text.length();
        }

        @Override
        public String toString() {
            return "Said[role=" + role + ", characters=" + text.length() + "]";
        }
    }

    /**
     * The companion asked for tools, and may have said something with it. The results follow, one
     * {@link Returned} for each call.
     *
     * @param text empty when it said nothing
     * @param calls at least one
     */
    record Called(String text, List<ToolCall> calls) implements Message {
        public Called {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("at least one call is expected, was none");
            }
        }

        @Override
        public int characters() {
            return text.length() + calls.stream().mapToInt(ToolCall::characters).sum();
        }

        @Override
        public String toString() {
            return "Called[characters=" + characters() + ", calls=" + calls + "]";
        }
    }

    /**
     * What a tool gave back.
     *
     * @param call the {@link ToolCall#id} it answers
     */
    record Returned(String call, String text) implements Message {
        @Override
        public int characters() {
            return text.length();
        }

        @Override
        public String toString() {
            return "Returned[call=" + call + ", characters=" + text.length() + "]";
        }
    }

    /** Somebody said something. */
    static Message of(Role role, String text) {
        return new Said(role, text);
    }
}
