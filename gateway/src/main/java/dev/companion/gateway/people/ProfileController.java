package dev.companion.gateway.people;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.TextRules;
import dev.companion.gateway.Users;
import dev.companion.schemas.UserEvent.ProfileChanged;
import dev.companion.stores.postgres.UserRows;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /users/{user_id}/profile}: what someone is called, when it is day and where they are. */
@RestController
@RequestMapping("/users/{userId}/profile")
public final class ProfileController {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Users users;
    private final UserRows rows;
    private final Ledger ledger;
    private final InstantSource clock;

    public ProfileController(Users users, UserRows rows, Ledger ledger, InstantSource clock) {
        this.users = users;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> show(@PathVariable String userId) {
        var row = rows.profile(users.companionOf(userId)).orElseThrow(() -> NotFound.user(userId));
        var view = new LinkedHashMap<String, Object>();
        view.put("user_id", userId);
        view.put("name", row.name());
        view.put("time_zone", row.timeZone());
        row.region().ifPresent(region -> view.put("region", region));
        return view;
    }

    /** What is absent stays as it is. */
    @PutMapping
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Change change) {
        var companion = users.companionOf(userId);
        if (change.equals(Change.NONE)) {
            throw new BadRequest("name, time_zone or region must be there");
        }
        var event =
                new ProfileChanged(
                        clock.instant(),
                        change.name().map(ProfileController::name),
                        change.timeZone().map(ProfileController::zone),
                        change.region().map(ProfileController::region));
        var wish = key.orElseGet(() -> UUID.randomUUID().toString());
        boolean applied = ledger.write(companion, wish, event);
        var view = applied ? show(userId) : new LinkedHashMap<String, Object>();
        view.put("applied", applied);
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED).body(view);
    }

    private static String name(String text) {
        var name = TextRules.clean(text).replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadRequest(
                    "name must have 1..%d characters, had %d"
                            .formatted(LONGEST_NAME, name.length()));
        }
        return name;
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException _) {
            throw new BadRequest("time_zone must be an IANA name such as Asia/Karachi");
        }
    }

    private static String region(String text) {
        if (!text.isEmpty() && !COUNTRIES.contains(text)) {
            throw new BadRequest(
                    "region must be a country's two letters such as GB, or empty to take it back");
        }
        return text;
    }

    /** What is to be otherwise. */
    record Change(Optional<String> name, Optional<String> timeZone, Optional<String> region) {
        static final Change NONE = new Change(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
