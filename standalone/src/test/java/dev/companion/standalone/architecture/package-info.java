/** What the code as a whole keeps to: who may depend on whom, and how files look. */
@NullMarked
package dev.companion.standalone.architecture;

import org.jspecify.annotations.NullMarked;
