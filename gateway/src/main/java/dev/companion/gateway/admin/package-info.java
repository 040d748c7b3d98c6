/** For whoever runs the system: who is here, and how it is. */
@NullMarked
package dev.companion.gateway.admin;

import org.jspecify.annotations.NullMarked;
