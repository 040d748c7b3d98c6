/**
 * What crosses a Kafka topic: sealed events as records, their wire names, the envelope, and how ids
 * are derived. Depends on nothing but the JDK; how these become bytes is the business of {@code
 * dev.companion.topics}.
 */
@NullMarked
package dev.companion.schemas;

import org.jspecify.annotations.NullMarked;
