package dev.companion.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.access.AccessConfig;
import dev.companion.gateway.access.KeyBook;
import dev.companion.gateway.access.PathTable;
import dev.companion.gateway.chat.Listeners;
import dev.companion.stores.cache.Rate;
import dev.companion.stores.cache.RateLimits;
import dev.companion.stores.cache.Redis;
import dev.companion.topics.KafkaSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of paths against what the web application really serves. */
final class PathTableTest {

    private static final List<Object> PARTS =
            List.of(
                    new AccessConfig(true, Set.of(), "", new Rate(60, 10)),
                    new KeyBook(List::of),
                    new Listeners(new KafkaSettings("127.0.0.1:1", 1)),
                    new RateLimits(Redis.absent()));

    /** Shown by the server itself where something goes wrong; nobody can ask for it. */
    private static final String OF_THE_SERVER = "/error";

    @Test
    void every_path_that_is_served_is_in_the_table_with_its_method() {
        var missing = new ArrayList<String>();

        for (var served : served()) {
            var row = PathTable.of(served.method(), PathContainer.parsePath(served.example()));
            if (row.filter(it -> Set.of("*", served.method()).contains(it.method())).isEmpty()) {
                missing.add(served.method() + " " + served.pattern());
            }
        }

        assertThat(missing).as("who may ask for these?").isEmpty();
    }

    @Test
    void every_row_of_the_table_without_a_wildcard_is_served() {
        var served = new HashSet<String>();
        served().forEach(it -> served.add(it.method() + " " + it.pattern()));

        var rows =
                PathTable.rows().stream()
                        .filter(row -> !row.file() && !row.name().contains("*"))
                        .map(PathTable.Row::name)
                        .filter(name -> !name.startsWith("GET /openapi"));

        assertThat(served).containsAll(rows.toList());
    }

    private record Served(String method, String pattern) {

        /** A path that fits. */
        String example() {
            return pattern.replaceAll("\\{[^}]*}", "x");
        }
    }

    private static List<Served> served() {
        var application =
                new SpringApplicationBuilder(GatewayWeb.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .properties(
                                Map.of(
                                        "server.port", "0",
                                        "spring.main.lazy-initialization", "true"))
                        .initializers(context ->
                                PARTS.forEach(part ->
                                        context.getBeanFactory()
                                                .registerSingleton(
                                                        part.getClass().getName(), part)));
        try (var context = application.run()) {
            return mappings(context).stream().flatMap(info -> served(info).stream()).toList();
        }
    }

    private static List<RequestMappingInfo> mappings(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .toList();
    }

    private static List<Served> served(RequestMappingInfo info) {
        var served = new ArrayList<Served>();
        for (var pattern : info.getPatternValues()) {
            if (pattern.equals(OF_THE_SERVER)) {
                continue;
            }
            var methods = info.getMethodsCondition().getMethods();
            assertThat(methods).as("the methods of " + pattern).isNotEmpty();
            methods.forEach(method -> served.add(new Served(method.name(), pattern)));
        }
        return served;
    }
}
