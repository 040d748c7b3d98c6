package dev.companion.gateway.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.companion.gateway.access.Caller.Admin;
import dev.companion.gateway.access.Caller.Owner;
import dev.companion.gateway.access.Caller.Stranger;
import dev.companion.gateway.access.PathTable.Cost;
import dev.companion.gateway.access.PathTable.Row;
import dev.companion.stores.cache.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets requests in, or answers them itself; comes before whatever else looks at them. */
public final class AccessFilter extends OncePerRequestFilter implements Ordered {

    private static final Refusal KEY_NEEDED =
            Refusal.unauthorized(
                    "a key is needed here: in the header X-API-Key, or Authorization: Bearer");
    private static final Refusal ADMIN_KEY_NEEDED =
            Refusal.unauthorized(
                    "the admin key is needed here, in the header X-API-Key; ./companion admin-key"
                            + " shows it");
    private static final Refusal NOT_FOR_USERS =
            Refusal.forbidden("forbidden", "this is for the admin key only");

    private final Visit.Gate gate;
    private final KeyBook keys;
    private final Doorman doorman;
    private final List<Rule> rules;

    public AccessFilter(AccessConfig config, KeyBook keys, RateLimits limits, Refusals refusals) {
        this.gate = new Visit.Gate(config, limits, refusals);
        this.keys = keys;
        this.doorman = new Doorman(config, keys, new Guesses(Ticker.systemTicker()));
        this.rules =
                List.of(
                        new HostRule(config),
                        new OriginRule(config),
                        new BodyRule(),
                        new QueryRule());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var row = PathTable.of(request);
        SecurityHeaders.set(response, row);
        switch (look(request, row)) {
            case Looked.Let(var caller, var where) -> {
                new Visit(request, caller, where, gate).begin();
                chain.doFilter(request, held(response, caller));
            }
            case Looked.Not(var refusal) -> gate.refusals().write(request, response, refusal);
        }
    }

    private HttpServletResponse held(HttpServletResponse response, Caller caller) {
        return caller instanceof Owner owner
                ? new HeldResponse(response, () -> keys.holds(owner))
                : response;
    }

    private Looked look(HttpServletRequest request, Optional<Row> found) {
        // What there is not is everybody's, so that the rules need not know of it.
        var row = found.orElse(PathTable.NOWHERE);
        for (var rule : rules) {
            var refusal = rule.against(request, row);
            if (refusal.isPresent()) {
                return new Looked.Not(refusal.get());
            }
        }
        if (found.isEmpty()) {
            return new Looked.Not(Refusal.notFound());
        }
        return switch (doorman.look(request)) {
            case Doorman.Found.NotOne(var refusal) -> new Looked.Not(refusal);
            case Doorman.Found.Someone(var caller) ->
                    level(request, caller, row)
                            .or(() -> limit(caller))
                            .or(() -> cost(request, caller, row))
                            .<Looked>map(Looked.Not::new)
                            .orElseGet(() -> new Looked.Let(caller, row));
        };
    }

    private static Optional<Refusal> level(HttpServletRequest request, Caller caller, Row row) {
        return switch (row.level()) {
            case PUBLIC -> Optional.empty();
            case USER -> forUsers(caller);
            case NAMED ->
                    QueryRule.names(request, "user_id") ? forUsers(caller) : forAdmins(caller);
            case ADMIN -> forAdmins(caller);
        };
    }

    private static Optional<Refusal> forUsers(Caller caller) {
        return caller instanceof Stranger ? Optional.of(KEY_NEEDED) : Optional.empty();
    }

    private static Optional<Refusal> forAdmins(Caller caller) {
        return switch (caller) {
            case Admin _ -> Optional.empty();
            case Owner _ -> Optional.of(NOT_FOR_USERS);
            case Caller.Local _, Stranger _ -> Optional.of(ADMIN_KEY_NEEDED);
        };
    }

    private Optional<Refusal> limit(Caller caller) {
        return caller instanceof Owner(_, var key)
                ? gate.limits()
                        .take("key", key.toString(), gate.config().calls())
                        .map(wait ->
                                Refusal.rateLimited(
                                        "this key has asked very often in the last minute; try"
                                                + " again later",
                                        wait))
                : Optional.empty();
    }

    /** What is dear and about nobody is on the account of whoever asks. */
    private Optional<Refusal> cost(HttpServletRequest request, Caller caller, Row row) {
        if (row.cost() != Cost.OF_CALLER) {
            return Optional.empty();
        }
        var config = gate.config();
        var wait =
                caller instanceof Owner(var user, _)
                        ? gate.limits().take("user", user, config.messages())
                        : gate.limits().take("address", request.getRemoteAddr(), config.messages());
        return wait.map(Refusal::askedForMuch);
    }

    private sealed interface Looked {
        record Let(Caller caller, Row row) implements Looked {}

        record Not(Refusal refusal) implements Looked {}
    }
}
