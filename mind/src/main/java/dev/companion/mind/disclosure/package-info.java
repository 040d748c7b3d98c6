/**
 * Says that the companion is an AI: at first contact, when asked, and from time to time in a long
 * sitting, whatever made the reply. Pure: texts and times in, a text out.
 */
@NullMarked
package dev.companion.mind.disclosure;

import org.jspecify.annotations.NullMarked;
