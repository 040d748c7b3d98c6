package dev.companion.stores.index;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers on a port of its own as a Qdrant would, in what the index asks for. It checks what goes
 * over our wire and is no proof of how a Qdrant behaves: that is for the same tests against one.
 */
final class FakeQdrant implements AutoCloseable {

    final Map<String, FakeCollection> collections = new ConcurrentHashMap<>();
    final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());

    private final int port;
    private final FakePoints points = new FakePoints(this);
    private volatile Optional<String> failing = Optional.empty();
    private volatile Optional<String> held = Optional.empty();
    private volatile Optional<Server> server = Optional.empty();

    FakeQdrant() {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    QdrantAddress address() {
        return new QdrantAddress("localhost", port, false, Optional.of("a key"));
    }

    void start() {
        try {
            server =
                    Optional.of(
                            Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                                    .maxInboundMessageSize(64 << 20)
                                    .addService(points)
                                    .addService(new FakeCollections(this))
                                    .intercept(new Faults())
                                    .build()
                                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a crash or a restart begins; the collections stay. */
    void stop() {
        server.ifPresent(running -> {
            running.shutdownNow();
            try {
                running.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server = Optional.empty();
    }

    /** From now on, a method is answered with UNAVAILABLE; the work is not done. */
    void fail(String method) {
        failing = Optional.of(method);
    }

    /** From now on, a method is never answered. */
    void hold(String method) {
        held = Optional.of(method);
    }

    void recover() {
        failing = Optional.empty();
    }

    FakeCollection collection(String name) {
        var collection = collections.get(name);
        if (collection == null) {
            throw Status.NOT_FOUND
                    .withDescription("Not found: Collection `" + name + "` doesn't exist!")
                    .asRuntimeException();
        }
        return collection;
    }

    static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw Status.INVALID_ARGUMENT.withDescription(otherwise).asRuntimeException();
        }
    }

    static StatusRuntimeException notImitated(Object what) {
        return Status.UNIMPLEMENTED.withDescription(what + " is not imitated").asRuntimeException();
    }

    static <T> void answer(StreamObserver<T> observer, Supplier<T> work) {
        try {
            observer.onNext(work.get());
            observer.onCompleted();
        } catch (StatusRuntimeException e) {
            observer.onError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private final class Faults implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            var method = call.getMethodDescriptor().getBareMethodName();
            asked.add(String.valueOf(method));
            var key = headers.get(Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER));
            if (!"a key".equals(key)) {
                call.close(Status.UNAUTHENTICATED, new Metadata());
                return new ServerCall.Listener<>() {};
            }
            if (failing.filter(f -> f.equals(method)).isPresent()) {
                call.close(Status.UNAVAILABLE.withDescription("as told to"), new Metadata());
                return new ServerCall.Listener<>() {};
            }
            if (held.filter(h -> h.equals(method)).isPresent()) {
                return new ServerCall.Listener<>() {};
            }
            return next.startCall(call, headers);
        }
    }
}
