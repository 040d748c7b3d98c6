package dev.companion.standalone.cli;

import dev.companion.standalone.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person without a terminal meets it. */
final class Cli {

    /** What it printed, and how it ended. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<JsonNode> jsonLines() {
            return out.lines().map(JsonMapper.shared()::readTree).toList();
        }
    }

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<SystemLauncher> launcher = Optional.empty();
    private String input = "";
    private boolean colours;
    private boolean terminal;

    Cli(Path home) {
        this.home = home;
    }

    Cli on(int port) {
        return with("COMPANION_PORT", "" + port);
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Cli input(String text) {
        input = text;
        return this;
    }

    Cli colours() {
        colours = true;
        return this;
    }

    /** As if a person sat there. */
    Cli terminal() {
        terminal = true;
        return this;
    }

    Cli launching(SystemLauncher system) {
        launcher = Optional.of(system);
        return this;
    }

    Outcome run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen =
                new Screen(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        terminal,
                        false,
                        colours);
        var here = new Surroundings(screen, environment, home, home, "me", () -> launcher);
        int code = Companion.run(here, args);
        return new Outcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A system that is a fake gateway. */
    record FakeSystem(FakeGateway gateway, List<String> told) implements SystemLauncher {
        @Override
        public Running start(Settings settings, Consumer<String> progress) {
            told.add("started over " + settings.dataDir().getFileName());
            progress.accept("starting kafka");
            return new Running() {
                @Override
                public int port() {
                    return gateway.port();
                }

                @Override
                public List<String> summary() {
                    return List.of("memory   12 episodes");
                }

                @Override
                public void awaitStop() {
                    told.add("awaited");
                }

                @Override
                public void close() {
                    told.add("closed");
                }
            };
        }
    }
}
