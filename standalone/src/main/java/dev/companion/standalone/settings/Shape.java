package dev.companion.standalone.settings;

import dev.companion.models.Prices;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text has the form its setting wants, and how to say what that form is. */
final class Shape {

    private static final Pattern SERVER =
            Pattern.compile("(\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+)(:\\d{1,5})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)(e-?\\d{1,2})?");
    private static final int HIGHEST_PORT = 65_535;

    private Shape() {}

    static boolean fits(Kind kind, String text) {
        return switch (kind) {
            case Kind.Text() -> text.lines().count() == 1;
            case Kind.Whole(var min, var max) ->
                    WHOLE.matcher(text).matches() && within(new BigInteger(text), min, max);
            case Kind.Decimal(var min, var max) ->
                    DECIMAL.matcher(text).matches()
                            && Double.parseDouble(text) >= min
                            && Double.parseDouble(text) <= max;
            case Kind.Choice(var words) -> words.contains(text);
            case Kind.TimeOfDay() -> text.matches("\\d\\d:\\d\\d") && isTime(text);
            case Kind.Zone() -> isZone(text);
            case Kind.Country() -> Set.of(Locale.getISOCountries()).contains(text);
            case Kind.Folder() -> isPath(text);
            case Kind.Address() -> isAddress(text);
            case Kind.Hosts() ->
                    Arrays.stream(text.split(",", -1))
                            .allMatch(host -> HOST.matcher(host.strip()).matches());
            case Kind.Servers() -> Arrays.stream(text.split(",", -1)).allMatch(Shape::isServer);
            case Kind.Url url -> isUrl(url, text);
            case Kind.Prices() -> Prices.parse(text).isPresent();
            case Kind.Bytes(var count) -> isBytes(text, count);
            case Kind.Key(var minLength) ->
                    text.length() >= minLength && text.chars().allMatch(c -> c > ' ' && c < 127);
        };
    }

    static String expected(Kind kind) {
        return switch (kind) {
            case Kind.Text() -> "one line of text";
            case Kind.Whole(var min, var max) -> "a whole number from %d to %d".formatted(min, max);
            case Kind.Decimal(var min, var max) ->
                    "a number from %s to %s".formatted(plain(min), plain(max));
            case Kind.Choice(var words) -> "one of " + String.join(", ", words);
            case Kind.TimeOfDay() -> "a time of day such as 03:00";
            case Kind.Zone() -> "a time zone such as Asia/Karachi";
            case Kind.Country() -> "a country's two letters such as GB";
            case Kind.Folder() -> "a folder";
            case Kind.Address() -> "an IP address such as 127.0.0.1";
            case Kind.Hosts() -> "a host such as companion.example, more with commas between";
            case Kind.Servers() -> "host:port, more of them with commas between";
            case Kind.Url(var schemes) -> "a URL such as %s://host".formatted(schemes.getFirst());
            case Kind.Prices() -> "model=0.1/0.8, more of them with commas between";
            case Kind.Bytes(var count) -> "%d bytes in Base64".formatted(count);
            case Kind.Key(var minLength) when minLength <= 1 -> "visible ASCII without spaces";
            case Kind.Key(var minLength) ->
                    "at least %d characters of visible ASCII".formatted(minLength);
        };
    }

    /** A number as people write it: 0.05, 1. */
    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static boolean within(BigInteger number, long min, long max) {
        return number.compareTo(BigInteger.valueOf(min)) >= 0
                && number.compareTo(BigInteger.valueOf(max)) <= 0;
    }

    private static boolean isTime(String text) {
        try {
            var _ = LocalTime.parse(text);
            return true;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            var _ = ZoneId.of(text);
            return true;
        } catch (DateTimeException notAZone) {
            return false;
        }
    }

    private static boolean isBytes(String text, int count) {
        try {
            return Base64.getDecoder().decode(text).length == count;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            var _ = InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isPath(String text) {
        try {
            var _ = Path.of(text);
            return true;
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static boolean isServer(String text) {
        var server = SERVER.matcher(text.strip());
        return server.matches() && Integer.parseInt(server.group(2)) <= HIGHEST_PORT;
    }

    private static boolean isUrl(Kind.Url kind, String text) {
        try {
            var jdbc = text.startsWith("jdbc:") ? "jdbc:" : "";
            var uri = new URI(text.substring(jdbc.length()));
            return uri.getHost() != null && kind.schemes().contains(jdbc + uri.getScheme());
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }
}
