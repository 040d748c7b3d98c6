package dev.companion.emotion.simulation;

import dev.companion.mind.personality.Profile;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A user and their companion.
 *
 * @param ids under which the slots of what comes from outside are named
 * @param bornUnder the version of the rules the companion starts with
 * @param rude 0…1, the share of lines that attack
 */
record Person(
        UUID companion,
        SecretKey ids,
        ZoneId zone,
        Rhythm rhythm,
        Profile profile,
        int bornUnder,
        double rude) {

    /** With and without summer time, half-hour shifts, and 03:00 on both sides of the date line. */
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Pacific/Auckland"),
                    ZoneId.of("Asia/Kolkata"),
                    ZoneId.of("Asia/Tokyo"),
                    ZoneId.of("Pacific/Honolulu"),
                    ZoneId.of("Africa/Casablanca"));

    static Person of(UUID companion, Dice dice) {
        var key =
                ByteBuffer.allocate(16)
                        .putLong(companion.getMostSignificantBits())
                        .putLong(companion.getLeastSignificantBits())
                        .array();
        return new Person(
                companion,
                new SecretKeySpec(key, "HmacSHA256"),
                dice.pick(ZONES),
                dice.pick(Rhythm.COMMON),
                dice.pick(List.of(Profile.values())),
                dice.chance(0.25) ? 1 : 2,
                dice.chance(0.25) ? dice.amount(0.1, 1) : 0.01);
    }
}
