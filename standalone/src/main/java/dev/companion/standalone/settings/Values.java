package dev.companion.standalone.settings;

import dev.companion.models.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every setting is set to. Flag goes before environment, file, run profile and default. */
final class Values {

    private final Map<String, InForce> byKey;
    private final List<InForce> inOrder;

    private Values(List<InForce> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.byKey =
                inOrder.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        value -> value.setting().key(), Function.identity()));
    }

    static Values of(Sources sources, SettingsFile file) {
        var named = named(SettingsTable.named("profile"), sources, file);
        // A profile that is none is reported as a problem; until then the defaults stand in.
        var profile =
                named.flatMap(InForce::value)
                        .filter(RunProfile.names()::contains)
                        .map(name -> RunProfile.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(RunProfile.PRODUCTION);
        var all = new ArrayList<InForce>();
        for (var setting : SettingsTable.all()) {
            all.add(named(setting, sources, file).orElseGet(() -> unnamed(setting, profile)));
        }
        return new Values(all);
    }

    private static Optional<InForce> named(Setting setting, Sources sources, SettingsFile file) {
        var flagged = Optional.ofNullable(sources.flags().get(setting.key()));
        if (flagged.isPresent()) {
            return flagged.map(f -> found(setting, f.value(), new Origin.Flag(f.flag())));
        }
        for (var variable : setting.environment()) {
            var value = sources.environment().getOrDefault(variable, "").strip();
            // Compose files hand over empty variables for what is not set.
            if (!value.isEmpty()) {
                return Optional.of(found(setting, value, new Origin.Environment(variable)));
            }
        }
        return Optional.ofNullable(file.lines().get(setting.key()))
                .map(line -> found(setting, line.value(), line.origin()));
    }

    private static InForce unnamed(Setting setting, RunProfile profile) {
        return Optional.ofNullable(setting.profiles().get(profile))
                .map(value -> found(setting, value, new Origin.Profile(profile)))
                .orElseGet(() -> new InForce(setting, setting.fallback(), new Origin.Default()));
    }

    private static InForce found(Setting setting, String value, Origin origin) {
        return new InForce(setting, Optional.of(value), origin);
    }

    /** The same, with the default wherever a value has the wrong form. */
    Values withoutMisshapen() {
        return new Values(inOrder.stream().map(Values::shapedOrDefault).toList());
    }

    private static InForce shapedOrDefault(InForce value) {
        var setting = value.setting();
        return value.value().filter(text -> !Shape.fits(setting.kind(), text)).isEmpty()
                ? value
                : new InForce(setting, setting.fallback(), new Origin.Default());
    }

    List<InForce> all() {
        return inOrder;
    }

    InForce of(String key) {
        var value = byKey.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is not in the table of settings");
        }
        return value;
    }

    Optional<String> text(String key) {
        return of(key).value();
    }

    /** The value of a setting that has a default. */
    String required(String key) {
        return text(key).orElseThrow();
    }

    Optional<Secret> secret(String key) {
        return text(key).map(Secret::new);
    }

    int whole(String key) {
        return Integer.parseInt(required(key));
    }

    double decimal(String key) {
        return Double.parseDouble(required(key));
    }
}
