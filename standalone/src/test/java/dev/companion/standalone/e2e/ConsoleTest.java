package dev.companion.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with the console, in a real browser against a running system. */
@ExtendWith(SharedSystem.class)
final class ConsoleTest {

    private static final String ADA = "console-ada";

    private static final GetByTextOptions EXACT = new GetByTextOptions().setExact(true);

    private static Browser browser;
    private static Web web;

    @BeforeAll
    static void start(OwnSystem system) {
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        web = system.web();
        FourWeeks.livedBy(ADA, web);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void somebody_new_says_who_they_are_is_answered_and_told_why() {
        try (var console = Console.atDesk(browser, web, "")) {
            var page = console.to("chat");
            page.getByLabel("Name").fill("console-new");
            press(page, "Begin");

            page.getByLabel("Your message").fill("Hello, I am called Nora and I keep bees.");
            page.keyboard().press("Enter");

            assertThat(page.locator(".talk .mine")).hasCount(1);
            assertThat(page.locator(".talk .theirs .text")).not().isEmpty();
            assertThat(page.locator(".talk .theirs .mood")).isVisible();
            page.locator(".talk .theirs").getByText("why?").click();
            assertThat(page.locator(".why .causes").first()).containsText("I keep bees");
        }
    }

    @Test
    void any_moment_of_a_life_is_gone_back_to_and_lived_otherwise() {
        try (var console = Console.atDesk(browser, web, ADA)) {
            var page = console.to("life");
            assertThat(page.locator(".panel")).hasCount(4);

            page.locator(".event-row")
                    .filter(new FilterOptions().setHasText("pity"))
                    .first()
                    .click();
            assertThat(page.locator(".event")).containsText("vet says it is his kidneys");
            assertThat(page.locator(".then")).containsText("12 Mar 2026");
            var chosen = page.locator(".then h2").textContent();
            page.locator("#moment").focus();
            page.keyboard().press("Home");
            assertThat(page.locator(".then h2")).not().hasText(chosen);

            page.locator(".fork").getByLabel("neuroticism").fill("0.9");
            press(page, "Live it otherwise");
            assertThat(page.locator(".summary")).containsText("They part at");
            assertThat(page.locator(".panel").first()).containsText("otherwise");
        }
    }

    @Test
    void a_memory_is_found_pinned_corrected_and_forgotten() {
        try (var console = Console.atDesk(browser, web, ADA)) {
            var page = console.to("memories");
            page.getByLabel("Search").fill("the cat and the vet");
            press(page, "Find");
            var card = page.locator(".card").filter(new FilterOptions().setHasText("called Miso"));

            card.first().getByText("Pin", EXACT).click();
            assertThat(card.first().getByText("Unpin")).isVisible();
            card.first().getByText("Correct").click();
            page.getByLabel("How it really was").fill("The user's cat is called Mirabelle.");
            press(page, "Save");
            assertThat(page.locator("#said")).hasText("Corrected.");
            page.getByLabel("Search").fill("");
            press(page, "Find");
            var corrected =
                    page.locator(".card").filter(new FilterOptions().setHasText("Mirabelle"));
            corrected.first().getByText("Forget").click();
            page.locator("dialog").getByText("Forget", EXACT).click();

            assertThat(corrected).hasCount(0);
        }
    }

    @Test
    void a_reply_is_traced_over_the_topics() {
        web.say("console-traced", "I planted three apple trees today.");
        web.settle();
        try (var console = Console.atDesk(browser, web, "console-traced")) {
            var page = console.to("trace");
            page.locator(".picks a").first().click();

            assertThat(page.locator(".trace")).containsText("reply composed");
            assertThat(page.locator(".trace")).containsText("three apple trees");
            assertThat(page.locator(".trace .line rect").first()).isAttached();
            assertThat(page.getByText("None was: composer")).isVisible();
        }
    }

    @Test
    void a_topic_is_read_as_it_is_written() {
        web.say("console-tail", "The first line of all.");
        try (var console = Console.atDesk(browser, web, "")) {
            var page = console.to("topics");
            page.getByLabel("User").fill("console-tail");
            press(page, "Read");
            assertThat(page.locator(".tail")).containsText("The first line of all.");

            web.say("console-tail", "And one that is said meanwhile.");

            assertThat(page.locator(".tail")).containsText("And one that is said meanwhile.");
            press(page, "Stop");
            assertThat(page.getByText("Stopped after")).isVisible();
        }
    }

    @Test
    void somebody_is_banned_and_let_in_again() {
        web.say("console-banned", "Good morning.");
        web.settle();
        try (var console = Console.atDesk(browser, web, "")) {
            var page = console.to("people");
            page.getByLabel("Ban console-banned").click();
            press(page, "Continue");
            page.getByLabel("Unban console-banned").click();

            assertThat(
                            page.getByLabel(
                                    "Ban console-banned",
                                    new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void health_is_told_to_everyone() {
        try (var console = Console.atDesk(browser, web.with(Optional.empty()), "")) {
            var page = console.to("health");

            assertThat(page.locator(".services")).containsText("kafka");
            assertThat(page.locator(".services .lamp.ill")).hasCount(0);
        }
    }

    @Test
    void the_key_is_asked_for_where_one_is_needed_and_never_in_an_address() {
        try (var console = Console.atDesk(browser, web.with(Optional.empty()), "")) {
            var page = console.page();
            page.navigate(web.request("/").build().uri() + "#/people");
            page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true))
                    .fill(web.key().orElseThrow());
            press(page, "Continue");

            assertThat(page.locator("table").first()).containsText(ADA);
            assertThat(page.url()).doesNotContain(web.key().orElseThrow());
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
