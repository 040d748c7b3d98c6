package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** No key stands in a URL: those end up in histories and logs. */
final class QueryRule implements Rule {

    private static final Refusal REFUSAL =
            Refusal.badRequest(
                    "a key belongs in the header X-API-Key or Authorization, not in the URL, which"
                            + " ends up in histories and logs; make a new one, this one is known");

    @Override
    public Optional<Refusal> against(HttpServletRequest request, Row row) {
        return names(request, "api_key") ? Optional.of(REFUSAL) : Optional.empty();
    }

    /** Whether the query names a parameter; looks at nothing of the body, as servlets do. */
    static boolean names(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .anyMatch(part -> decoded(part.split("=", 2)[0]).equals(parameter));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
