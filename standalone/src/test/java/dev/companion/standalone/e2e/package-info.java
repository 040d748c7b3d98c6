/**
 * The whole system as its users meet it: started over a folder of its own in a JVM of its own,
 * talked to over HTTP, stopped, killed, fed with garbage, and looked at in the log, in the files
 * and in the process list.
 */
@NullMarked
package dev.companion.standalone.e2e;

import org.jspecify.annotations.NullMarked;
