package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * A request names one of this system's hosts. A page of somebody else that has its own name point
 * here (DNS rebinding) is of the same origin for the browser, but its requests name its host.
 */
record HostRule(AccessConfig config) implements Rule {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Refusal REFUSAL =
            Refusal.forbidden(
                    "host_not_allowed",
                    "the Host header must be localhost, an address of it, or one of gateway.hosts");

    @Override
    public Optional<Refusal> against(HttpServletRequest request, Row row) {
        var host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST));
        return host.flatMap(Authority::of).filter(this::isOwn).isPresent()
                ? Optional.empty()
                : Optional.of(REFUSAL);
    }

    private boolean isOwn(Authority asked) {
        return OWN.contains(asked.host())
                || config.hosts().contains(asked.host())
                || config.hosts().contains(asked.toString());
    }
}
