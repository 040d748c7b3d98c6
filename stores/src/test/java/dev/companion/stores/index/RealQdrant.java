package dev.companion.stores.index;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A Qdrant in a container, one for all tests; it goes when they are over. */
final class RealQdrant {

    private static final String IMAGE = "qdrant/qdrant:v1.18.2";
    private static final Object LOCK = new Object();
    private static Optional<QdrantAddress> address = Optional.empty();

    private RealQdrant() {}

    /** Whether there is a Docker to run it in. */
    static boolean canRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** An index of its own with nothing in it. */
    static MemoryIndex empty() {
        var there = running();
        var grpc = QdrantGrpcClient.newBuilder(there.host(), there.port(), false, false).build();
        try (var client = new QdrantClient(grpc)) {
            for (var shelf : Shelf.values()) {
                client.deleteCollectionAsync(shelf.collection()).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return QdrantMemoryIndex.open(there);
    }

    // Testcontainers stops it when this process ends.
    @SuppressWarnings("resource")
    private static QdrantAddress running() {
        synchronized (LOCK) {
            if (address.isEmpty()) {
                var container =
                        new GenericContainer<>(IMAGE).withExposedPorts(QdrantAddress.GRPC_PORT);
                container.start();
                int port = container.getMappedPort(QdrantAddress.GRPC_PORT);
                address =
                        Optional.of(
                                new QdrantAddress(
                                        container.getHost(), port, false, Optional.empty()));
            }
            return address.get();
        }
    }
}
