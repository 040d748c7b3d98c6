package dev.companion.emotion.simulation;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What must hold for anyone holds for a thousand users over thirty days, whatever goes wrong. Each
 * run has a seed of its own; a failure names it, and {@code -Dsimulation.seed=} plays it again,
 * with {@code -Dsimulation.users=} and {@code -Dsimulation.days=} as they were.
 */
final class SimulationTest {

    /** As many as the topics have partitions. */
    private static final int ISLANDS = 12;

    private static final long LONG_ENOUGH = 10_000;

    private final long seed =
            Long.getLong("simulation.seed", RandomGenerator.getDefault().nextLong());
    private final int users = Integer.getInteger("simulation.users", 1_000);
    private final int days = Integer.getInteger("simulation.days", 30);

    @Test
    void mood_stays_in_bounds_and_every_message_counts_once_whatever_goes_wrong()
            throws InterruptedException {
        long start = System.nanoTime();
        var run = "seed=%d users=%d days=%d".formatted(seed, users, days);
        System.out.println("simulation " + run);

        var tally = livedThrough(run);

        System.out.printf(
                "simulation %s took %s: %s%n",
                run, Duration.ofNanos(System.nanoTime() - start).truncatedTo(MILLIS), tally);
        if ((long) users * days >= LONG_ENOUGH) {
            for (var what : Tally.Of.values()) {
                assertThat(tally.of(what)).as("%s happened, %s", what, run).isPositive();
            }
        }
    }

    private Tally livedThrough(String run) throws InterruptedException {
        var dice = new Dice(seed);
        var lives = new ArrayList<Callable<Tally>>();
        for (int i = 0; i < ISLANDS; i++) {
            long own = dice.seed();
            var people = people(i, dice.others());
            var where = run + " island=" + i;
            lives.add(() -> live(where, own, people));
        }
        var all = new Tally();
        int threads = Math.min(ISLANDS, Runtime.getRuntime().availableProcessors());
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (var life : executor.invokeAll(lives)) {
                all.add(life.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError("the simulation failed, " + run, e.getCause());
        }
        return all;
    }

    private Tally live(String where, long own, List<Person> people) {
        try (var island = new Island(where, own, people, days)) {
            return island.live();
        }
    }

    private List<Person> people(int island, Dice dice) {
        var people = new ArrayList<Person>();
        for (int i = island; i < users; i += ISLANDS) {
            people.add(Person.of(new UUID(dice.seed(), dice.seed()), dice));
        }
        return people;
    }
}
