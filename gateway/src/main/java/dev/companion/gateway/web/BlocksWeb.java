package dev.companion.gateway.web;

import dev.companion.gateway.Users;
import dev.companion.gateway.blocks.BlockEditsController;
import dev.companion.gateway.blocks.BlockFaces;
import dev.companion.gateway.blocks.BlocksController;
import dev.companion.gateway.blocks.RemindersController;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web application serves of memory blocks and reminders. */
@Configuration(proxyBeanMethods = false)
class BlocksWeb {

    @Bean
    BlocksController blocks(BlockFaces faces, Users users, PersonalityTable personalities) {
        return faces.reading(users, personalities);
    }

    @Bean
    BlockEditsController blockEdits(
            BlockFaces faces,
            Users users,
            PersonalityTable personalities,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock) {
        return faces.editing(users, personalities, keys, log, clock);
    }

    @Bean
    RemindersController reminders(BlockFaces faces, Users users) {
        return faces.reminders(users);
    }
}
