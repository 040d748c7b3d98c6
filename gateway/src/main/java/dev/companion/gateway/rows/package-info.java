/** The projections to PostgreSQL: facts become rows, in batches, each once. */
@NullMarked
package dev.companion.gateway.rows;

import org.jspecify.annotations.NullMarked;
