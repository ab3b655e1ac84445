package org.homeward.shell.web.access;

import org.homeward.directory.people.AccountDisabledEvent;
import org.homeward.directory.people.AccountMovedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends the sessions of an account that was disabled, moved or got another password, on all nodes: they lie in the database. */
@Component
class EndedSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    EndedSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void disabled(AccountDisabledEvent event) {
        endAll(event.username(), "");
    }

    @EventListener
    void moved(AccountMovedEvent event) {
        endAll(event.username(), "");
    }

    /** All but the one in which the person is now. */
    void endAll(String username, String except) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(session -> !session.equals(except))
                .forEach(sessions::deleteById);
    }
}
