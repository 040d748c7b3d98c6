package dev.companion.gateway.access;

import dev.companion.stores.cache.Rate;
import dev.companion.stores.cache.RateLimits;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.keys.AccessKey;
import dev.companion.stores.postgres.AccessKeyRow;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The filter before something that says who was let in. */
final class Door implements AutoCloseable {

    static final String ADMIN_KEY = "the-admin-key-of-this-door";
    static final String ANAS_KEY = "the-key-of-ana";
    static final int MOST_WORDS = 1_000;

    final List<AccessKeyRow> rows = new CopyOnWriteArrayList<>();
    final KeyBook book = new KeyBook(() -> List.copyOf(rows));
    final MeterRegistry meters = new SimpleMeterRegistry();
    final UUID anasKeyId = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private final ConfigurableApplicationContext context;

    private Door(boolean loopback, Rate rate) {
        rows.add(
                new AccessKeyRow(
                        anasKeyId,
                        UUID.randomUUID(),
                        "ana",
                        AccessKey.hash(ANAS_KEY),
                        "",
                        Instant.EPOCH,
                        Optional.empty()));
        book.refresh();
        var config =
                new AccessConfig(
                        loopback, Set.of("Companion.example"), AccessKey.hash(ADMIN_KEY), rate);
        var filter =
                new AccessFilter(
                        config, book, new RateLimits(Redis.absent()), new Refusals(meters));
        context =
                new SpringApplicationBuilder(Behind.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .properties(Map.of("server.port", "0", "server.address", "127.0.0.1"))
                        .initializers(it -> {
                            it.getBeanFactory().registerSingleton("filter", filter);
                            it.getBeanFactory().registerSingleton("door", this);
                        })
                        .run();
    }

    /** Of a gateway that only this machine can reach. */
    static Door onLoopback() {
        return new Door(true, new Rate(1_000, 1_000));
    }

    /** Of one that listens to the world. */
    static Door toTheWorld() {
        return new Door(false, new Rate(1_000, 1_000));
    }

    static Door with(Rate rate) {
        return new Door(true, rate);
    }

    RawHttp ask(String method, String path) {
        return new RawHttp(((WebServerApplicationContext) context).getWebServer().getPort())
                .line(method, path);
    }

    double refused(String reason) {
        return meters.counter(Refusals.COUNTER, "reason", reason).count();
    }

    @Override
    public void close() {
        context.close();
        book.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Behind {
        @Bean
        Echo echo(Door door) {
            return new Echo(() -> door.book.drop(door.anasKeyId));
        }
    }

    /** Acts as the user that is named, and says who was let in. */
    @RestController
    static class Echo {

        private final Runnable afterThree;

        Echo(Runnable afterThree) {
            this.afterThree = afterThree;
        }

        @RequestMapping("/**")
        Map<String, String> all(@RequestParam(name = "user_id") Optional<String> userId) {
            var visit = Visit.here().orElseThrow();
            userId.ifPresentOrElse(visit::actAs, () -> {});
            return Map.of("caller", visit.caller().getClass().getSimpleName());
        }

        /** Goes on for a while; the key of its reader is taken back after a few words. */
        @GetMapping("/chat/stream/ana")
        StreamingResponseBody stream() {
            return out -> {
                for (int i = 0; i < MOST_WORDS; i++) {
                    out.write("word\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    if (i == 2) {
                        afterThree.run();
                    }
                }
            };
        }

        @ExceptionHandler
        @ResponseStatus(HttpStatus.FORBIDDEN)
        Map<String, String> turnedAway(TurnedAway e) {
            return Map.of("error", e.refusal().error(), "detail", e.refusal().detail());
        }
    }
}
