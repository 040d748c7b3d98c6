package dev.companion.topics;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real broker with all topics, one for all tests of a run; they ask for {@link KafkaSettings}.
 */
public final class Broker implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaSettings.class;
    }

    @Override
    public KafkaSettings resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> new Running(), Running.class)
                .settings;
    }

    private static final class Running implements AutoCloseable {

        private final Path folder;
        private final EmbeddedInfrastructure infrastructure;
        private final KafkaSettings settings;

        Running() {
            try {
                folder = Files.createTempDirectory("topics-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            infrastructure =
                    EmbeddedInfrastructure.start(
                            new EmbeddedSettings(folder, true, false, false), _ -> {});
            settings = new KafkaSettings(infrastructure.kafkaBootstrapServers().orElseThrow(), 1);
            try (var admin = Admin.create(settings.admin())) {
                new Provisioner(admin, Catalogue.load(), 1).apply();
            }
        }

        @Override
        public void close() throws IOException {
            infrastructure.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
