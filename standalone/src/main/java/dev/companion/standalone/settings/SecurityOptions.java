package dev.companion.standalone.settings;

import dev.companion.mind.standing.HouseRules;
import java.time.Duration;

/**
 * How wary to be.
 *
 * @param injectionThreshold 0…1, how sure the screen must be
 * @param maxViolationsPerDay attacks in a day that are borne
 * @param ban for how long the next one shuts someone out
 * @param repeatedBan for how long where it happens again within thirty days
 */
public record SecurityOptions(
        double injectionThreshold, int maxViolationsPerDay, Duration ban, Duration repeatedBan) {

    /** What is put up with, and what follows when it is too much. */
    public HouseRules house() {
        return new HouseRules(maxViolationsPerDay, ban, repeatedBan);
    }
}
