package dev.companion.gateway.access;

import java.util.UUID;

/** Who asks. */
public sealed interface Caller {

    /** Somebody on this machine, without a key: may act as any user, and runs nothing. */
    record Local() implements Caller {}

    /** The holder of a key that was made for one user, and acts as that one only. */
    record Owner(String userId, UUID keyId) implements Caller {}

    /** Whoever runs the system. */
    record Admin() implements Caller {}

    /** Anybody else: sees what is for everybody. */
    record Stranger() implements Caller {}
}
