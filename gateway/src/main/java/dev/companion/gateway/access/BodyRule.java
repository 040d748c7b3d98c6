package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A body is JSON, or what else its path takes, and says so. The types that a form of any page can
 * send without being asked first (the Fetch standard calls them simple) are none of those.
 */
final class BodyRule implements Rule {

    private static final Set<String> OF_FORMS =
            Set.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded");

    private static final Refusal REFUSAL =
            Refusal.contentType("the body's Content-Type must be application/json");

    @Override
    public Optional<Refusal> against(HttpServletRequest request, Row row) {
        var type = Optional.ofNullable(request.getContentType()).map(BodyRule::withoutParameters);
        boolean untold = type.isEmpty() && request.getContentLengthLong() > 0;
        return untold || type.filter(OF_FORMS::contains).isPresent()
                ? Optional.of(REFUSAL)
                : Optional.empty();
    }

    private static String withoutParameters(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
