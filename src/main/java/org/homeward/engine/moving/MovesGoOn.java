package org.homeward.engine.moving;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with rounds of moves on each node, again and again. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.moving.rounds", matchIfMissing = true)
class MovesGoOn {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    Rounds roundsOfMoves(MoveRound round, AgreedTime time) {
        return new Rounds("moves", time).every(PAUSE, round::goOn);
    }
}
