package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.SecurityEvent.Threat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    @Test
    void only_a_threat_verdict_names_a_threat() {
        assertThatThrownBy(() ->
                        new Screening(Verdict.CRISIS, Optional.of(Threat.ROLE_PLAY_ATTACK), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Screening(Verdict.THREAT, Optional.empty(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
