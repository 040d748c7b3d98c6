package dev.companion.standalone.system;

import dev.companion.gateway.chat.Listeners;
import dev.companion.gateway.chat.ReplyWatch;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.live.Pieces;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.Interactions;
import dev.companion.stores.postgres.LastWords;
import dev.companion.stores.postgres.Sittings;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import java.util.List;

/** What hears replies and, while they are made, pieces of them. */
record Hearing(Database database, ReplyWatch replies, Listeners listeners, Pieces pieces) {

    static Hearing start(
            Infrastructure infrastructure, EventCodec codec, CompanionKeys keys, Shutdown started) {
        KafkaSettings kafka = infrastructure.kafka();
        var replies = started.add("reply watch", new ReplyWatch(kafka, codec));
        replies.start();
        var listeners = started.add("chat streams", new Listeners(kafka));
        listeners.start();
        var pieces =
                started.add(
                        "pieces",
                        new Pieces(infrastructure.redis(), keys, listeners::has, listeners::take));
        pieces.start();
        return new Hearing(infrastructure.database(), replies, listeners, pieces);
    }

    LastWords lastWords() {
        return new LastWords(database);
    }

    /** What the gateway is given. */
    List<Object> faces() {
        return List.of(replies, listeners, new Interactions(database), new Sittings(database));
    }
}
