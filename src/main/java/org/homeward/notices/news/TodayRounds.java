package org.homeward.notices.news;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks on each node, again and again, what is planned for today. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.ladder.rounds", matchIfMissing = true)
class TodayRounds {

    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Bean
    Rounds roundsOfToday(TodayNews today, AgreedTime time) {
        return new Rounds("today", time).every(PAUSE, today::tell);
    }
}
