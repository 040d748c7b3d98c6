package dev.companion.gateway.web;

import dev.companion.gateway.Users;
import dev.companion.gateway.life.InnerController;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The console at {@code /}: static files, asked for again each time and sent only when they have
 * changed, so that a newer system is never met by an older page.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleWeb implements WebMvcConfigurer {

    private static final String UPLOT = "org.webjars.npm/uplot";

    @Bean
    InnerController inner(KafkaSettings kafka, EventCodec codec, Users users) {
        return new InnerController(kafka, codec, users);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/console/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files(registry, "/console/**", "classpath:/static/console/");
        // Under a path without its version, which pages need not know then.
        files(
                registry,
                "/console/uplot/**",
                "classpath:/META-INF/resources/webjars/uplot/%s/dist/".formatted(uplotVersion()));
    }

    private static void files(ResourceHandlerRegistry registry, String path, String folder) {
        registry.addResourceHandler(path)
                .addResourceLocations(folder)
                .setUseLastModified(false)
                .setEtagGenerator(ConsoleWeb::etag)
                .setCacheControl(CacheControl.noCache());
    }

    private static String etag(Resource file) {
        try {
            var sum = new CRC32();
            var bytes = file.getContentAsByteArray();
            sum.update(bytes);
            return "\"%x-%x\"".formatted(bytes.length, sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String uplotVersion() {
        var about = new ClassPathResource("META-INF/maven/" + UPLOT + "/pom.properties");
        var properties = new Properties();
        try (var text = about.getInputStream()) {
            properties.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
