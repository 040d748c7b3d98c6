package dev.companion.gateway.access;

/** A request is turned away while it is served, when it is known whom it is about. */
public final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    TurnedAway(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
