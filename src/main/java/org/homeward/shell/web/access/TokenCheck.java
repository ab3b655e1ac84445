package org.homeward.shell.web.access;

import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ApiTokens;
import org.springframework.security.authentication.BadCredentialsException;
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

    /** The account it opens the API for; throws {@link AuthenticationException} if for none. Tries count as sign-ins do. */
    Account prove(String token, String address) {
        failed.refuseIfTooMany(token, address);
        return tokens.use(token).orElseThrow(() -> {
            failed.count(token, address);
            return new BadCredentialsException("no such token");
        });
    }

    Actor actorOf(Account account) {
        return accounts.actorOf(account);
    }
}
