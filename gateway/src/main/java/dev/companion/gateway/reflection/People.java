package dev.companion.gateway.reflection;

import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.mind.reflection.Days;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is here, and when their days end. */
public final class People {

    private static final int PAGE = 1_000;

    private final GatewayConfig config;
    private final Users users;
    private final UserRows rows;

    public People(GatewayConfig config, Users users, UserRows rows) {
        this.config = config;
        this.users = users;
        this.rows = rows;
    }

    /** One person, or everybody; throws {@link NotFound} for someone nobody knows. */
    List<Person> of(Optional<String> userId) {
        return users.companionOf(userId)
                .map(companion -> List.of(person(userId.orElseThrow(), companion)))
                .orElseGet(this::everybody);
    }

    /** Of someone the rows may not have read yet: then by the zone of those who have not said. */
    public Days days(UUID companion) {
        return days(rows.profile(companion).map(UserRow::timeZone).orElse(""));
    }

    private List<Person> everybody() {
        var people = new ArrayList<Person>();
        for (int offset = 0; ; offset += PAGE) {
            var page = rows.list(PAGE, offset);
            page.forEach(row ->
                    people.add(new Person(row.userId(), row.companion(), days(row.timeZone()))));
            if (page.size() < PAGE) {
                return people;
            }
        }
    }

    private Person person(String user, UUID companion) {
        return new Person(user, companion, days(companion));
    }

    private Days days(String zone) {
        return new Days(zone(zone), config.reflectionTime());
    }

    private ZoneId zone(String name) {
        try {
            return name.isBlank() ? config.zone() : ZoneId.of(name);
        } catch (DateTimeException _) {
            return config.zone();
        }
    }

    /** Someone and their companion. */
    record Person(String user, UUID companion, Days days) {}
}
