package dev.companion.gateway.documents;

import dev.companion.mind.document.Block;
import java.util.List;

/** What there is to read in a file. */
sealed interface Extraction {

    /**
     * Its text.
     *
     * @param mediaType by what is in it, such as {@code application/pdf}
     */
    record Text(String mediaType, List<Block> blocks) implements Extraction {
        public Text {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Nothing can be made of it.
     *
     * @param reason said of the file: "is empty"
     */
    record Unusable(String reason) implements Extraction {}
}
