package dev.companion.bench;

import java.util.List;

/**
 * How long it took to answer everyone.
 *
 * @param idealSeconds the model's time alone, with all companions side by side and one message
 *     after the other within each
 * @param mostCallsAtOnce that the model saw
 */
public record SlowModelResult(
        Machine machine,
        SlowModelBench.Plan settings,
        long modelMillis,
        double seconds,
        double idealSeconds,
        int mostCallsAtOnce,
        Orders order)
        implements Report {

    /** Whether every message was answered, and in order. */
    public boolean sound() {
        return order.broken() == 0 && order.answered() == order.messages();
    }

    @Override
    public List<String> lines() {
        return List.of(
                machine.line(),
                Figures.line(
                        "talk",
                        "%d conversations, %d messages each at once, a model of %d ms",
                        settings.users(),
                        settings.messagesEach(),
                        modelMillis),
                "",
                Figures.line("all answered after", "%.1f s", seconds),
                Figures.line("floor: the model alone", "%.1f s", idealSeconds),
                Figures.line("calls at once", "%d at most", mostCallsAtOnce),
                Figures.line(
                        "order",
                        "%d of %d answered, %d out of order",
                        order.answered(),
                        order.messages(),
                        order.broken()));
    }
}
