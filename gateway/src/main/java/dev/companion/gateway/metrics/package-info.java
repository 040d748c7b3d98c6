/** What is counted, as Prometheus reads it. */
@NullMarked
package dev.companion.gateway.metrics;

import org.jspecify.annotations.NullMarked;
