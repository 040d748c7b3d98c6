package dev.companion.stores.index;

import java.io.IOException;

/** What a search reads of a part of the memories, by their places in it. */
interface Columns {

    /** Told of each memory that has a word. */
    interface Found {
        void in(int place, int frequency);
    }

    int size();

    Row row(int source, int place);

    /** Where a word stands. */
    void find(String word, Found found) throws IOException;
}
