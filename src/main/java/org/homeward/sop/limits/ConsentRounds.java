package org.homeward.sop.limits;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for consents that end on each node, every hour: days begin at different hours where the cases are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.ladder.rounds", matchIfMissing = true)
class ConsentRounds {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Rounds roundsOfConsents(EndingConsents consents, AgreedTime time) {
        return new Rounds("consents", time).every(PAUSE, consents::look);
    }
}
