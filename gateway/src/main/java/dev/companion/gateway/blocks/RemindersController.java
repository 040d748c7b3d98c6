package dev.companion.gateway.blocks;

import dev.companion.gateway.Users;
import dev.companion.stores.postgres.ReminderRow;
import dev.companion.stores.postgres.StoredReminders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /reminders}: what a companion means to bring up, and what it did. */
@RestController
public final class RemindersController {

    private static final String NO_END = Long.MAX_VALUE + "";

    private final Users users;
    private final StoredReminders rows;

    RemindersController(Users users, StoredReminders rows) {
        this.users = users;
        this.rows = rows;
    }

    /**
     * A page, the last set first.
     *
     * @param nextBefore what to ask for to get the next page; absent on the last
     */
    record Listed(String userId, List<ReminderView> reminders, OptionalLong nextBefore) {}

    /**
     * One of them.
     *
     * @param due from when on
     * @param at when it was set
     * @param kept when it was brought up; absent while it is open
     */
    record ReminderView(UUID id, String text, Instant due, Instant at, Optional<Instant> kept) {

        static ReminderView of(ReminderRow row) {
            return new ReminderView(row.reminder(), row.text(), row.due(), row.at(), row.kept());
        }
    }

    @GetMapping("/reminders")
    Listed list(
            @RequestParam(name = "user_id") String userId,
            @RequestParam(defaultValue = NO_END) long before,
            @RequestParam(defaultValue = "50") int limit) {
        var page = rows.page(users.companionOf(userId), OptionalLong.of(before), limit);
        return new Listed(
                userId,
                page.stream().map(ReminderView::of).toList(),
                page.size() < limit ? OptionalLong.empty() : OptionalLong.of(page.getLast().id()));
    }
}
