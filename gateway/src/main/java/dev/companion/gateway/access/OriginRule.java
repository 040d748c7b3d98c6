package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * What a browser sends comes from a page of this system: a page of somebody else, which may be one
 * of another port of this machine, could otherwise act as whoever looks at it. Who is no browser
 * sends neither header.
 */
record OriginRule(AccessConfig config) implements Rule {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private static final Refusal REFUSAL =
            Refusal.forbidden(
                    "origin_not_allowed", "this was sent by a page that is not of this companion");

    @Override
    public Optional<Refusal> against(HttpServletRequest request, Row row) {
        return foreignOrigin(request) || foreignSite(request, row)
                ? Optional.of(REFUSAL)
                : Optional.empty();
    }

    private boolean foreignOrigin(HttpServletRequest request) {
        var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
        return origin.filter(text -> !isOwn(text, request)).isPresent();
    }

    /** The same as is asked, or behind a proxy that asks under another name, one that is set. */
    private boolean isOwn(String origin, HttpServletRequest request) {
        var from = Authority.ofOrigin(origin);
        var usual = origin.startsWith("https:") ? "443" : "80";
        var asked =
                Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
                        .flatMap(Authority::of)
                        .map(host -> host.without(usual));
        return from.filter(page ->
                        asked.filter(page::equals).isPresent()
                                || config.hosts().contains(page.toString()))
                .isPresent();
    }

    /** See the W3C's Fetch Metadata; what is for everybody may be asked for from anywhere. */
    private static boolean foreignSite(HttpServletRequest request, Row row) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        return row.level() != Level.PUBLIC
                && site.filter(from -> !OWN_SITE.contains(from)).isPresent();
    }
}
