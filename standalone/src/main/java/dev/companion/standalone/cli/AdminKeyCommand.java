package dev.companion.standalone.cli;

import dev.companion.models.Secret;
import dev.companion.standalone.settings.ClientSettings;
import dev.companion.stores.keys.AdminKeyFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "admin-key",
        description = {
            "Print the key that the admin paths ask for.",
            "It is ADMIN_API_KEY where that is set, else in the file admin.key of the data folder,"
                    + " made when a companion first starts there. Commands on this machine find it"
                    + " by themselves."
        },
        footer = {
            "",
            "Example:",
            "  curl -H \"X-API-Key: $(./companion admin-key)\" http://localhost:8080/admin/users"
        })
final class AdminKeyCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder; without it that of the companion that runs.")
    Optional<String> data = Optional.empty();

    @Mixin Target target = new Target();

    private final Surroundings here;

    AdminKeyCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var settings = target.settings(here);
        here.screen().line(key(settings).orElseThrow(() -> missing(settings)).value());
        return ExitCode.OK;
    }

    private Optional<Secret> key(ClientSettings settings) {
        if (data.isPresent()) {
            return ShownKey.find(Stream.of(here.workingFolder().resolve(data.get())));
        }
        return settings.adminKey()
                .or(() ->
                        ShownKey.find(
                                Stream.concat(
                                        running(settings.port()).stream(),
                                        Stream.of(settings.dataDir()))));
    }

    private static Optional<Path> running(int port) {
        return PortCheck.answers(port)
                ? PortCheck.dataFolder(port).map(Path::of)
                : Optional.empty();
    }

    private CommandFailed missing(ClientSettings settings) {
        var folder = data.map(here.workingFolder()::resolve).orElse(settings.dataDir());
        return new CommandFailed(
                "there is no %s in %s yet: it is made when a companion first starts there"
                        .formatted(AdminKeyFile.NAME, folder));
    }
}
