package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;

/**
 * A habit that showed.
 *
 * @param key stable over nights and wordings of the description: {@code ends-with-question}, {@code
 *     opens-with:oh}
 * @param description a verb phrase in the third person, without a subject: "often ends with a
 *     question"
 * @param times the replies that show it
 * @param of the replies looked at
 */
public record Habit(String key, QuirkKind kind, String description, int times, int of) {

    public Habit {
        if (times < 0 || times > of) {
            throw new IllegalArgumentException(
                    "times must be within 0.." + of + ", was " + times + " for " + key);
        }
    }

    /** The share of replies that show it, 0…1. */
    public double share() {
        return of == 0 ? 0 : (double) times / of;
    }
}
