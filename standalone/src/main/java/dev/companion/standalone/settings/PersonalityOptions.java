package dev.companion.standalone.settings;

import dev.companion.mind.personality.Profile;
import java.time.LocalTime;

/**
 * How a personality begins and changes.
 *
 * @param profile what a new companion is born with
 * @param reflectionTime in each user's own time zone
 * @param driftRate 0…0.05, the part of the gap that a baseline moves a night
 * @param quirkThreshold sightings before a habit is a quirk
 */
public record PersonalityOptions(
        Profile profile, LocalTime reflectionTime, double driftRate, int quirkThreshold) {}
