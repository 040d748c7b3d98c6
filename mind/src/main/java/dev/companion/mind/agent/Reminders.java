package dev.companion.mind.agent;

import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a companion means to bring up: a fold over {@link ReminderSet} and {@link ReminderKept}, in
 * whatever order they come.
 *
 * @param open by id, those that were not kept yet
 * @param kept the last ones that were
 */
public record Reminders(Map<UUID, Reminder> open, List<UUID> kept) {

    /** Of one companion at a time. */
    public static final int MOST = 50;

    /** Brought up in one answer: more would be a list. */
    public static final int AT_ONCE = 3;

    /** Characters of one. */
    public static final int LONGEST = 300;

    public static final Reminders NONE = new Reminders(Map.of(), List.of());

    private static final int KEPT_KNOWN = 128;

    public Reminders {
        open = Map.copyOf(open);
        kept = List.copyOf(kept);
    }

    public Reminders apply(UUID id, ReminderSet event) {
        return with(new Reminder(id, event.due(), event.text()));
    }

    public Reminders apply(ReminderKept event) {
        var still = new HashMap<>(open);
        still.remove(event.reminder());
        var done = new ArrayList<>(kept);
        done.add(event.reminder());
        return new Reminders(
                still, done.subList(Math.max(0, done.size() - KEPT_KNOWN), done.size()));
    }

    /** The same with what another reading of the log knows to be open. */
    public Reminders and(Reminders others) {
        var all = this;
        for (var reminder : others.open.values()) {
            all = all.with(reminder);
        }
        return all;
    }

    /** Those to bring up, the longest due first, at most {@value #AT_ONCE}. */
    public List<Reminder> due(Instant now) {
        return open.values().stream()
                .filter(reminder -> !reminder.due().isAfter(now))
                .sorted(Comparator.comparing(Reminder::due).thenComparing(Reminder::id))
                .limit(AT_ONCE)
                .toList();
    }

    public boolean isFull() {
        return open.size() >= MOST;
    }

    private Reminders with(Reminder reminder) {
        if (kept.contains(reminder.id()) || open.containsKey(reminder.id())) {
            return this;
        }
        var more = new HashMap<>(open);
        more.put(reminder.id(), reminder);
        return new Reminders(more, kept);
    }

    /**
     * One of them.
     *
     * @param due from when on
     */
    public record Reminder(UUID id, Instant due, String text) {}
}
