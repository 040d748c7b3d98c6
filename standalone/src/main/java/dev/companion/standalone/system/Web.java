package dev.companion.standalone.system;

import dev.companion.gateway.web.GatewayWeb;
import dev.companion.standalone.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The web server, with what it works with. */
final class Web implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Web(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts listening, where the settings say. */
    static Web start(Settings settings, List<Object> parts) {
        var application =
                new SpringApplicationBuilder(GatewayWeb.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .properties(
                                Map.of(
                                        "server.address",
                                                settings.access().address().getHostAddress(),
                                        "server.port", Integer.toString(settings.port()),
                                        "server.shutdown", "graceful",
                                        "spring.lifecycle.timeout-per-shutdown-phase", "5s",
                                        "spring.threads.virtual.enabled", "true",
                                        "spring.mvc.async.request-timeout", "-1",
                                        "spring.main.lazy-initialization", "true",
                                        "server.error.include-message", "never",
                                        // Who asks is who is connected, whatever a header says.
                                        "server.forward-headers-strategy", "none"))
                        .initializers(context ->
                                parts.forEach(part ->
                                        context.getBeanFactory()
                                                .registerSingleton(
                                                        part.getClass().getName(), part)));
        return new Web(application.run());
    }

    int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server, "a running web application has a server").getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
