package dev.companion.models;

import java.time.LocalDate;
import java.util.UUID;

/** What companions cost. Any thread may call it; it does not fail, it only forgets. */
public interface Spending {

    /** In US dollars, on that day so far. */
    double of(UUID companion, LocalDate day);

    /** In US dollars, above 0. */
    void add(UUID companion, LocalDate day, double dollars);
}
