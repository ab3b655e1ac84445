package org.homeward.platform;

import java.time.Duration;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Clears away the sessions that are over; the library's own round would also do so by a wrong clock. */
@Configuration(proxyBeanMethods = false)
class SessionRounds {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noRoundOfItsOwn() {
        return sessions -> sessions.setCleanupCron(Scheduled.CRON_DISABLED);
    }

    /** Two pages that somebody opens at the same time may both be the first to keep something. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> whoeverComesSecond() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    Rounds roundsOfSessions(JdbcIndexedSessionRepository sessions, AgreedTime time) {
        return new Rounds("sessions", time).every(PAUSE, sessions::cleanUpExpiredSessions);
    }
}
