package dev.companion.gateway.memory;

import java.util.UUID;

/** Whose memories are asked for. */
record Owner(String userId, UUID companion) {}
