package dev.companion.standalone.e2e;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented history of three people: told in three time zones, with their companions' lines, with
 * lines that are told twice, and with one thing each that can be asked about later.
 */
record Story(List<Map<String, Object>> lines) {

    static final Map<String, String> HOME_OF_THE_SISTER =
            Map.of("story-ada", "Tallinn", "story-ben", "Valparaiso", "story-cleo", "Nairobi");

    static final List<String> USERS = HOME_OF_THE_SISTER.keySet().stream().sorted().toList();

    private static final List<String> ZONES = List.of("UTC", "Asia/Kolkata", "America/Santiago");
    private static final Instant BEGIN = Instant.parse("2025-03-01T08:00:00Z");

    private static final List<String> SMALL_TALK =
            List.of(
                    "I slept badly and the coffee was cold.",
                    "The garden needs rain, the tomatoes look sad.",
                    "I finished the book about lighthouses.",
                    "My knee hurts when I climb the stairs.",
                    "We cooked lentil soup and it was good.",
                    "The bus was late again, I walked instead.",
                    "I am learning to play the ukulele.",
                    "There was a fox behind the house tonight.");

    /**
     * Tells it.
     *
     * @param exchanges how many there are of each person with their companion
     */
    static Story of(String prefix, int exchanges) {
        var lines = new ArrayList<Map<String, Object>>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < exchanges; i++) {
            for (int u = 0; u < USERS.size(); u++) {
                var user = USERS.get(u);
                var zone = ZoneId.of(ZONES.get(u));
                var at = BEGIN.plus(i * 7L + u, ChronoUnit.HOURS);
                var said = said(user, i);
                // Every tenth line is told twice in the same second.
                for (int again = 0; again < (i % 10 == 3 ? 2 : 1); again++) {
                    add(lines, seen, prefix + user, "user", at, zone, said);
                }
                var answer = "I see. Tell me more about that, day " + i + "?";
                add(lines, seen, prefix + user, "companion", at.plusSeconds(9), zone, answer);
            }
        }
        return new Story(List.copyOf(lines));
    }

    private static String said(String user, int exchange) {
        return exchange == 5
                ? "My sister Ines moved to %s this week.".formatted(HOME_OF_THE_SISTER.get(user))
                : SMALL_TALK.get(exchange % SMALL_TALK.size());
    }

    private static void add(
            List<Map<String, Object>> lines,
            Map<String, Integer> seen,
            String user,
            String role,
            Instant at,
            ZoneId zone,
            String text) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", lines.size() + 1);
        line.put("ts", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
        line.put("user", user);
        line.put("text", text);
        line.put("role", role);
        line.put("occurrence", seen.merge(user + role + at + text, 1, Integer::sum) - 1);
        lines.add(line);
    }

    /** How many of a role a user's history has. */
    long count(String user, String role) {
        return lines.stream()
                .filter(line -> line.get("user").equals(user) && line.get("role").equals(role))
                .count();
    }

    /** All of it, in batches as the command line sends them. */
    List<List<Map<String, Object>>> batches(int size) {
        var batches = new ArrayList<List<Map<String, Object>>>();
        for (int from = 0; from < lines.size(); from += size) {
            batches.add(lines.subList(from, Math.min(lines.size(), from + size)));
        }
        return batches;
    }
}
