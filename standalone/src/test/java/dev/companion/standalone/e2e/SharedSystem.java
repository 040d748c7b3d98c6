package dev.companion.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running system for all tests that leave it running, started for the first and stopped when the
 * JVM ends. They ask for an {@link OwnSystem}, and keep to users of their own.
 */
final class SharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OwnSystem.class;
    }

    @Override
    public OwnSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Started.SYSTEM;
    }

    private static final class Started {

        static final OwnSystem SYSTEM = start();

        private static OwnSystem start() {
            try {
                var folder = Files.createTempDirectory("companion-e2e").toRealPath();
                var system = OwnSystem.start(folder.resolve("data"));
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> {
                                    system.close();
                                    FileUtils.deleteQuietly(folder.toFile());
                                }));
                return system;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
