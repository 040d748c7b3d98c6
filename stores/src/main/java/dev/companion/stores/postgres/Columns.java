package dev.companion.stores.postgres;

import dev.companion.schemas.Pad;
import java.util.Locale;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** How values of the vocabulary look in a column. */
final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    /** {@code {"pleasure": …, "arousal": …, "dominance": …}}. */
    static JSONB pad(Pad pad) {
        return JSONB.valueOf(JSON.writeValueAsString(pad));
    }

    static Pad pad(JSONB json) {
        return JSON.readValue(json.data(), Pad.class);
    }

    /** PostgreSQL's text cannot hold the character 0; Unicode's replacement stands for it. */
    static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
