package dev.companion.gateway.web;

import dev.companion.gateway.Births;
import dev.companion.gateway.BodyLimit;
import dev.companion.gateway.access.AccessConfig;
import dev.companion.gateway.access.AccessFilter;
import dev.companion.gateway.access.KeyBook;
import dev.companion.gateway.access.Refusals;
import dev.companion.gateway.keys.IssuedKeys;
import dev.companion.gateway.keys.KeysController;
import dev.companion.gateway.people.Ledger;
import dev.companion.stores.cache.RateLimits;
import dev.companion.stores.postgres.AccessKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before everything that the web application serves, and the keys to it. */
@Configuration(proxyBeanMethods = false)
class AccessWeb {

    @Bean
    @ConditionalOnMissingBean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Refusals refusals(MeterRegistry meters) {
        return new Refusals(meters);
    }

    @Bean
    AccessFilter access(AccessConfig config, KeyBook keys, RateLimits limits, Refusals refusals) {
        return new AccessFilter(config, keys, limits, refusals);
    }

    @Bean
    BodyLimit bodyLimit(Refusals refusals) {
        return new BodyLimit(refusals);
    }

    @Bean
    KeysController accessKeys(
            Births births, Ledger ledger, AccessKeys rows, KeyBook book, InstantSource clock) {
        return new KeysController(new IssuedKeys(births, ledger, rows, book, clock));
    }
}
