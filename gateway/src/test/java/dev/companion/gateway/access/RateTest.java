package dev.companion.gateway.access;

import static dev.companion.gateway.access.Door.ANAS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.stores.cache.Rate;
import org.junit.jupiter.api.Test;

final class RateTest {

    @Test
    void a_user_may_ask_for_so_much_that_is_dear_and_then_waits() {
        try (var door = Door.with(new Rate(1, 3))) {
            for (int i = 0; i < 3; i++) {
                assertThat(say(door, "ana").status()).isEqualTo(200);
            }

            assertThat(say(door, "ana").body()).contains("rate_limited");
            assertThat(say(door, "bob").status()).isEqualTo(200);
            assertThat(door.ask("GET", "/blocks?user_id=ana").send().status()).isEqualTo(200);
            assertThat(door.refused("rate_limited")).isEqualTo(1);
        }
    }

    @Test
    void the_holder_of_a_key_may_ask_ten_times_as_often_for_anything() {
        try (var door = Door.with(new Rate(1, 2))) {
            for (int i = 0; i < 20; i++) {
                assertThat(door.ask("GET", "/blocks").key(ANAS_KEY).send().status()).isEqualTo(200);
            }

            var answer = door.ask("GET", "/blocks").key(ANAS_KEY).send();

            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 6);
            assertThat(answer.body()).contains("\"error\":\"rate_limited\"");
        }
    }

    @Test
    void what_is_dear_and_about_nobody_is_on_the_account_of_whoever_asks() {
        try (var door = Door.with(new Rate(1, 2))) {
            assertThat(door.ask("POST", "/embed").send().status()).isEqualTo(200);
            assertThat(door.ask("POST", "/embed_query").send().status()).isEqualTo(200);

            assertThat(door.ask("POST", "/embed").send().status()).isEqualTo(429);
            assertThat(door.ask("POST", "/embed").key(ANAS_KEY).send().status()).isEqualTo(200);
        }
    }

    private static RawHttp.Answer say(Door door, String user) {
        return door.ask("POST", "/memory/search?user_id=" + user).send();
    }
}
