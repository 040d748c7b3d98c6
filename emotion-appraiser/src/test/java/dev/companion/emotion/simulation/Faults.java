package dev.companion.emotion.simulation;

/**
 * How often things go wrong, each probability of its own and drawn from the seed.
 *
 * @param kill a process dies, before or after any one append
 * @param foldKill the fold dies in the middle of a batch
 * @param repeat a record is in the log a second time
 * @param far such a repeat comes late, up to the limit, and not soon
 * @param handOver the companions of a process go to another instance
 * @param commitLost a commit does not reach the broker
 * @param changeOfMind an appraisal done again comes out differently
 * @param poison a record nobody can read turns up
 * @param nightTwice a night is asked for twice
 * @param stall a process does nothing for a while
 */
record Faults(
        double kill,
        double foldKill,
        double repeat,
        double far,
        double handOver,
        double commitLost,
        double changeOfMind,
        double poison,
        double nightTwice,
        double stall) {

    static Faults of(Dice dice) {
        return new Faults(
                dice.amount(0.001, 0.006),
                dice.amount(0.002, 0.008),
                dice.amount(0.01, 0.10),
                dice.amount(0.1, 0.6),
                dice.amount(0.001, 0.006),
                dice.amount(0.05, 0.4),
                dice.amount(0.2, 0.8),
                dice.amount(0.0005, 0.003),
                dice.amount(0.02, 0.2),
                dice.amount(0.001, 0.004));
    }
}
