package dev.companion.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console by keyboard, to a screen reader, on a phone, by night, and with evil words in it. */
@ExtendWith(SharedSystem.class)
final class ConsoleForEveryoneTest {

    private static final String BEN = "console-ben";
    private static final String EVIL = "<img src=x onerror=window.hacked=1>";
    private static final int MOST_TABS = 60;

    private static Browser browser;
    private static Web web;

    @BeforeAll
    static void start(OwnSystem system) {
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        web = system.web();
        FourWeeks.livedBy(BEN, web);
        web.say(BEN, "Look at this: " + EVIL);
        web.settle();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axe_finds_no_barrier_on_any_page_by_day_or_by_night() {
        var found = new SoftAssertions();
        for (var each : Map.of("day", true, "night", false).entrySet()) {
            try (var console =
                    each.getValue()
                            ? Console.atDesk(browser, web, BEN)
                            : Console.atDeskByNight(browser, web, BEN)) {
                for (var name : Console.PAGES) {
                    console.to(name);
                    console.shot(name + "-" + each.getKey());
                    found.assertThat(console.barriers())
                            .as("%s by %s", name, each.getKey())
                            .isEmpty();
                }
            }
        }
        found.assertAll();
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        var found = new SoftAssertions();
        try (var console = Console.onPhone(browser, web, BEN)) {
            for (var name : Console.PAGES) {
                console.to(name);
                console.shot(name + "-phone");
                found.assertThat(console.overhang()).as(name).isNotPositive();
            }
        }
        found.assertAll();
    }

    @Test
    void what_somebody_wrote_stays_text_on_every_page() {
        try (var console = Console.atDesk(browser, web, BEN)) {
            for (var name : Console.PAGES) {
                console.to(name);
                assertHarmless(console.page());
            }
            var page = console.to("chat");
            assertThat(page.locator(".talk .mine .text").last()).hasText("Look at this: " + EVIL);
            page.locator(".talk .theirs").last().getByText("why?").click();
            assertThat(page.locator(".why .causes").first()).containsText(EVIL);
            page.locator(".why").getByText("Everything it led to").click();
            assertThat(page.locator(".trace")).containsText(EVIL);
            page = console.to("topics");
            page.getByLabel("User").fill(BEN);
            page.getByText("Read", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".tail")).containsText(EVIL);
            assertHarmless(page);
        }
    }

    @Test
    void everything_is_reached_and_done_by_keyboard_alone() {
        try (var console = Console.atDesk(browser, web, BEN)) {
            var page = console.to("health");
            for (var title :
                    new String[] {"Chat", "Memories", "Trace", "Topics", "People", "Health"}) {
                tabTo(page, title, "Shift+Tab");
                page.keyboard().press("Enter");
                assertThat(page.locator("h1")).hasText(title);
                console.there();
            }
            tabTo(page, "Inner life", "Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Inner life");
            console.there();
            tabTo(page, "#moment", "Tab");
            var before = page.locator("#moment").getAttribute("aria-valuetext");
            page.keyboard().press("PageDown");
            assertThat(page.locator("#moment")).not().hasAttribute("aria-valuetext", before);

            tabTo(page, "Chat", "Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Chat");
            console.there();
            tabTo(page, "#message", "Tab");
            page.keyboard().type("All of this");
            page.keyboard().press("Shift+Enter");
            page.keyboard().type("without a mouse.");
            page.keyboard().press("Enter");
            assertThat(page.locator(".talk .mine .text").last()).containsText("without a mouse.");
            assertThat(page.locator(".talk > li").last()).hasClass(Pattern.compile("theirs.*"));
        }
    }

    @Test
    void a_theme_is_kept() {
        try (var console = Console.atDesk(browser, web, BEN)) {
            var page = console.to("health");
            page.getByText("Theme: system").click();
            page.getByText("Theme: light").click();
            page.reload();

            assertThat(page.getByText("Theme: dark")).isVisible();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void a_file_is_sent_again_only_when_it_has_changed() {
        try (var console = Console.atDesk(browser, web, BEN)) {
            var file = web.request("/console/app.js").build().uri().toString();
            var tag = console.page().request().get(file).headers().get("etag");

            var again =
                    web.send(
                            web.request("/console/app.js")
                                    .header("If-None-Match", tag)
                                    .GET()
                                    .build());

            assertThat(again.status()).isEqualTo(304);
        }
    }

    private static void assertHarmless(Page page) {
        assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
        assertThat(page.locator("img[src=x]").count()).isZero();
    }

    /** Presses a key until what has this text, or is found so, is in hand. */
    private static void tabTo(Page page, String what, String key) {
        var asked =
                what.startsWith("#")
                        ? "what => document.activeElement.matches(what)"
                        : "what => document.activeElement.textContent.trim() === what";
        for (int i = 0; i < MOST_TABS; i++) {
            if (page.evaluate(asked, what).equals(true)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(what + " was not reached by " + MOST_TABS + " tabs");
    }
}
