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
 * @param quiet the pause after which what was written line by line in a chat is answered
 * @param disclosure how much talk may pass until it is said again that the companion is an AI
 */
public record SecurityOptions(
        double injectionThreshold,
        int maxViolationsPerDay,
        Duration ban,
        Duration repeatedBan,
        Duration quiet,
        Duration disclosure) {

    /** What is put up with, and what follows when it is too much. */
    public HouseRules house() {
        return new HouseRules(maxViolationsPerDay, ban, repeatedBan);
    }
}
