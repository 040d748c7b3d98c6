package dev.companion.standalone.cli;

import dev.companion.standalone.cli.history.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A time or a day given on the command line. */
final class TimeFlag {

    private TimeFlag() {}

    /** ISO, UTC where no zone is named; a day alone is its beginning. */
    static Instant time(String flag, String text) {
        return Timestamps.parse(text)
                .or(() -> date(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElseThrow(() -> wrong(flag, "time such as 2026-03-01T18:30:00Z", text));
    }

    static LocalDate day(String flag, String text) {
        return date(text).orElseThrow(() -> wrong(flag, "day such as 2026-03-01", text));
    }

    /** {@code &from=…}, or nothing where the flag was not given. */
    static String parameter(String name, Optional<String> text) {
        return text.map(given -> time("--" + name, given))
                .map(time -> "&%s=%s".formatted(name, Gateway.escaped(time.toString())))
                .orElse("");
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static CommandFailed wrong(String flag, String expected, String found) {
        return CommandFailed.usage(
                "%s: expected an ISO %s, found \"%s\""
                        .formatted(flag, expected, Plain.line(found, 60)));
    }
}
