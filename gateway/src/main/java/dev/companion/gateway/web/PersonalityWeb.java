package dev.companion.gateway.web;

import dev.companion.gateway.Births;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.Users;
import dev.companion.gateway.personality.ChangeWatch;
import dev.companion.gateway.personality.Moving;
import dev.companion.gateway.personality.MovingController;
import dev.companion.gateway.personality.PersonalityController;
import dev.companion.gateway.personality.PersonalityFaces;
import dev.companion.gateway.personality.ResetController;
import dev.companion.gateway.reflection.People;
import dev.companion.gateway.reflection.ReflectionFaces;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web application serves of personalities. */
@Configuration(proxyBeanMethods = false)
class PersonalityWeb {

    @Bean
    PersonalityController personalityReading(
            PersonalityFaces faces,
            Users users,
            ChangeWatch changes,
            PersonalityTable table,
            InstantSource clock) {
        return faces.reading(users, changes, table, clock);
    }

    @Bean
    Moving moving(
            PersonalityFaces faces,
            ChangeWatch changes,
            PersonalityTable table,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock) {
        return faces.moving(changes, table, keys, log, clock);
    }

    @Bean
    MovingController personalityMoving(
            PersonalityFaces faces,
            GatewayConfig config,
            Users users,
            Births births,
            ReflectionFaces reflections,
            People people,
            Moving moving) {
        return faces.movable(config, users, births, reflections.lookBack(people), moving);
    }

    @Bean
    ResetController personalityReset(
            PersonalityFaces faces, GatewayConfig config, Users users, Moving moving) {
        return faces.resetting(config, users, moving);
    }
}
