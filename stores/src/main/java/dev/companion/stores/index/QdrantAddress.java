package dev.companion.stores.index;

import java.net.URI;
import java.util.Optional;

/**
 * Where a Qdrant is.
 *
 * @param port of its gRPC interface
 * @param encrypted whether it is spoken to over TLS
 * @param apiKey what it asks for, if anything
 */
public record QdrantAddress(String host, int port, boolean encrypted, Optional<String> apiKey) {

    /** The port of gRPC; 6333 is that of REST, which is not spoken here. */
    public static final int GRPC_PORT = 6334;

    /**
     * The address that a URL names.
     *
     * @param url {@code http://host} or {@code https://host}; without a port, that of gRPC
     */
    public static QdrantAddress of(URI url, Optional<String> apiKey) {
        int port = url.getPort() < 0 ? GRPC_PORT : url.getPort();
        return new QdrantAddress(url.getHost(), port, "https".equals(url.getScheme()), apiKey);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return (encrypted ? "https://" : "http://") + host + ":" + port;
    }
}
