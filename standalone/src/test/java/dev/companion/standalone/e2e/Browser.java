package dev.companion.standalone.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser for tests: the Chromium that is installed, else Playwright's own, which it downloads.
 * Where there is none, tests are aborted; on CI they fail.
 */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser start() {
        var installed = installed();
        try {
            var environment =
                    installed.isPresent()
                            ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                            : Map.<String, String>of();
            var playwright = Playwright.create(new CreateOptions().setEnv(environment));
            var options = new LaunchOptions().setHeadless(true);
            installed.ifPresent(options::setExecutablePath);
            if (Objects.equals(System.getProperty("user.name"), "root")) {
                // Chromium's sandbox cannot be had by root.
                options.setArgs(List.of("--no-sandbox"));
            }
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            Assumptions.abort(
                    "no browser: install Chromium or name one by COMPANION_CHROMIUM; "
                            + e.getMessage().lines().findFirst().orElse(""));
            throw e;
        }
    }

    BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        var found =
                NAMES.stream()
                        .flatMap(name ->
                                Arrays.stream(path.split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("COMPANION_CHROMIUM")).map(Path::of), found)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
