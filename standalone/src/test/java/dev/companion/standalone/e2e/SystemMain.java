package dev.companion.standalone.e2e;

import dev.companion.standalone.settings.SettingsReader;
import dev.companion.standalone.settings.SettingsReading;
import dev.companion.standalone.settings.Sources;
import dev.companion.standalone.system.StandaloneLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Optional;

/**
 * Runs the whole system over a folder until it is told to stop, by a signal or by the end of its
 * standard input: a test that is gone leaves nothing behind.
 */
final class SystemMain {

    private SystemMain() {}

    /** The folder, the file to write the port into, then settings as {@code NAME=value}. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var ready = Path.of(arguments[1]);
        var environment = new HashMap<String, String>();
        for (int i = 2; i < arguments.length; i++) {
            var setting = arguments[i].split("=", 2);
            environment.put(setting[0], setting[1]);
        }
        var home = Optional.ofNullable(folder.getParent()).orElseThrow();
        var sources =
                new Sources(java.util.Map.of(), environment, home, Optional.empty())
                        .with("data-dir", "--data", folder.toString())
                        .with("port", "--port", "0");
        var settings =
                switch (SettingsReader.read(sources)) {
                    case SettingsReading.Valid(var valid) -> valid;
                    case SettingsReading.Refused(var problems) ->
                            throw new IllegalArgumentException(problems.toString());
                };
        Thread.ofPlatform().daemon().name("parent").start(SystemMain::endWithParent);
        var launcher = new StandaloneLauncher(SwitchedEmbedder.instead(environment));
        var running = launcher.start(settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        var written = Files.writeString(ready.resolveSibling("port.new"), "" + running.port());
        Files.move(written, ready, StandardCopyOption.ATOMIC_MOVE);
        running.awaitStop();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end matters.
            }
        } catch (java.io.IOException e) {
            System.out.println("standard input is broken: " + e);
        }
        System.exit(0);
    }
}
