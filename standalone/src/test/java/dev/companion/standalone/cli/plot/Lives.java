package dev.companion.standalone.cli.plot;

import dev.companion.schemas.Pad;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up lives to draw. */
final class Lives {

    static final Instant START = Instant.parse("2026-03-03T18:02:00Z");
    static final Pad BASELINE = new Pad(0.25, 0.125, 0.25);
    static final double HALF_LIFE_HOURS = 6;

    private Lives() {}

    static Moment moment(Instant at, String felt, Pad moved) {
        return new Moment(
                at, "event", felt, BASELINE.plus(moved), BASELINE, moved, HALF_LIFE_HOURS);
    }

    static Life of(Moment... moments) {
        return new Life("mood", List.of(moments));
    }

    /** Conversations of so many messages, so far apart, with different strengths. */
    static Life talks(int talks, int messages, Duration between) {
        var dice = new Random(7);
        var moments = new ArrayList<Moment>();
        for (int talk = 0; talk < talks; talk++) {
            for (int i = 0; i < messages; i++) {
                var at = START.plus(between.multipliedBy(talk)).plusSeconds(90L * i);
                var moved = new Pad(dice.nextDouble() / 2, -dice.nextDouble() / 2, 0.1);
                moments.add(moment(at, i % 2 == 0 ? "pity" : "joy", moved));
            }
        }
        return new Life("mood", moments);
    }
}
