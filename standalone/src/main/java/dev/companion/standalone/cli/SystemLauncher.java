package dev.companion.standalone.cli;

import dev.companion.standalone.settings.Settings;
import java.util.function.Consumer;

/**
 * Starts the whole system in this JVM. Found through {@link java.util.ServiceLoader}, so that
 * commands that start nothing load none of it.
 */
public interface SystemLauncher {

    /**
     * Returns when the system answers. When interrupted it stops what it started and throws.
     *
     * @param progress told in a few words what is being done, for people to read
     */
    Running start(Settings settings, Consumer<String> progress) throws StartFailed;
}
