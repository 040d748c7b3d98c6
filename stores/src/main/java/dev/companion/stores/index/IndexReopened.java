package dev.companion.stores.index;

/**
 * The disk failed, and the index was opened again as of its last commit. What was applied since is
 * not in it: whoever applies goes on from {@link MemoryIndex#nextOffsets}.
 */
public final class IndexReopened extends RuntimeException {

    IndexReopened(String reason) {
        super("the memory index failed and was opened again: " + reason);
    }
}
