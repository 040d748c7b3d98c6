package dev.companion.schemas;

/** Why a companion looked back. */
public enum ReflectionKind {
    /** A day was over: besides, the mood baseline drifts. */
    NIGHT,
    /** Somebody asked for it. */
    ON_DEMAND
}
