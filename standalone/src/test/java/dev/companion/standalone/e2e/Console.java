package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The console in a tab of somebody's. Whatever the page complains of, and every request that leaves
 * its own host, is kept and told on {@link #close}.
 */
final class Console implements AutoCloseable {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
                    + " form-action 'self'";

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

    static Console open(Browser browser, Web web, String user, ColorScheme scheme, int width) {
        var context =
                browser.context(
                        new NewContextOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale("en-GB")
                                .setTimezoneId("UTC")
                                .setViewportSize(width, width < 600 ? 780 : 860));
        if (!user.isEmpty()) {
            context.addInitScript("localStorage.setItem('companion.user', '" + user + "');");
        }
        var console = new Console(context, web.request("/").build().uri());
        console.watch();
        return console;
    }

    private void watch() {
        page.onConsoleMessage(message -> {
            // Chromium tells every refusal of the server here, also those a page answers itself.
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
        page.route(
                url -> url.equals(root.toString()),
                route -> {
                    var response = route.fetch();
                    var headers = new java.util.HashMap<>(response.headers());
                    headers.putIfAbsent("content-security-policy", POLICY);
                    route.fulfill(
                            new com.microsoft.playwright.Route.FulfillOptions()
                                    .setResponse(response)
                                    .setHeaders(Map.copyOf(headers)));
                });
    }

    Page page() {
        return page;
    }

    /** Goes to one of its pages, such as {@code life}. */
    Page to(String name) {
        page.navigate(root + "#/" + name);
        page.waitForSelector("h1");
        page.waitForCondition(() -> page.locator("[aria-busy], .waiting").count() == 0);
        return page;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
