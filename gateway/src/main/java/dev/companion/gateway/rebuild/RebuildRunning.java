package dev.companion.gateway.rebuild;

/** A rebuild was asked for while another one goes on. */
public final class RebuildRunning extends RuntimeException {

    private static final long serialVersionUID = 1;

    RebuildRunning() {
        super("the memory index is being rebuilt already; one rebuild runs at a time");
    }
}
