package dev.companion.topics;

import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * The ids of one companion's quirks. They stand in the clear where the wording may not, and a habit
 * is easily guessed: under the companion's key nobody else can try guesses.
 *
 * @param ids the companion's key for ids
 */
public record QuirkIds(SecretKey ids) implements Function<String, UUID> {

    private static final String KIND = "quirk";

    @Override
    public UUID apply(String name) {
        return RootId.of(ids, KIND, name);
    }

    @Override
    public String toString() {
        return "QuirkIds[***]";
    }
}
