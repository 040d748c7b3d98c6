package dev.companion.standalone.cli;

/** Nothing listens where the companion should. */
final class NobodyAnswers extends CommandFailed {

    NobodyAnswers(int port) {
        super(
                "no companion answers on port %d; start one with ./companion up%s"
                        .formatted(port, port == Target.DEFAULT_PORT ? "" : " --port " + port));
    }
}
