package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The console in a tab of somebody's. Whatever the page complains of, and every request that leaves
 * its own host, is kept and told by {@link #close}.
 */
final class Console implements AutoCloseable {

    static final List<String> PAGES =
            List.of("chat", "life", "memories", "trace", "topics", "people", "health");

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final Path SHOTS = Path.of("target", "console");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final URI root;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Console(BrowserContext context, URI root) {
        this.context = context;
        this.root = root;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    /**
     * Opens a tab.
     *
     * @param user who sits there; nobody in particular where empty
     */
    static Console atDesk(Browser browser, Web web, String user) {
        return open(browser, web, user, ColorScheme.LIGHT, DESK);
    }

    static Console atDeskByNight(Browser browser, Web web, String user) {
        return open(browser, web, user, ColorScheme.DARK, DESK);
    }

    static Console onPhone(Browser browser, Web web, String user) {
        return open(browser, web, user, ColorScheme.LIGHT, PHONE);
    }

    private static Console open(
            Browser browser, Web web, String user, ColorScheme scheme, int width) {
        var context =
                browser.context(
                        new NewContextOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale("en-GB")
                                .setTimezoneId("UTC")
                                .setViewportSize(width, 800));
        if (!user.isEmpty()) {
            context.addInitScript("localStorage.setItem('companion.user', '%s')".formatted(user));
        }
        web.key()
                .ifPresent(key ->
                        context.addInitScript(
                                "sessionStorage.setItem('companion.key', '%s')".formatted(key)));
        var console = new Console(context, web.request("/").build().uri());
        console.watch();
        return console;
    }

    private void watch() {
        page.onConsoleMessage(message -> {
            // Chromium tells of every refusal here, also of those that a page answers itself.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(root.toString()) && !request.url().startsWith("data:")) {
                complaints.add("a request left for " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Goes to one of its pages, such as {@code life}, and waits until it is there. */
    Page to(String name) {
        page.navigate(root + "#/" + name);
        // The page before it may still be there.
        page.waitForSelector("main.page-%s h1".formatted(name));
        return there();
    }

    /** Waits until nothing is being fetched any more. */
    Page there() {
        page.waitForSelector("h1");
        page.waitForCondition(() -> page.locator("[aria-busy], .waiting").count() == 0);
        return page;
    }

    /** What axe finds in the page that does real harm, as {@code rule: element}. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> GRAVE.contains(found.getImpact()))
                        .flatMap(found ->
                                found.getNodes().stream()
                                        .map(node -> found.getId() + ": " + node.getHtml()))
                        .toList();
    }

    /** By how many dots the page is wider than what it is seen through. */
    int overhang() {
        return (int)
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    void shot(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
