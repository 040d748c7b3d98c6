package dev.companion.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's settings: every commit on the disk, little memory, no text of users in the log. */
final class PostgresSettings {

    /**
     * The collation is built in, so that a folder sorts alike on every machine; the character
     * classes come from the system, for trigrams take no other.
     */
    static final List<String> LOCALE =
            List.of(
                    "--encoding=UTF8",
                    "--locale=C",
                    "--lc-ctype=" + characterClasses(),
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");

    private PostgresSettings() {}

    static Map<String, String> of(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", Ports.LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "64MB");
        settings.put("max_connections", "50");
        settings.put("max_wal_size", "256MB");
        settings.put("min_wal_size", "32MB");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // A failed statement and the row it failed on may hold what somebody said.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    private static String characterClasses() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }
}
