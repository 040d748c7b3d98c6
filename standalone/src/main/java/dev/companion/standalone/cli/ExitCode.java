package dev.companion.standalone.cli;

/** How a command ended, for the shell. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USED_WRONGLY = 2;

    private ExitCode() {}
}
