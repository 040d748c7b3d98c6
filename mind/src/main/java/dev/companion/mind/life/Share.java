package dev.companion.mind.life;

import dev.companion.schemas.Pad;

/**
 * A part of a mood's distance from its baseline. Parts may be greater than the whole, since they
 * may point against each other: no coordinate has a bound.
 */
public record Share(double pleasure, double arousal, double dominance) {

    static final Share NONE = new Share(0, 0, 0);

    /** The way from one point to another. */
    static Share between(Pad from, Pad to) {
        return new Share(
                to.pleasure() - from.pleasure(),
                to.arousal() - from.arousal(),
                to.dominance() - from.dominance());
    }

    Share plus(Share more) {
        return new Share(
                pleasure + more.pleasure, arousal + more.arousal, dominance + more.dominance);
    }

    Share minus(Share less) {
        return plus(less.times(-1));
    }

    Share times(double factor) {
        return new Share(pleasure * factor, arousal * factor, dominance * factor);
    }

    /** Euclidean length. */
    public double size() {
        return StrictMath.sqrt(pleasure * pleasure + arousal * arousal + dominance * dominance);
    }
}
