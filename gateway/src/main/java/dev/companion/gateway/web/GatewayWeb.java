package dev.companion.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.companion.gateway.Births;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.Problems;
import dev.companion.gateway.Users;
import dev.companion.gateway.admin.IncidentsController;
import dev.companion.gateway.admin.UsersController;
import dev.companion.gateway.chat.ChatController;
import dev.companion.gateway.chat.Messages;
import dev.companion.gateway.chat.ReplyLookup;
import dev.companion.gateway.chat.ReplyViews;
import dev.companion.gateway.chat.ReplyWatch;
import dev.companion.gateway.documents.DocumentsController;
import dev.companion.gateway.imports.ImportController;
import dev.companion.gateway.imports.ImportNights;
import dev.companion.gateway.life.LifeController;
import dev.companion.gateway.log.Cluster;
import dev.companion.gateway.log.LogController;
import dev.companion.gateway.log.TopicsController;
import dev.companion.gateway.memory.ChangesController;
import dev.companion.gateway.memory.ConflictsController;
import dev.companion.gateway.memory.ConsolidationController;
import dev.companion.gateway.memory.MemoryController;
import dev.companion.gateway.memory.MemoryFaces;
import dev.companion.gateway.people.Ledger;
import dev.companion.gateway.people.ProfileController;
import dev.companion.gateway.people.StandingController;
import dev.companion.gateway.rebuild.MemoryRebuild;
import dev.companion.gateway.rebuild.RebuildController;
import dev.companion.gateway.rebuild.RowRebuild;
import dev.companion.gateway.reflection.People;
import dev.companion.gateway.reflection.ReflectionController;
import dev.companion.gateway.reflection.ReflectionFaces;
import dev.companion.gateway.reflection.ReflectionWatch;
import dev.companion.mind.standing.HouseRules;
import dev.companion.models.Embedder;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Documents;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.Incidents;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.Catalogue;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.Json;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.modes.Modes;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web application: everything it serves, in one place and the classes it imports. What it works
 * with is registered by whoever starts it.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Problems.class,
    AccessWeb.class,
    AdminWeb.class,
    BlocksWeb.class,
    ChatWeb.class,
    ConsoleWeb.class,
    OpsWeb.class,
    PersonalityWeb.class,
    PrivacyWeb.class
})
public class GatewayWeb {

    /** One JSON on every face: as the log has it; what is absent is left out. */
    @Bean
    JsonMapper json() {
        return Json.MAPPER
                .rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .changeDefaultPropertyInclusion(
                        included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .build();
    }

    @Bean
    KafkaSettings kafka(GatewayConfig config) {
        return config.kafka();
    }

    @Bean
    Users users(Identities identities) {
        return new Users(identities);
    }

    @Bean
    Births births(GatewayConfig config, Identities identities, CompanionKeys keys, EventLog log) {
        return new Births(config, identities, keys, log);
    }

    @Bean
    ChatController chat(
            GatewayConfig config,
            Births births,
            Users users,
            CompanionKeys keys,
            EventLog log,
            ReplyWatch replies,
            ReplyViews views,
            MessageLocator locator,
            EventCodec codec,
            Modes modes,
            InstantSource clock) {
        return new ChatController(
                new Messages(
                        births,
                        keys,
                        log,
                        replies,
                        views,
                        new ReplyLookup(config.kafka(), codec, locator),
                        modes,
                        clock),
                users,
                config);
    }

    @Bean
    TopicsController topics(
            Catalogue catalogue,
            Cluster cluster,
            Users users,
            KafkaSettings kafka,
            EventCodec codec) {
        return new TopicsController(catalogue, cluster, users, kafka, codec);
    }

    @Bean
    LogController log(
            KafkaSettings kafka,
            Catalogue catalogue,
            EventCodec codec,
            MessageLocator locator,
            Users users,
            ForgottenMemories forgotten,
            PersonalityTable table) {
        return new LogController(kafka, catalogue, codec, locator, users, forgotten, table);
    }

    @Bean
    LifeController life(
            KafkaSettings kafka,
            EventCodec codec,
            MessageLocator locator,
            ForgottenMemories forgotten,
            PersonalityTable table,
            Users users,
            Embedder embedder,
            InstantSource clock) {
        return new LifeController(kafka, codec, locator, forgotten, table, users, embedder, clock);
    }

    @Bean
    ImportController imports(
            KafkaSettings kafka,
            Births births,
            CompanionKeys keys,
            EventLog log,
            EventCodec codec,
            ReflectionWatch watch,
            Users users,
            People people,
            Cluster cluster,
            InstantSource clock) {
        return new ImportController(
                kafka,
                births,
                keys,
                log,
                codec,
                new ImportNights(keys, log, watch),
                users,
                people,
                cluster,
                clock);
    }

    @Bean
    DocumentsController documents(
            KafkaSettings kafka,
            Identities identities,
            Births births,
            Users users,
            CompanionKeys keys,
            EventLog log,
            Documents documents,
            InstantSource clock) {
        return new DocumentsController(
                kafka, identities, births, users, keys, log, documents, clock);
    }

    @Bean
    UsersController people(
            UserRows rows, Users users, PersonalityTable personalities, InstantSource clock) {
        return new UsersController(rows, users, personalities, clock);
    }

    @Bean
    Ledger ledger(CompanionKeys keys, EventLog log, UserRows rows) {
        return new Ledger(keys, log, rows);
    }

    @Bean
    StandingController standings(
            Users users, UserRows rows, Ledger ledger, HouseRules house, InstantSource clock) {
        return new StandingController(users, rows, ledger, house, clock);
    }

    @Bean
    ProfileController profiles(Users users, UserRows rows, Ledger ledger, InstantSource clock) {
        return new ProfileController(users, rows, ledger, clock);
    }

    @Bean
    IncidentsController incidents(Users users, Incidents incidents, InstantSource clock) {
        return new IncidentsController(users, incidents, clock);
    }

    @Bean
    People reflectingPeople(GatewayConfig config, Users users, UserRows rows) {
        return new People(config, users, rows);
    }

    @Bean
    CompanionLog companionLog(KafkaSettings kafka) {
        return new CompanionLog(kafka);
    }

    @Bean
    ReflectionController reflections(
            ReflectionFaces faces, People people, CompanionLog companionLog) {
        return faces.controller(people, companionLog);
    }

    @Bean
    MemoryController memories(MemoryFaces faces, Users users, InstantSource clock) {
        return faces.reading(users, clock);
    }

    @Bean
    ChangesController memoryChanges(
            MemoryFaces faces,
            Users users,
            CompanionKeys keys,
            EventLog log,
            MemoryIndex index,
            InstantSource clock) {
        return faces.changing(users, keys, log, index, clock);
    }

    @Bean
    ConflictsController conflicts(
            MemoryFaces faces,
            Users users,
            CompanionKeys keys,
            EventLog log,
            MemoryIndex index,
            InstantSource clock) {
        return faces.settling(users, keys, log, index, clock);
    }

    @Bean
    ConsolidationController consolidation(
            ReflectionFaces reflections, People people, Users users, InstantSource clock) {
        return MemoryFaces.consolidating(users, reflections.lookBack(people), clock);
    }

    @Bean
    RebuildController rebuilds(MemoryRebuild memory, RowRebuild rows) {
        return new RebuildController(memory, rows);
    }
}
