/**
 * Who may do what: decided once for each request, before anything else looks at it. What is not in
 * {@link dev.companion.gateway.access.PathTable} is not there for anybody.
 */
@NullMarked
package dev.companion.gateway.access;

import org.jspecify.annotations.NullMarked;
