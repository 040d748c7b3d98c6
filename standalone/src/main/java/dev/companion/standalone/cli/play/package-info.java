/**
 * A script of what somebody says on which day and hour, said to a companion as if it were then: for
 * seeing how days go without waiting for them.
 */
@NullMarked
package dev.companion.standalone.cli.play;

import org.jspecify.annotations.NullMarked;
