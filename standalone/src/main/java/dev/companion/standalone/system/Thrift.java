package dev.companion.standalone.system;

import dev.companion.models.LanguageModel;
import dev.companion.models.Spending;
import dev.companion.models.ThriftyModel;
import dev.companion.standalone.settings.Settings;
import dev.companion.standalone.settings.SpendingOptions;
import dev.companion.stores.cache.DailyCosts;
import dev.companion.stores.cache.Redis;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a companion's models may cost together.
 *
 * @param zone says when a day is over
 */
record Thrift(SpendingOptions options, DailyCosts costs, InstantSource clock, ZoneId zone) {

    static Thrift of(Settings settings, Redis redis, InstantSource clock) {
        return new Thrift(settings.spending(), new DailyCosts(redis), clock, settings.timeZone());
    }

    /** The model as it is to be asked: within the ceiling, if there is one. */
    LanguageModel over(LanguageModel model) {
        return options.dailyCeiling().isPresent()
                ? new ThriftyModel(
                        model,
                        spending(),
                        options.prices(),
                        options.dailyCeiling().getAsDouble(),
                        clock,
                        zone)
                : model;
    }

    private Spending spending() {
        return new Spending() {
            @Override
            public double of(UUID companion, LocalDate day) {
                return costs.of(companion, day);
            }

            @Override
            public void add(UUID companion, LocalDate day, double dollars) {
                costs.add(companion, day, dollars);
            }
        };
    }
}
