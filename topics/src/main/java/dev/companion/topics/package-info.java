/**
 * The log as code: which topics there are, how an event becomes a record and back, who may read it,
 * and how work is taken from it in order. Reads {@code topics.yaml}; writes and reads Kafka.
 */
@NullMarked
package dev.companion.topics;

import org.jspecify.annotations.NullMarked;
