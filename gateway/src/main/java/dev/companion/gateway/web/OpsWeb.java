package dev.companion.gateway.web;

import dev.companion.gateway.Users;
import dev.companion.gateway.admin.DetailedHealth;
import dev.companion.gateway.admin.Figures;
import dev.companion.gateway.admin.Health;
import dev.companion.gateway.admin.HealthController;
import dev.companion.gateway.admin.Processes;
import dev.companion.gateway.admin.Trials;
import dev.companion.gateway.embed.EmbedController;
import dev.companion.gateway.letters.LettersController;
import dev.companion.gateway.log.Cluster;
import dev.companion.gateway.log.Lag;
import dev.companion.gateway.log.LagController;
import dev.companion.gateway.log.StoredPlaces;
import dev.companion.gateway.metrics.Caches;
import dev.companion.gateway.metrics.MetricsController;
import dev.companion.gateway.metrics.RequestTimes;
import dev.companion.gateway.metrics.SystemMeters;
import dev.companion.models.SharedEmbedder;
import dev.companion.models.YieldingEmbedder;
import dev.companion.stores.cache.OwnerlessVectorCache;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.modes.Modes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What the web application serves to those who run it, and counts for them. */
@Configuration(proxyBeanMethods = false)
class OpsWeb {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestTimes requestTimes(MeterRegistry meters) {
        return new RequestTimes(meters);
    }

    /** Counts requests under the names that dashboards know. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    ServerHttpObservationFilter requestsSeen(MeterRegistry meters) {
        var observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
        return new ServerHttpObservationFilter(observations);
    }

    @Bean
    Lag lag(Cluster cluster, StoredPlaces stored) {
        return new Lag(cluster, stored);
    }

    @Bean
    LagController lags(Lag lag) {
        return new LagController(lag);
    }

    @Bean
    LettersController letters(
            KafkaSettings kafka, Catalogue catalogue, Cluster cluster, Users users, EventLog log) {
        return new LettersController(kafka, catalogue, cluster, users, log);
    }

    @Bean
    HealthController health(
            Health health,
            Trials trials,
            Modes modes,
            Processes processes,
            Lag lag,
            MeterRegistry meters,
            InstantSource clock) {
        return new HealthController(
                health,
                new DetailedHealth(trials, modes, processes, lag),
                new Figures(meters),
                clock);
    }

    @Bean
    SystemMeters systemMeters(
            MeterRegistry meters, Modes modes, Processes processes, Caches caches, Lag lag) {
        return new SystemMeters(meters, modes, processes, caches, lag);
    }

    @Bean
    MetricsController metrics(PrometheusMeterRegistry meters, SystemMeters system) {
        return new MetricsController(meters, system);
    }

    @Bean
    EmbedController embedding(SharedEmbedder embedder, OwnerlessVectorCache kept) {
        return new EmbedController(embedder, new YieldingEmbedder(embedder, embedder::busy), kept);
    }
}
