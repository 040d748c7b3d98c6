package dev.companion.standalone.settings;

import dev.companion.models.Prices;
import java.util.OptionalDouble;

/**
 * What models may cost.
 *
 * @param dailyCeiling in US dollars, of one companion in a day of the host's time zone; empty when
 *     there is none
 */
public record SpendingOptions(Prices prices, OptionalDouble dailyCeiling) {}
