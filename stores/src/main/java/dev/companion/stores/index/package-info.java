/**
 * The memory index: finds what a companion remembers, by words and by meaning. Reads the facts of
 * the topic {@code memory} in log order and writes a folder of Lucene files that holds nothing the
 * log does not: it may be deleted at any time and is then rebuilt by reading the log from its
 * beginning. Files that cannot be read (damaged, or of another version) are moved aside and the
 * index falls back to an empty one; without vectors, or with those of another model, it falls back
 * to words alone.
 */
@NullMarked
package dev.companion.stores.index;

import org.jspecify.annotations.NullMarked;
