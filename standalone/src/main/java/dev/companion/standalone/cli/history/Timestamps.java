package dev.companion.standalone.cli.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** ISO 8601 date and time; UTC where no zone is named, a space accepted for the T. */
public final class Timestamps {

    private Timestamps() {}

    public static Optional<Instant> parse(String text) {
        var iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
        try {
            var time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            iso, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime zoned
                            ? zoned.toInstant()
                            : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
