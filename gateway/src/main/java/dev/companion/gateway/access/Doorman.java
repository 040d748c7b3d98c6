package dev.companion.gateway.access;

import dev.companion.gateway.access.Caller.Admin;
import dev.companion.gateway.access.Caller.Local;
import dev.companion.gateway.access.Caller.Owner;
import dev.companion.gateway.access.Caller.Stranger;
import dev.companion.stores.keys.AccessKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Knows callers by their keys, and those on this machine by their addresses. */
final class Doorman {

    private static final String BEARER = "Bearer ";

    private static final Refusal UNKNOWN_KEY =
            Refusal.unauthorized("this key is none, or has been revoked");
    private static final Refusal TOO_MANY_GUESSES =
            Refusal.rateLimited(
                    "too many keys from this address were none; wait a minute", Guesses.FOR);

    private final AccessConfig config;
    private final KeyBook keys;
    private final Guesses guesses;

    Doorman(AccessConfig config, KeyBook keys, Guesses guesses) {
        this.config = config;
        this.keys = keys;
        this.guesses = guesses;
    }

    /** Who asks, or why it does not matter. */
    sealed interface Found {
        record Someone(Caller caller) implements Found {}

        record NotOne(Refusal refusal) implements Found {}
    }

    Found look(HttpServletRequest request) {
        var key = key(request);
        if (key.isEmpty()) {
            return new Found.Someone(isLocal(request) ? new Local() : new Stranger());
        }
        var address = request.getRemoteAddr();
        if (guesses.tooMany(address)) {
            return new Found.NotOne(TOO_MANY_GUESSES);
        }
        var caller = holder(AccessKey.hash(key.get()));
        if (caller.isEmpty()) {
            guesses.note(address);
        }
        return caller.<Found>map(Found.Someone::new).orElseGet(() -> new Found.NotOne(UNKNOWN_KEY));
    }

    private Optional<Caller> holder(String hash) {
        if (AccessKey.same(hash, config.adminHash())) {
            return Optional.of(new Admin());
        }
        // Where a hash of what they sent lies in a table tells nobody anything.
        Optional<Owner> owner = keys.find(hash);
        return owner.map(Caller.class::cast);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-API-Key"))
                .or(() ->
                        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                                .filter(text ->
                                        text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                                .map(text -> text.substring(BEARER.length())))
                .map(String::strip);
    }

    /** What a proxy passes on comes from its machine, but not from anybody on it. */
    private boolean isLocal(HttpServletRequest request) {
        return config.loopback()
                && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP")
                        .noneMatch(header -> request.getHeader(header) != null);
    }
}
