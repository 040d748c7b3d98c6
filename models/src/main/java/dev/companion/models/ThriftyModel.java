package dev.companion.models;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Asks another as long as the companion it is asked for has not cost too much today. The call that
 * goes over the ceiling is still answered; those that follow are not, until the day is over. A
 * prompt that is for no companion is always asked. Models whose price nobody knows cost nothing.
 */
public final class ThriftyModel implements LanguageModel {

    private final LanguageModel model;
    private final Spending spending;
    private final Prices prices;
    private final double ceiling;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * A model that is asked within limits.
     *
     * @param ceiling of one companion on one day, in US dollars, above 0
     * @param zone says when the day is over
     */
    public ThriftyModel(
            LanguageModel model,
            Spending spending,
            Prices prices,
            double ceiling,
            InstantSource clock,
            ZoneId zone) {
        this.model = model;
        this.spending = spending;
        this.prices = prices;
        this.ceiling = ceiling;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Completion complete(Prompt prompt) {
        return complete(prompt, AnswerListener.NONE);
    }

    @Override
    public Completion complete(Prompt prompt, AnswerListener listener) {
        if (prompt.companion().isEmpty()) {
            return model.complete(prompt, listener);
        }
        var companion = prompt.companion().get();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        double spent = spending.of(companion, today);
        if (spent >= ceiling) {
            return new Completion.Unavailable(reason(spent), 0);
        }
        var completion = model.complete(prompt, listener);
        if (completion instanceof Completion.Answer answer) {
            add(companion, today, prices.of(answer));
        }
        return completion;
    }

    private void add(UUID companion, LocalDate today, double dollars) {
        if (dollars > 0) {
            spending.add(companion, today, dollars);
        }
    }

    private String reason(double spent) {
        return String.format(
                Locale.ROOT,
                "%s is not asked before tomorrow: today has cost %.2f of %.2f US dollars"
                        + " (models.daily-ceiling)",
                name(),
                spent,
                ceiling);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelState state() {
        return model.state();
    }
}
