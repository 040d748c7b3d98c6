/**
 * The shape of the PostgreSQL database. Reads the Flyway scripts under {@code db/migration} and
 * brings a database up to the newest of them; the jOOQ classes in {@code
 * dev.companion.migrations.tables} are generated from the same scripts whenever they change. Falls
 * back to nothing: a database that cannot be migrated stops the start.
 */
@NullMarked
package dev.companion.migrations;

import org.jspecify.annotations.NullMarked;
