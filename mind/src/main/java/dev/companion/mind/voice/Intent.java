package dev.companion.mind.voice;

/** What a sentence of the user's is; the patterns are in {@code intents.txt}. */
enum Intent {
    CRISIS,
    ARE_YOU_AI,
    REPEATED,
    MISUNDERSTOOD,
    WHAT_DO_YOU_MEAN,
    BARE_WHY,
    GUESS_WHAT,
    PLAY,
    DISAGREE,
    AGREE,
    YOUR_NAME,
    WHO_ARE_YOU,
    WHAT_CAN_YOU_DO,
    ABOUT_ME,
    YOUR_MEMORY,
    DO_YOU_LOVE_ME,
    ARE_YOU_ANGRY,
    YOUR_FEELINGS,
    HOW_ARE_YOU,
    YOUR_LIKES,
    YOUR_LIFE,
    TIME,
    DATE,
    JOKE,
    STORY,
    REMEMBER_THIS,
    INSULT,
    AFFECTION,
    COMPLIMENT,
    APOLOGY,
    THANKS,
    FAREWELL,
    GREETING,
    LAUGH,
    YES,
    NO,
    OK,
    PRESENCE,
    ADVICE,
    YOUR_OPINION,
    HELP,
    REQUEST,
    BORED,
    QUESTION,
    STATEMENT,
    GIBBERISH,
    FOREIGN,
    WORDLESS;

    /** Said in passing: when something else was said too, that is what wants the answer. */
    boolean passing() {
        return switch (this) {
            case THANKS, GREETING, LAUGH, YES, NO, OK, PRESENCE, APOLOGY, FAREWELL, COMPLIMENT ->
                    true;
            default -> false;
        };
    }

    /** May, for all its form, ask for something that was told: worth a look into memory first. */
    boolean mayAskMemory() {
        return switch (this) {
            case QUESTION, YOUR_LIFE, YOUR_LIKES, ADVICE, YOUR_OPINION, YOUR_FEELINGS, REQUEST ->
                    true;
            default -> false;
        };
    }
}
