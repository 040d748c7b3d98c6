package dev.companion.standalone.system;

import dev.companion.gateway.admin.AdminFaces;
import dev.companion.gateway.blocks.BlockFaces;
import dev.companion.gateway.memory.IndexMemorySearch;
import dev.companion.gateway.memory.MemoryFaces;
import dev.companion.gateway.memory.TextMemorySearch;
import dev.companion.gateway.personality.PersonalityFaces;
import dev.companion.models.Embedder;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.Documents;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Incidents;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryTextSearch;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.stores.recall.SteadyIndex;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** What the rows know of memories, for whoever needs it beside the index. */
record MemoryStores(Database database, Memories memories, Conflicts conflicts) {

    static MemoryStores of(Database database) {
        return new MemoryStores(database, new Memories(database), new Conflicts(database));
    }

    /** The index for those who must go on without it. */
    SteadyIndex steady(MemoryIndex index) {
        return new SteadyIndex(
                index, new MemoryTextSearch(database), memories, new ForgottenMemories(database));
    }

    /** What the gateway is given. */
    List<Object> faces(MemoryIndex index, Embedder embedder, ZoneId zone, InstantSource clock) {
        var byWords = new TextMemorySearch(new MemoryTextSearch(database));
        var search = new IndexMemorySearch(index, embedder, zone, clock, byWords);
        return List.of(
                new MemoryFaces(database, search),
                new BlockFaces(database),
                new PersonalityFaces(database),
                new AdminFaces(database),
                new ForgottenMemories(database),
                new Documents(database),
                new MessageLocator(database),
                new Incidents(database));
    }
}
