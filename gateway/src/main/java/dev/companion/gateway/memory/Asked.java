package dev.companion.gateway.memory;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.TextRules;
import dev.companion.schemas.MemoryType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What parameters and fields mean, or why they mean nothing. */
public final class Asked {

    private static final int LONGEST_KEY = 200;

    private Asked() {}

    public static double within01(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new BadRequest("%s must be within 0..1, was %s".formatted(name, value));
        }
        return value;
    }

    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadRequest(
                    "%s must be within %d..%d, was %d".formatted(name, least, most, value));
        }
        return value;
    }

    /** None is all that there are. */
    static Set<MemoryType> types(String name, Collection<String> words) {
        var types = EnumSet.noneOf(MemoryType.class);
        for (var word : words) {
            types.add(
                    Arrays.stream(MemoryType.values())
                            .filter(type -> type.name().equalsIgnoreCase(String.valueOf(word)))
                            .findFirst()
                            .orElseThrow(() -> new BadRequest(name + " must be among " + all())));
        }
        return types.isEmpty() ? EnumSet.allOf(MemoryType.class) : types;
    }

    private static String all() {
        return Arrays.stream(MemoryType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The text as the log may have it. */
    public static String text(String name, String text, int least, int most) {
        var readable = TextRules.clean(text);
        if (readable.length() < least || readable.length() > most) {
            throw new BadRequest(
                    "%s must have %d..%d characters that can be read, had %d"
                            .formatted(name, least, most, readable.length()));
        }
        return readable;
    }

    /** An {@code Idempotency-Key} that is none too long. */
    public static String key(String idempotencyKey) {
        if (idempotencyKey.length() > LONGEST_KEY) {
            throw new BadRequest(
                    "Idempotency-Key must have at most %d characters".formatted(LONGEST_KEY));
        }
        return idempotencyKey;
    }
}
