package dev.companion.stores.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an index holds already of the memories that some facts are about. */
interface Stored {

    /** Those it has; a key says whose it is, so nobody's is taken for another's. */
    Map<Memory.Key, Memory> known(Collection<Memory.Key> keys) throws IOException;

    /** The passages of a document that may be found; all that is asked of them is their key. */
    List<Memory> passages(UUID companion, UUID document) throws IOException;

    /** How often a companion's memories came to mind. */
    Recalls recalls(UUID companion) throws IOException;
}
