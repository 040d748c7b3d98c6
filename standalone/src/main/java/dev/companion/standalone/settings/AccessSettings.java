package dev.companion.standalone.settings;

import java.util.List;

/** Settings of who may do what, and from where. */
final class AccessSettings {

    /** The admin key has so many characters at least. */
    private static final Kind KEY = new Kind.Key(20);

    static final List<Setting> ALL =
            List.of(
                    Setting.of(
                                    "gateway.address",
                                    "COMPANION_ADDRESS",
                                    new Kind.Address(),
                                    "The address to listen on; on any but this machine's own every"
                                            + " call needs a key. 0.0.0.0 is all of them.")
                            .orElse("127.0.0.1"),
                    Setting.of(
                            "gateway.hosts",
                            "COMPANION_HOSTS",
                            new Kind.Hosts(),
                            "The names under which it may be asked, beside localhost."),
                    Setting.of(
                            "client.api-key",
                            "COMPANION_API_KEY",
                            KEY,
                            "The key that commands show; without one they take the admin key of"
                                    + " this machine where they need it."));

    private AccessSettings() {}
}
