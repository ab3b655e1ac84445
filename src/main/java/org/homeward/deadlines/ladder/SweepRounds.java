package org.homeward.deadlines.ladder;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps on each node, again and again. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.ladder.rounds", matchIfMissing = true)
class SweepRounds {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    Rounds roundsOfLadders(Sweep sweep, AgreedTime time) {
        return new Rounds("ladder", time).every(PAUSE, sweep::walkDue);
    }
}
