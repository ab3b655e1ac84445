package org.homeward.platform;

import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ClockAgreement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Time passes by itself, except in tests. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Profile("!test")
    @EnableScheduling
    static class PassingTime {

        @Bean(name = BackgroundRound.SCHEDULER, defaultCandidate = false)
        static RoundScheduler rounds(ClockAgreement time, ClockSharingLock turns, NodeSettings settings) {
            return new RoundScheduler(time, turns, settings.rounds());
        }
    }
}
