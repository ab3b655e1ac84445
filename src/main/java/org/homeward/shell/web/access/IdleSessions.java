package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/** Says whether the person behind a session has gone: requests that a page makes by itself keep no session alive. */
final class IdleSessions {

    /** The header with which a page says that it fetches by itself. */
    static final String REFRESH = "Homeward-Refresh";

    /** When the person last did something, in milliseconds. */
    static final String ACTIVE = "active";

    private static final Duration COARSE = Duration.ofMinutes(1);

    private IdleSessions() {}

    /** Ends a session whose person did nothing for the time that a session may be idle; notes that the others did. */
    static boolean ended(HttpServletRequest request, HttpSession session) {
        var now = session.getLastAccessedTime();
        var idle = session.getAttribute(ACTIVE) instanceof Long active ? now - active : COARSE.toMillis();
        if (idle > Duration.ofSeconds(session.getMaxInactiveInterval()).toMillis()) {
            session.invalidate();
            return true;
        }
        if (idle >= COARSE.toMillis() && request.getHeader(REFRESH) == null) {
            session.setAttribute(ACTIVE, now);
        }
        return false;
    }
}
