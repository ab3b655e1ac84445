package org.homeward.shell.web.access;

import org.homeward.directory.people.AccountDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends each session of an account that was disabled, on all nodes: they lie in the database. */
@Component
class EndedSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    EndedSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void disabled(AccountDisabled event) {
        sessions.findByPrincipalName(event.username()).keySet().forEach(sessions::deleteById);
    }
}
