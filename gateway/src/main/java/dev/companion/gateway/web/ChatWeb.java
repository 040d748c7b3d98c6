package dev.companion.gateway.web;

import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.Users;
import dev.companion.gateway.chat.Initiatives;
import dev.companion.gateway.chat.Listeners;
import dev.companion.gateway.chat.ProactiveController;
import dev.companion.gateway.chat.ReplyViews;
import dev.companion.gateway.chat.ReplyWatch;
import dev.companion.gateway.chat.SessionController;
import dev.companion.gateway.chat.StreamController;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Interactions;
import dev.companion.stores.postgres.Sittings;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.modes.Modes;
import java.time.InstantSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/** What the web application serves of talking, beside messages: listening and being written to. */
@Configuration(proxyBeanMethods = false)
class ChatWeb {

    @Bean
    ReplyViews replyViews(MemoryIndex memories) {
        return new ReplyViews(memories);
    }

    @Bean
    StreamController chatStream(
            Users users,
            Listeners listeners,
            CompanionLog log,
            EventCodec codec,
            ReplyViews replies,
            JsonMapper json) {
        return StreamController.of(users, listeners, log, codec, replies, json);
    }

    /** Streams never end by themselves: a stop would wait for them. */
    @Bean
    @Lazy(false)
    ApplicationListener<ContextClosedEvent> endOfStreams(Listeners listeners) {
        return _ -> listeners.end();
    }

    @Bean
    SessionController sessions(
            Users users, PersonalityTable personalities, Sittings sittings, InstantSource clock) {
        return new SessionController(users, personalities, sittings, clock);
    }

    @Bean
    ProactiveController proactive(
            GatewayConfig config,
            Users users,
            CompanionKeys keys,
            EventLog log,
            ReplyWatch replies,
            Interactions rows,
            Modes modes,
            InstantSource clock) {
        return new ProactiveController(
                users, new Initiatives(keys, log, replies, rows, modes, clock), config);
    }
}
