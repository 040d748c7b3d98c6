package dev.companion.conversation;

import java.time.ZoneId;

/**
 * What a companion knows of its person from the profile.
 *
 * @param name blank when it is not known now
 */
public record Person(String name, ZoneId zone) {}
