package dev.companion.bench;

import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Prompt;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A language model that says little, and takes its time. Knows how many asked it at once. */
public final class SlowModel implements LanguageModel {

    private final Duration time;
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    public SlowModel(Duration time) {
        this.time = time;
    }

    @Override
    public Completion complete(Prompt prompt) {
        most.accumulateAndGet(asking.incrementAndGet(), Math::max);
        try {
            Thread.sleep(time);
            return new Completion.Text("I see.", name(), 0, 2, 1, time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Completion.Unavailable("interrupted", 1);
        } finally {
            asking.decrementAndGet();
        }
    }

    @Override
    public String name() {
        return "slow-model";
    }

    Duration time() {
        return time;
    }

    /** The most calls that ran at once since the last time this was asked. */
    int most() {
        return most.getAndSet(0);
    }
}
