package dev.companion.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with the console, in a real browser against a running system. */
@ExtendWith(SharedSystem.class)
final class ConsoleTest {

    private static Browser browser;

    private final Web web;

    ConsoleTest(OwnSystem system) {
        this.web = system.web();
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void somebody_new_says_who_they_are_and_is_answered() {
        try (var console = Console.open(browser, web, "", ColorScheme.LIGHT, 1280)) {
            var page = console.to("chat");
            page.getByLabel("Name").fill("console-new");
            page.getByText("Begin").click();

            page.getByLabel("Your message").fill("Hello, I am called Nora and I keep bees.");
            page.keyboard().press("Enter");

            assertThat(page.locator(".talk .mine")).hasCount(1);
            assertThat(page.locator(".talk .theirs .text")).not().isEmpty();
            assertThat(page.locator(".talk .theirs .mood")).isVisible();
        }
    }
}
