package org.homeward.shell.web.access;

import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins for this name or from this address: answers 429, whatever the password. */
final class TooManySignInsException extends AuthenticationException {

    TooManySignInsException() {
        super("too many failed sign-ins");
    }
}
