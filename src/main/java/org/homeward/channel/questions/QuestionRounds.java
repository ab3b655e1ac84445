package org.homeward.channel.questions;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after waiting questions in the background. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "homeward.channel.rounds", matchIfMissing = true)
class QuestionRounds {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Rounds roundsOfQuestions(WaitingQuestions questions, AgreedTime time) {
        return new Rounds("questions", time).every(PAUSE, questions::lookAfter);
    }
}
