package dev.companion.gateway.web;

import dev.companion.gateway.AvailableFeatures;
import dev.companion.gateway.Users;
import dev.companion.gateway.admin.AdminFaces;
import dev.companion.gateway.admin.Health;
import dev.companion.gateway.admin.InteractionsController;
import dev.companion.gateway.admin.StatsController;
import dev.companion.gateway.memory.MemoryFaces;
import dev.companion.gateway.memory.SweepController;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web application serves to whoever runs the system. */
@Configuration(proxyBeanMethods = false)
class AdminWeb {

    @Bean
    AvailableFeatures availableFeatures(Health health) {
        return health::features;
    }

    @Bean
    StatsController stats(AdminFaces faces, Health health, InstantSource clock) {
        return faces.stats(health, clock);
    }

    @Bean
    InteractionsController interactions(AdminFaces faces, Users users, InstantSource clock) {
        return faces.interactions(users, clock);
    }

    @Bean
    SweepController sweeping(
            MemoryFaces faces,
            CompanionKeys keys,
            EventLog log,
            MemoryIndex index,
            InstantSource clock) {
        return faces.sweeping(keys, log, index, clock);
    }
}
