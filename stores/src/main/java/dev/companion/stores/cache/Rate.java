package dev.companion.stores.cache;

/**
 * How often something may happen.
 *
 * @param perMinute how many in a minute, over a longer time; at least 1
 * @param burst how many at once; at least 1
 */
public record Rate(int perMinute, int burst) {

    public Rate {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "a rate must be at least 1 in a minute and 1 at once, was %d and %d"
                            .formatted(perMinute, burst));
        }
    }

    public Rate times(int factor) {
        return new Rate(Math.multiplyExact(perMinute, factor), Math.multiplyExact(burst, factor));
    }
}
