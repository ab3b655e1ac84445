package org.homeward.shell.web.access;

import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins for this name or from this address: answers 429, whatever the password. */
final class TooOften extends AuthenticationException {

    TooOften() {
        super("too many failed sign-ins");
    }
}
