package dev.companion.standalone.cli;

/**
 * A command cannot do what it was asked. Every command ends the same way then, one line and an exit
 * code, so it is thrown to the one place that ends commands.
 */
class CommandFailed extends RuntimeException {

    private final int exitCode;

    CommandFailed(String line) {
        this(line, ExitCode.FAILED);
    }

    private CommandFailed(String line, int exitCode) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    /** The command line itself is wrong. */
    static CommandFailed usage(String line) {
        return new CommandFailed(line, ExitCode.USED_WRONGLY);
    }

    String line() {
        return String.valueOf(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
