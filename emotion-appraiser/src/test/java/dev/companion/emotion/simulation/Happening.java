package dev.companion.emotion.simulation;

import java.time.Instant;
import java.time.LocalDate;

/** What comes to the system from outside. */
sealed interface Happening {

    Instant at();

    Person person();

    record Born(Instant at, Person person) implements Happening {}

    record Wrote(Instant at, Person person, int number, String text) implements Happening {}

    record NightFell(Instant at, Person person, LocalDate day) implements Happening {}

    record RulesChanged(Instant at, Person person) implements Happening {}
}
