/**
 * The {@code companion} command line. Its client commands speak to a running system over HTTP on
 * this machine, carry no Spring and start fast; {@code up}, and {@code chat} where nothing runs
 * yet, start a system through {@link dev.companion.standalone.cli.SystemLauncher}. Reads standard
 * input and history files; writes data to standard output and everything else to standard error.
 * With no system running a command says so in one line and ends with 1.
 */
@NullMarked
package dev.companion.standalone.cli;

import org.jspecify.annotations.NullMarked;
