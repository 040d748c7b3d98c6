package dev.companion.gateway.web;

import dev.companion.gateway.Users;
import dev.companion.gateway.log.CompanionFacts;
import dev.companion.gateway.privacy.ExportController;
import dev.companion.gateway.privacy.ForgetController;
import dev.companion.gateway.privacy.PrivacyFaces;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web application serves of what people may ask about what is kept of them. */
@Configuration(proxyBeanMethods = false)
class PrivacyWeb {

    @Bean
    ForgetController forgetPerson(
            PrivacyFaces faces,
            Users users,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock) {
        return faces.forgetting(users, keys, log, clock);
    }

    @Bean
    ExportController exportPerson(
            PrivacyFaces faces,
            Users users,
            KafkaSettings kafka,
            Catalogue catalogue,
            EventCodec codec,
            ForgottenMemories forgotten,
            InstantSource clock) {
        return faces.exporting(
                users, new CompanionFacts(kafka, catalogue, codec, forgotten), clock);
    }
}
