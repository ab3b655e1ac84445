package org.homeward.platform;

import org.homeward.shared.BackgroundRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Clears away the sessions that are over; the library's own round would also do so by a wrong clock. */
@Configuration(proxyBeanMethods = false)
class SessionRounds {

    private final JdbcIndexedSessionRepository sessions;

    SessionRounds(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noRoundOfItsOwn() {
        return sessions -> sessions.setCleanupCron(Scheduled.CRON_DISABLED);
    }

    /** Two pages that somebody opens at the same time may both be the first to keep something. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> whoeverComesSecond() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @BackgroundRound(pause = "PT1M")
    void clearAway() {
        sessions.cleanUpExpiredSessions();
    }
}
