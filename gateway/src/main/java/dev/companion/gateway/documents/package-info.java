/**
 * Takes in files that people want at hand: finds out what they are by what is in them, gets their
 * text out, cuts it into passages and puts those into the log. What a file may do to its reader it
 * does in a process of its own.
 */
@NullMarked
package dev.companion.gateway.documents;

import org.jspecify.annotations.NullMarked;
