package dev.companion.standalone.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error for people; nothing at all where no person looks. */
final class Bar implements AutoCloseable {

    private static final int WIDTH = 80;
    private static final int UPDATE_MILLIS = 100;

    private final Optional<ProgressBar> bar;

    private Bar(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Bar of(Screen screen, String task, String unit) {
        return new Bar(
                screen.errTerminal() ? Optional.of(drawn(screen, task, unit)) : Optional.empty());
    }

    private static ProgressBar drawn(Screen screen, String task, String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(screen.err(), WIDTH))
                .showSpeed()
                .build();
    }

    void at(long done, long total) {
        bar.ifPresent(b -> {
            b.maxHint(total);
            b.stepTo(done);
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
