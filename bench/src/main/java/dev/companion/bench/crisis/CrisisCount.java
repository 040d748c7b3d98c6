package dev.companion.bench.crisis;

/**
 * How many lines tell of danger and how many of them were found; the same for those that do not.
 */
public record CrisisCount(int dangers, int found, int others, int alarms) {

    static CrisisCount of(boolean danger, boolean found) {
        return danger
                ? new CrisisCount(1, found ? 1 : 0, 0, 0)
                : new CrisisCount(0, 0, 1, found ? 1 : 0);
    }

    CrisisCount plus(CrisisCount more) {
        return new CrisisCount(
                dangers + more.dangers,
                found + more.found,
                others + more.others,
                alarms + more.alarms);
    }
}
