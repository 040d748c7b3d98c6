package dev.companion.standalone.cli;

/** The companion was there and is not any more, or is not able to answer now. */
final class ConnectionLost extends CommandFailed {

    ConnectionLost(String line) {
        super(line);
    }
}
