package dev.companion.standalone.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose documents are meant. */
final class Shelf {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Those of this user alone; without it, those for everyone.")
    Optional<String> user = Optional.empty();

    /**
     * @param path with or without parameters of its own
     */
    String of(String path) {
        var separator = path.contains("?") ? "&" : "?";
        return user.map(name -> path + separator + "user_id=" + Gateway.escaped(name)).orElse(path);
    }
}
