/**
 * PostgreSQL: the two tables that are truth (who is which companion, and the companions' keys), and
 * the rows projected from the log for reading. Writes through {@link
 * dev.companion.stores.postgres.RowProjection} and {@link dev.companion.stores.postgres.Identities}
 * only. While the database is down, known people are served from memory and everything else says
 * {@link dev.companion.stores.postgres.DatabaseUnavailable}; projections wait at their offsets.
 */
@NullMarked
package dev.companion.stores.postgres;

import org.jspecify.annotations.NullMarked;
