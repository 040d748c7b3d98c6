package dev.companion.emotion.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** All chance there is. Equal seeds throw equal numbers. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Others, so that throwing these does not change those. */
    Dice others() {
        return new Dice(random.split());
    }

    /** For dice that are thrown elsewhere. */
    long seed() {
        return random.nextLong();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** 0…bound−1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double amount(double least, double most) {
        return random.nextDouble(least, most);
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
