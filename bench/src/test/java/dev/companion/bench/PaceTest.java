package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class PaceTest {

    @Test
    void work_is_meant_to_begin_at_even_steps() throws InterruptedException {
        List<Long> intended = Collections.synchronizedList(new ArrayList<>());

        new Pace(1_000).run(5, new Unseen(), (_, at) -> intended.add(at));

        Collections.sort(intended);
        for (int i = 1; i < intended.size(); i++) {
            assertThat(intended.get(i) - intended.get(i - 1)).isEqualTo(1_000_000);
        }
    }

    @Test
    void work_that_takes_long_holds_up_nothing_that_comes_after_it() throws InterruptedException {
        var last = new CountDownLatch(1);

        new Pace(1_000)
                .run(
                        3,
                        new Unseen(),
                        (number, _) -> {
                            if (number == 2) {
                                last.countDown();
                            } else {
                                last.await();
                            }
                        });

        assertThat(last.getCount()).isZero();
    }

    @Test
    void a_failure_ends_the_run_with_its_reason() {
        var pace = new Pace(1_000);

        assertThatThrownBy(() ->
                        pace.run(
                                1,
                                new Unseen(),
                                (_, _) -> {
                                    throw new BenchFailed("it broke");
                                }))
                .isInstanceOf(BenchFailed.class)
                .hasMessage("it broke");
    }

    private static final class Unseen implements Progress {
        @Override
        public void phase(String what) {}

        @Override
        public void at(long done, long total) {}
    }
}
