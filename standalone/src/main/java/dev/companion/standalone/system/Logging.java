package dev.companion.standalone.system;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the running system's log goes: into its data folder, not between what people read. */
final class Logging {

    private Logging() {}

    static void toFile(Path folder) {
        // Spring Boot would otherwise bring its own configuration.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.putProperty("log.folder", folder.toString());
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            try {
                configurator.doConfigure(
                        Logging.class.getResource("/dev/companion/standalone/system/logback.xml"));
            } catch (JoranException e) {
                throw new IllegalStateException("the logging configuration is broken", e);
            }
        }
    }
}
