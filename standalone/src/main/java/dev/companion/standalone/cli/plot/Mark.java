package dev.companion.standalone.cli.plot;

import java.time.Instant;

/**
 * An event that is marked in the picture and named beside it.
 *
 * @param sign what stands in the mark: a number or a letter
 * @param detail a second, fainter line
 */
public record Mark(String sign, Instant at, String text, String detail) {}
