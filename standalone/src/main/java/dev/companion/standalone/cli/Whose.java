package dev.companion.standalone.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose companion is meant, of which system, and in what form they are printed. */
final class Whose {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "Whose companion.")
    String user = "";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    /** {@code ?user_id=ana}. */
    String query() {
        return "?user_id=" + Gateway.escaped(user);
    }

    /** {@code /memory/list/ana}. */
    String path(String of) {
        return "/memory/%s/%s".formatted(of, Gateway.escaped(user));
    }

    /** {@code /memory/show/0f3a9c21?user_id=ana}. */
    String path(String of, String memory) {
        return "/memory/%s/%s?user_id=%s"
                .formatted(of, Gateway.escaped(memory), Gateway.escaped(user));
    }
}
