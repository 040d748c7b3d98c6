package dev.companion.schemas;

/** What made a memory come to mind. */
public enum RecallReason {
    /** It shares words with what was said. */
    WORDS,
    /** It means something alike. */
    MEANING,
    /** The turns around it fit. */
    CONTEXT,
    /** It names who or what was named. */
    NAME,
    /** It was said by the one who is asked about. */
    SPEAKER,
    /** It is of the time that was asked about. */
    TIME,
    /** It matters. */
    IMPORTANT,
    /** It is of late, or came to mind of late or often. */
    RECENT,
    /** The user wants it kept in mind. */
    PINNED,
    /** It fits the mood. */
    MOOD,
    /** It speaks to a need that is not met. */
    NEED,
    /** It touches a habit of the companion's. */
    QUIRK
}
