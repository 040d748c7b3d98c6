/**
 * What the person who runs this may decide. Reads the flags of the command line, environment
 * variables and {@code companion.yaml}; writes nothing. A setting named nowhere falls back to its
 * run profile's value, then to its default, so that a machine with no settings at all runs. One
 * table, {@link dev.companion.standalone.settings.SettingsTable}, says what there is; parsing,
 * checking, {@code companion settings} and the settings page all follow from it.
 */
@NullMarked
package dev.companion.standalone.settings;

import org.jspecify.annotations.NullMarked;
