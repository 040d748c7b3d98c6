package dev.companion.topics.modes;

import dev.companion.schemas.Dependency;
import dev.companion.schemas.OpsEvent;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one dependency has fared lately. What is over before {@link #HICCUP} is no event. For one
 * thread.
 */
final class Spell {

    static final Duration HICCUP = Duration.ofMillis(1_500);

    private final Dependency dependency;
    private Optional<Away> away = Optional.empty();
    private boolean told;

    Spell(Dependency dependency) {
        this.dependency = dependency;
    }

    /** What has happened, now that it is looked at again. */
    Optional<OpsEvent> look(Optional<String> trouble, Instant now) {
        if (trouble.isEmpty()) {
            var over = away.filter(_ -> told).map(was -> up(was, now));
            away = Optional.empty();
            told = false;
            return over;
        }
        var since = away.map(Away::since).orElse(now);
        away = Optional.of(new Away(since, trouble.get()));
        if (told || Duration.between(since, now).compareTo(HICCUP) < 0) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(new DependencyDown(since, dependency, trouble.get()));
    }

    private OpsEvent up(Away was, Instant now) {
        long millis = Math.max(0, Duration.between(was.since(), now).toMillis());
        return new DependencyUp(now, dependency, millis);
    }

    /** Since when it is away, a moment ago included. */
    Optional<Away> away() {
        return away;
    }

    /** Whether it has been away for long enough to be an event. */
    boolean told() {
        return told;
    }
}
