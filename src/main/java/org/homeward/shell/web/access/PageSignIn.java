package org.homeward.shell.web.access;

import org.homeward.directory.people.Accounts;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs a person in by the form of the first page. */
@Component
class PageSignIn implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final Accounts accounts;

    PageSignIn(PasswordCheck passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        return new ActorAuthentication(accounts.actorOf(passwords.prove(Credentials.of(typed))));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
