package dev.companion.gateway.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host and a port, as the header {@code Host} and URLs have them (RFC 3986, section 3.2).
 *
 * @param host in lower case; an IPv6 address in its brackets
 * @param port absent where none is named
 */
record Authority(String host, Optional<String> port) {

    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?");
    private static final Pattern ORIGIN = Pattern.compile("(https?)://(.+)");

    /** Empty for what is none. */
    static Optional<Authority> of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Authority(
                                form.group(1).toLowerCase(Locale.ROOT),
                                Optional.ofNullable(form.group(2))))
                : Optional.empty();
    }

    /** Of a web origin such as {@code https://name:8080}; without the port that its scheme has. */
    static Optional<Authority> ofOrigin(String text) {
        var origin = ORIGIN.matcher(text);
        if (!origin.matches()) {
            return Optional.empty();
        }
        var usual = origin.group(1).equals("https") ? "443" : "80";
        return of(origin.group(2)).map(authority -> authority.without(usual));
    }

    Authority without(String usual) {
        return new Authority(host, port.filter(named -> !named.equals(usual)));
    }

    @Override
    public String toString() {
        return host + port.map(named -> ":" + named).orElse("");
    }
}
