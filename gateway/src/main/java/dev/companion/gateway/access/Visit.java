package dev.companion.gateway.access;

import dev.companion.gateway.access.Caller.Admin;
import dev.companion.gateway.access.Caller.Owner;
import dev.companion.gateway.access.PathTable.Cost;
import dev.companion.gateway.access.PathTable.Row;
import dev.companion.stores.cache.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A request that was let in, for as long as it is served: who asks and what for. Code that no
 * request asked for, and what goes on in other threads after a request was answered or while its
 * answer streams, has none and may do anything: whom it is about must be decided before.
 */
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private static final Refusal NOT_YOURS =
            Refusal.forbidden("forbidden", "this key acts as its own user only");
    private static final Refusal ADMINS_ONLY =
            Refusal.forbidden("forbidden", "without a user_id this is for the admin key only");

    private final HttpServletRequest request;
    private final Caller caller;
    private final Row row;
    private final Gate gate;
    private final AtomicBoolean charged = new AtomicBoolean();

    Visit(HttpServletRequest request, Caller caller, Row row, Gate gate) {
        this.request = request;
        this.caller = caller;
        this.row = row;
        this.gate = gate;
    }

    /** What every visit needs. */
    record Gate(AccessConfig config, RateLimits limits, Refusals refusals) {}

    void begin() {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The visit that is being served; empty where no request is. */
    public static Optional<Visit> here() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        if (attributes.getRequest().getAttribute(ATTRIBUTE) instanceof Visit visit) {
            return Optional.of(visit);
        }
        throw new IllegalStateException("a request is served that nobody has let in");
    }

    public Caller caller() {
        return caller;
    }

    /**
     * The caller acts as a user, of whom it need not be known whether they exist.
     *
     * @throws TurnedAway when they may not, or do so too often
     */
    public void actAs(String userId) {
        if (caller instanceof Owner(var own, _) && !own.equals(userId)) {
            throw turnedAway(NOT_YOURS);
        }
        if (row.cost() == Cost.OF_USER && charged.compareAndSet(false, true)) {
            gate.limits()
                    .take("user", userId, gate.config().messages())
                    .ifPresent(wait -> {
                        throw turnedAway(Refusal.askedForMuch(wait));
                    });
        }
    }

    /**
     * The caller asks about everybody.
     *
     * @throws TurnedAway when they may not
     */
    public void actAsEverybody() {
        if (!(caller instanceof Admin)) {
            throw turnedAway(ADMINS_ONLY);
        }
    }

    private TurnedAway turnedAway(Refusal refusal) {
        gate.refusals().note(request, refusal);
        return new TurnedAway(refusal);
    }
}
