package dev.companion.models;

/** Tokens as an endpoint counted them, 0 when it did not say. */
record Usage(int promptTokens, int completionTokens) {}
