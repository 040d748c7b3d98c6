package dev.companion.standalone.settings;

import java.util.List;

/** What a setting's text must look like. {@link Shape} does the checking. */
public sealed interface Kind {

    /** Any text of one line. */
    record Text() implements Kind {}

    /** A whole number, both ends included. */
    record Whole(long min, long max) implements Kind {}

    /** A number, both ends included. */
    record Decimal(double min, double max) implements Kind {}

    /** One of a few words. */
    record Choice(List<String> words) implements Kind {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A time of day, {@code HH:mm}. */
    record TimeOfDay() implements Kind {}

    /** An IANA time zone, such as {@code Asia/Karachi}. */
    record Zone() implements Kind {}

    /** A country by its ISO 3166 alpha-2 code, such as {@code GB}. */
    record Country() implements Kind {}

    /** A folder; a relative one lies beside the launcher. */
    record Folder() implements Kind {}

    /** An IP address. */
    record Address() implements Kind {}

    /** One or more hosts, with a port or without, with commas. */
    record Hosts() implements Kind {}

    /** One or more {@code host:port}, with commas. */
    record Servers() implements Kind {}

    /** A URL with a host and one of these schemes. */
    record Url(List<String> schemes) implements Kind {
        public Url {
            schemes = List.copyOf(schemes);
        }
    }

    /** So many bytes, in Base64. */
    record Bytes(int count) implements Kind {}

    /** {@link Prices}, as text. */
    record Prices() implements Kind {}

    /** A key or password: visible ASCII in one piece, at least so long. */
    record Key(int minLength) implements Kind {}
}
