package dev.companion.gateway.privacy;

/** What lies in an export. */
final class ExportReadme {

    static final String TEXT =
            """
            # What is kept about you

            - `conversation.md`: what you and your companion said, with times and places.
            - `companion.json`: whose this is, when it was made, and how many lines each file has.
            - `rows/`: what lists and searches work with, one file a table: who you are and where you
              stand (`user_profiles`, `exclusions`, `identities`), messages and replies (`messages`,
              `interactions`), memories of every kind with what became of them and what they rest on
              (`memories`, `superseded_memories`, `forgotten_memories`), disagreements
              (`memory_conflicts`), documents (`documents`; their passages are memories), notes and
              reminders (`memory_blocks`, `reminders`), moods (`personality_state`), needs, habits
              (`quirks`), nights (`reflections`), attacks that were noticed (`security_incidents`), the
              keys that act as you with their labels (`access_keys`).
            - `log/`: every fact of yours in its order, one file a topic. All the rest was made of
              these. `log/model-calls.ndjson` has each call to a language model with what was asked,
              what it answered and its tokens; `log/personality.ndjson` has what moved the mood.

            Files that end in `.ndjson` hold one JSON object a line. Times are UTC. A fact may stand
            in the log twice: records with the same `id` are one fact, and the first counts. What you
            had forgotten is not here. The vectors that searches use are left out; they are made of
            the texts. So is the key that seals your text: whoever has it and the log could read all.
            """;

    private ExportReadme() {}
}
