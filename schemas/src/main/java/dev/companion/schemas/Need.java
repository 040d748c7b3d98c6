package dev.companion.schemas;

/** The psychological needs that decay with time and are satisfied by conversation. */
public enum Need {
    SOCIAL,
    INTELLECTUAL,
    CREATIVE,
    REST
}
