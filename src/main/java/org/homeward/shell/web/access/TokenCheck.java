package org.homeward.shell.web.access;

import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.ApiTokens;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Proves a token. Unknown, expired and revoked ones, and those of an account that is out, are answered the same. */
@Component
class TokenCheck {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final FailedSignIns failed;

    TokenCheck(ApiTokens tokens, Accounts accounts, FailedSignIns failed) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.failed = failed;
    }

    /** The account for which it opens the API; throws {@link AuthenticationException} if for none. Tries count as sign-ins do. */
    Authentication prove(String token, String address) {
        failed.refuseIfTooMany(token, address);
        var account = tokens.use(token).orElseThrow(() -> {
            failed.count(token, address);
            return new BadCredentialsException("no such token");
        });
        return new ActorAuthentication(accounts.actorOf(account));
    }
}
