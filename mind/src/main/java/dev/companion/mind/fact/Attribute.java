package dev.companion.mind.fact;

/**
 * What can be known of somebody for good.
 *
 * <p>Each has its three sentences, for what holds, what has ended and what is denied; in them
 * {@code S} is whose it is and {@code V} the value.
 */
public enum Attribute {
    NAME(
            Count.ONE,
            Turnover.WHEN_SAID,
            "S is called V",
            "S is no longer called V",
            "S is not called V"),
    AGE(Count.ONE, Turnover.ALWAYS, "S is V years old", "S is no longer V", "S is not V years old"),
    BIRTHDAY(Count.ONE, Turnover.NEVER, "S was born on V", "", "S was not born on V"),
    BORN_IN(Count.ONE, Turnover.NEVER, "S was born in V", "", "S was not born in V"),
    COMES_FROM(Count.ONE, Turnover.NEVER, "S comes from V", "", "S does not come from V"),
    GREW_UP_IN(Count.MANY, Turnover.NEVER, "S grew up in V", "", "S did not grow up in V"),
    LIVES_IN(
            Count.ONE,
            Turnover.ALWAYS,
            "S lives in V",
            "S no longer lives in V",
            "S does not live in V"),
    JOB(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S works as V",
            "S no longer works as V",
            "S does not work as V"),
    EMPLOYER(
            Count.ONE,
            Turnover.ALWAYS,
            "S works at V",
            "S no longer works at V",
            "S does not work at V"),
    STUDIES(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S studies V",
            "S no longer studies V",
            "S does not study V"),
    STUDIES_AT(
            Count.ONE,
            Turnover.ALWAYS,
            "S studies at V",
            "S no longer studies at V",
            "S does not study at V"),
    RELATIONSHIP_STATUS(Count.ONE, Turnover.ALWAYS, "S is V", "S is no longer V", "S is not V"),
    PARTNER(
            Count.ONE,
            Turnover.WHEN_SAID,
            "S is together with V",
            "S is no longer together with V",
            "S is not together with V"),
    CHILD(Count.MANY, Turnover.ALWAYS, "S has V", "S no longer has V", "S does not have V"),
    PET(Count.MANY, Turnover.ALWAYS, "S has V", "S no longer has V", "S does not have V"),
    LIKES(Count.MANY, Turnover.WHEN_SAID, "S likes V", "S no longer likes V", "S does not like V"),
    DISLIKES(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S dislikes V",
            "S no longer dislikes V",
            "S does not dislike V"),
    FAVOURITE(Count.ONE, Turnover.ALWAYS, "S is V", "S is no longer V", "S is not V"),
    HOBBY(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S goes in for V",
            "S no longer goes in for V",
            "S does not go in for V"),
    ALLERGY(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S is allergic to V",
            "S is no longer allergic to V",
            "S is not allergic to V"),
    DIET(Count.ONE, Turnover.ALWAYS, "S is V", "S is no longer V", "S is not V"),
    AVOIDS(Count.MANY, Turnover.ALWAYS, "S does not V", "S can V again", "S can V"),
    HEALTH(Count.MANY, Turnover.WHEN_SAID, "S has V", "S no longer has V", "S does not have V"),
    OWNS(Count.MANY, Turnover.ALWAYS, "S has V", "S no longer has V", "S does not have V"),
    LANGUAGE(
            Count.MANY,
            Turnover.WHEN_SAID,
            "S speaks V",
            "S no longer speaks V",
            "S does not speak V"),
    LEARNS(
            Count.MANY,
            Turnover.ALWAYS,
            "S is learning V",
            "S is no longer learning V",
            "S is not learning V"),
    PLAN(
            Count.MANY,
            Turnover.ALWAYS,
            "S plans to V",
            "S no longer plans to V",
            "S does not plan to V"),
    DEATH(Count.ONE, Turnover.NEVER, "S has died", "", "S has not died");

    /** How many values can hold at once. */
    public enum Count {
        ONE,
        MANY
    }

    /** What it takes for one value to give way to another over a life. */
    public enum Turnover {
        /** It cannot. */
        NEVER,
        /** The words must say that something changed: "now", "no longer", "used to". */
        WHEN_SAID,
        /** Whatever was said last is taken to hold. */
        ALWAYS
    }

    private final Count count;
    private final Turnover turnover;
    private final String holds;
    private final String ended;
    private final String denied;

    Attribute(Count count, Turnover turnover, String holds, String ended, String denied) {
        this.count = count;
        this.turnover = turnover;
        this.holds = holds;
        this.ended = ended.isEmpty() ? denied : ended;
        this.denied = denied;
    }

    public Count count() {
        return count;
    }

    public Turnover turnover() {
        return turnover;
    }

    String pattern(Standing standing) {
        return switch (standing) {
            case HOLDS -> holds;
            case ENDED -> ended;
            case DENIED -> denied;
        };
    }
}
