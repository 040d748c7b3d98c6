package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;

import dev.companion.schemas.EventType;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.QuirkSnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.Reason;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Three nights: a quirk shows in the first, another in the second, one is gone in the third. Later
 * the other has faded.
 */
final class Nights {

    static final UUID QUESTIONS = new UUID(5, 1);
    static final UUID SIGHS = new UUID(5, 2);
    static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private Nights() {}

    static void add(TestLog log) {
        night(log, 20, 5, List.of(QUESTIONS), List.of(QUESTIONS));
        night(log, 21, 6, List.of(SIGHS, QUESTIONS), List.of(QUESTIONS, SIGHS));
        night(log, 22, 7, List.of(), List.of(QUESTIONS));
        var passed = request(log, 23);
        log.add(
                passed.led(
                        "test",
                        new ReflectionSkipped(
                                minute(23), DAY, ReflectionKind.NIGHT, Reason.PASSED)));
        log.add(
                passed.led(
                        "test",
                        changed(
                                minute(24),
                                new UUID(8, 24),
                                EventType.APPRAISED,
                                8,
                                List.of(quirk(QUESTIONS, 0.0625, 7, minute(22), false)))));
    }

    private static void night(
            TestLog log, int minute, long version, List<UUID> seen, List<UUID> left) {
        var request = request(log, minute);
        var quirks =
                seen.stream()
                        .map(id -> new ObservedQuirk(id, QuirkKind.SPEECH_PATTERN, 4, 0.5))
                        .toList();
        var applied =
                log.add(
                        request.led(
                                "test",
                                new ReflectionApplied(
                                        minute(minute), DAY, ReflectionKind.NIGHT, 4, quirks)));
        log.add(
                request.led(
                        "test",
                        new ReflectionCompleted(
                                minute(minute),
                                DAY,
                                ReflectionKind.NIGHT,
                                4,
                                4,
                                quirks,
                                "test",
                                false,
                                Optional.empty(),
                                seen.stream().map(id -> "words of " + id).toList())));
        log.add(
                applied.led(
                        "test",
                        changed(
                                minute(minute),
                                applied.id(),
                                EventType.REFLECTION_APPLIED,
                                version,
                                left.stream()
                                        .map(id ->
                                                quirk(
                                                        id,
                                                        0.1 * version,
                                                        (int) version,
                                                        minute(minute),
                                                        true))
                                        .toList())));
    }

    private static Recorded<ReflectionRequested> request(TestLog log, int minute) {
        return log.add(
                new ReflectionRequested(
                        minute(minute),
                        DAY.plusDays(minute),
                        ReflectionKind.NIGHT,
                        Optional.of(
                                new Window(
                                        new UUID(6, minute), new UUID(7, minute), 4, minute(1)))));
    }

    private static QuirkSnapshot quirk(
            UUID id, double strength, int times, Instant at, boolean active) {
        return new QuirkSnapshot(
                id, QuirkKind.SPEECH_PATTERN, strength, times, minute(20), at, active);
    }

    private static PersonalityChanged changed(
            Instant at, UUID cause, EventType causeType, long version, List<QuirkSnapshot> left) {
        var quirks = new TreeMap<UUID, QuirkSnapshot>();
        left.forEach(quirk -> quirks.put(quirk.quirk(), quirk));
        return new PersonalityChanged(
                at,
                cause,
                causeType.wireName(),
                Pad.ZERO,
                Map.of(),
                new PersonalitySnapshot(
                        at,
                        version,
                        "hash" + version,
                        Talk.TRAITS,
                        new Rules(1, Map.of()),
                        Pad.ZERO,
                        Pad.ZERO,
                        "calm",
                        "relaxed",
                        Map.of(Need.SOCIAL, 1.0 / version),
                        Map.of(),
                        quirks));
    }
}
