package dev.companion.standalone.cli;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.bench.Report;
import dev.companion.topics.Json;
import java.util.Optional;

/** What people see of a benchmark: how far it is while it runs, then what it found. */
final class BenchScreen implements Progress, AutoCloseable {

    private final Screen screen;
    private final Form form;
    private Optional<Bar> bar = Optional.empty();

    BenchScreen(Screen screen, Form form) {
        this.screen = screen;
        this.form = form;
    }

    /** A benchmark, which may fail. */
    interface Run {
        int of(BenchScreen screen) throws InterruptedException;
    }

    /** Runs one; whatever makes it impossible ends the command with one line. */
    static int run(Surroundings here, Form form, Run benchmark) throws InterruptedException {
        try (var shown = new BenchScreen(here.screen(), form)) {
            return benchmark.of(shown);
        } catch (BenchFailed failed) {
            throw new CommandFailed(Plain.line(String.valueOf(failed.getMessage()), 500));
        }
    }

    @Override
    public synchronized void phase(String what) {
        close();
        bar = Optional.of(Bar.of(screen, what, ""));
    }

    @Override
    public synchronized void at(long done, long total) {
        bar.ifPresent(b -> b.at(done, total));
    }

    /** A step of a start: nothing worth a line of its own. */
    void told(String step) {}

    void show(Report report) {
        close();
        if (form.json) {
            screen.line(Json.MAPPER.writeValueAsString(report));
        } else {
            report.lines().forEach(screen::line);
        }
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(Bar::close);
        bar = Optional.empty();
    }
}
