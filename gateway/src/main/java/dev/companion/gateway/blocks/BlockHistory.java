package dev.companion.gateway.blocks;

import dev.companion.stores.postgres.BlockRow;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A page of what a block held.
 *
 * @param byDefault what it held before anybody edited it
 * @param versions newest first
 * @param nextBefore what to ask for to get the next page; absent on the last
 */
record BlockHistory(
        String label, String byDefault, List<Version> versions, OptionalLong nextBefore) {

    static BlockHistory of(String label, String byDefault, List<BlockRow> rows, int limit) {
        return new BlockHistory(
                label,
                byDefault,
                rows.stream().map(Version::of).toList(),
                rows.size() < limit ? OptionalLong.empty() : OptionalLong.of(rows.getLast().id()));
    }

    /**
     * What it held from one edit to the next.
     *
     * @param version the edit
     * @param editor who made it
     * @param text empty when the block was gone
     */
    record Version(UUID version, Instant at, String editor, int characters, String text) {

        static Version of(BlockRow row) {
            return new Version(
                    row.edit(),
                    row.at(),
                    BlockView.word(row.editor()),
                    row.text().length(),
                    row.text());
        }
    }
}
