package dev.companion.standalone.system;

import dev.companion.gateway.access.AccessConfig;
import dev.companion.gateway.access.KeyBook;
import dev.companion.models.Secret;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.cache.Rate;
import dev.companion.stores.cache.RateLimits;
import dev.companion.stores.keys.AccessKey;
import dev.companion.stores.keys.AdminKeyFile;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.postgres.AccessKeys;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the gateway needs to know of those who come in. */
final class Doorway {

    private Doorway() {}

    /** The admin key that is set, or that of the data folder, where one is made. */
    static String adminKey(Settings settings) {
        return settings.adminKey()
                .map(Secret::value)
                .orElseGet(() -> AdminKeyFile.loadOrCreate(settings.dataDir()));
    }

    /** What opens every companion's key: the one that is set, or that of the data folder. */
    static MasterKey masterKey(Settings settings) {
        return settings.masterKey()
                .map(key -> MasterKey.fromSetting(key.value()))
                .orElseGet(() -> MasterKey.loadOrCreate(settings.dataDir().resolve("master.key")));
    }

    static List<Object> parts(Settings settings, Infrastructure infrastructure, Shutdown started) {
        var rows = new AccessKeys(infrastructure.database());
        var book = started.add("key book", new KeyBook(rows::live));
        book.start();
        var rate = settings.rateLimit();
        var config =
                new AccessConfig(
                        settings.access().address().isLoopbackAddress(),
                        hosts(settings),
                        AccessKey.hash(adminKey(settings)),
                        new Rate(rate.requestsPerMinute(), rate.burst()));
        return List.of(rows, book, config, new RateLimits(infrastructure.redis()));
    }

    /** Those that are set, and the one address that it listens on. */
    private static Set<String> hosts(Settings settings) {
        var hosts = new HashSet<>(settings.access().hosts());
        var address = settings.access().address();
        if (!address.isAnyLocalAddress()) {
            hosts.add(literal(address));
        }
        return hosts;
    }

    private static String literal(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
