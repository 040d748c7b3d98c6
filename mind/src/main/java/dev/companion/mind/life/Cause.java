package dev.companion.mind.life;

/**
 * A fact that the mood still owes something to.
 *
 * @param share how much of the mood's distance from the baseline is left of it
 * @param percent 0…100, its length among the lengths of all shares
 */
public record Cause(Moment moment, Share share, double percent) {}
