/**
 * What the system costs, measured end to end and set beside a bare floor from the same run. Reads
 * and drives a running system over HTTP, and its log where it may; writes synthetic messages and a
 * synthetic journal, so it belongs on a data folder of its own. What cannot be measured fails the
 * run; nothing is estimated.
 */
@NullMarked
package dev.companion.bench;

import org.jspecify.annotations.NullMarked;
