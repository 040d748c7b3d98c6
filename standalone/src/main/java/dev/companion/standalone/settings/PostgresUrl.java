package dev.companion.standalone.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL address in any of the forms that are about: with or without {@code jdbc:}, as other
 * tools write it with the driver in the scheme, with or without a user and a password in it.
 *
 * @param jdbc what the driver wants, without user and password
 */
record PostgresUrl(String jdbc, Optional<String> user, Optional<String> password) {

    static final List<String> SCHEMES =
            List.of("postgresql", "postgres", "postgresql+asyncpg", "jdbc:postgresql");

    /** Takes what {@link Shape} let through. */
    static PostgresUrl of(String text) {
        var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var path = uri.getRawPath().length() <= 1 ? "/companion" : uri.getRawPath();
        var who = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        return new PostgresUrl(
                "jdbc:postgresql://" + uri.getHost() + port + path + query,
                Optional.of(who[0]).filter(name -> !name.isEmpty()),
                who.length > 1 ? Optional.of(who[1]) : Optional.empty());
    }

    @Override
    public String toString() {
        return "PostgresUrl[***]";
    }
}
