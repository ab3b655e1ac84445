package org.homeward.engine.sandbox;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes in the background the walks that were left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.walks.rounds", matchIfMissing = true)
class WalkRounds {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Rounds roundsOfWalks(Walks walks, AgreedTime time) {
        return new Rounds("walks", time).every(PAUSE, walks::endLeft);
    }
}
