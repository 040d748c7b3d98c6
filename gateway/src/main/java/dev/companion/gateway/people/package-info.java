/** What people are called, where they are, and whether they are answered. */
@NullMarked
package dev.companion.gateway.people;

import org.jspecify.annotations.NullMarked;
