package dev.companion.standalone.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of settings as a page to read and as a file to start from. */
public final class SettingsPage {

    private SettingsPage() {}

    /** What stands in {@code docs/settings.md}. */
    public static String markdown() {
        var page = new StringBuilder();
        page.append(
                """
                # Settings

                Made from the table in `SettingsTable` by `./companion settings --markdown > docs/settings.md`.

                Nothing has to be set. What is set is taken from, strongest first: a flag of the command line, an
                environment variable, `companion.yaml` beside the launcher, the run profile, the default.
                `companion.yaml` holds one `key: value` a line, keys as in the first column; an unknown key stops the start.
                All problems are reported at once. `./companion settings` shows what is in force and where it comes from.

                | key | environment | expected | default | what it is |
                |---|---|---|---|---|
                """);
        for (var setting : SettingsTable.all()) {
            page.append(
                    "| `%s` | %s | %s%s | %s | %s |\n"
                            .formatted(
                                    setting.key(),
                                    setting.environment().stream()
                                            .map(name -> "`" + name + "`")
                                            .collect(Collectors.joining(", ")),
                                    Shape.expected(setting.kind()),
                                    setting.secret() ? "; secret" : "",
                                    setting.fallback().map(value -> "`" + value + "`").orElse("–"),
                                    setting.about()));
        }
        page.append("\n## Run profiles\n\n| key |");
        for (var profile : RunProfile.values()) {
            page.append(" %s |".formatted(profile.settingName()));
        }
        page.append("\n|---|").append("---|".repeat(RunProfile.values().length)).append("\n");
        SettingsTable.all().stream()
                .filter(setting -> !setting.profiles().isEmpty())
                .forEach(setting -> page.append(profileRow(setting)));
        page.append(
                """

                ## What must fit together

                - `rate-limit.burst` is at most `rate-limit.requests-per-minute`.
                - `security.max-violations-per-day` is at most 20 while `security.injection-threshold` is below 0.5.
                - `chat.base-url` wants `chat.model`, and the other `chat` settings want `chat.base-url`. It goes before Chutes.
                - `kafka.replication-factor` is 1 unless `kafka.bootstrap-servers` names a Kafka.
                - `memory.index` `qdrant` wants `qdrant.url`, which names the port of gRPC; `qdrant.api-key` wants it too.
                - `memory.importance-threshold` above 0.8 works, with a warning: very few memories are then considered.
                """);
        return page.toString();
    }

    private static String profileRow(Setting setting) {
        return Arrays.stream(RunProfile.values())
                .map(profile -> " " + setting.profiles().get(profile) + " |")
                .collect(Collectors.joining("", "| `" + setting.key() + "` |", "\n"));
    }

    /** What stands in {@code companion.yaml.example}: every setting, none of them set. */
    public static String example() {
        var file =
                new StringBuilder(
                        """
                        # Copy to companion.yaml and take away the # before what you want to set.
                        # Environment variables go before this file; ./companion settings shows what is in force.
                        # Keys and passwords are better kept in the environment.
                        """);
        for (var setting : SettingsTable.all()) {
            file.append("\n# %s\n".formatted(setting.about()))
                    .append(
                            "# Expected: %s. Environment: %s.\n"
                                    .formatted(
                                            Shape.expected(setting.kind()),
                                            String.join(", ", setting.environment())))
                    .append("#%s: %s\n".formatted(setting.key(), setting.fallback().orElse("")));
        }
        return file.toString().replaceAll("(?m) +$", "");
    }
}
