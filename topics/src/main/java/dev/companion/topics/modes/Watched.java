package dev.companion.topics.modes;

import dev.companion.schemas.Dependency;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that may be away.
 *
 * @param trouble why it is no use now, as far as is known; asked often, and must not block
 * @param probe tries it, at hardly any cost; may block, and may not throw. Run about once a second,
 *     so that what nobody uses for a while is known of too
 */
public record Watched(Dependency dependency, Supplier<Optional<String>> trouble, Runnable probe) {

    /** Known from the calls that are made anyway. */
    public static Watched passively(Dependency dependency, Supplier<Optional<String>> trouble) {
        return new Watched(dependency, trouble, () -> {});
    }
}
