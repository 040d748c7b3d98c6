package dev.companion.standalone.system;

import dev.companion.gateway.GatewayConfig;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.standalone.settings.Settings;
import dev.companion.topics.KafkaSettings;

/** What the settings mean to the gateway. */
final class GatewayOptions {

    private GatewayOptions() {}

    static GatewayConfig of(Settings settings, KafkaSettings kafka) {
        var rules =
                PersonalityRules.DEFAULT
                        .withDriftRate(settings.personality().driftRate())
                        .withQuirkThreshold(settings.personality().quirkThreshold());
        return new GatewayConfig(
                kafka,
                settings.personality().profile().settingName(),
                rules.toRules(),
                settings.timeZone(),
                settings.personality().reflectionTime(),
                GatewayConfig.DEFAULT_REPLY_PATIENCE);
    }
}
