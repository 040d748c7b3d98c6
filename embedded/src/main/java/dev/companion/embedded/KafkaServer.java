package dev.companion.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker in a JVM of its own, so that its heap and its pauses are not ours. */
final class KafkaServer implements EmbeddedServer {

    private static final int ANSWER_MILLIS = 2_000;

    private final DataFolder folder;
    private final Path log;

    KafkaServer(DataFolder folder) throws IOException {
        this.folder = folder;
        this.log = folder.log(ServerKind.KAFKA);
    }

    @Override
    public ServerKind kind() {
        return ServerKind.KAFKA;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String mark() {
        return KafkaBroker.class.getName() + " " + folder.kafka();
    }

    /** One for clients, one for its controller. */
    @Override
    public int portCount() {
        return 2;
    }

    /**
     * Compression libraries unpack themselves into the temporary folder, and a kill leaves them.
     */
    @Override
    public void prepare() throws IOException {
        FileUtils.deleteDirectory(folder.scratch().toFile());
        OwnerOnly.directory(folder.scratch());
    }

    @Override
    public ProcessBuilder command(List<Integer> ports) {
        return KafkaJvm.command(folder, log, ports);
    }

    /** Asks a client only once the port is open: clients warn of every refused connection. */
    @Override
    public boolean ready(List<Integer> ports, long process) {
        if (!Ports.accepts(ports.getFirst())) {
            return false;
        }
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(ports),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        var admin = Admin.create(settings);
        try {
            var cluster = admin.describeCluster();
            return !cluster.nodes().get().isEmpty()
                    && Optional.of(cluster.clusterId().get()).equals(clusterId());
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    @Override
    public String address(List<Integer> ports) {
        return Ports.LOOPBACK + ":" + ports.getFirst();
    }

    @Override
    public void askToEnd(ProcessHandle process) {
        process.destroy();
    }

    @Override
    public Duration endLimit() {
        return Duration.ofSeconds(30);
    }

    private Optional<String> clusterId() {
        var file = folder.kafka().resolve("meta.properties");
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.ofNullable(properties.getProperty("cluster.id"));
    }
}
