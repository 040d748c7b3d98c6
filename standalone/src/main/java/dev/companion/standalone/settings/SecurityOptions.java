package dev.companion.standalone.settings;

/**
 * How wary to be.
 *
 * @param injectionThreshold 0…1, how sure the screen must be
 */
public record SecurityOptions(double injectionThreshold, int maxViolationsPerDay) {}
