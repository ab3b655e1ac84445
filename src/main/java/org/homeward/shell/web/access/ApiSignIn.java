package org.homeward.shell.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs each API request in. A password proved once is believed for a few minutes, since proving costs up to 100 ms;
 * the account itself is read each time, so that disabling it or changing its password works at once.
 */
@Component
class ApiSignIn implements AuthenticationProvider {

    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final int MOST_PROOFS = 10_000;

    private final PasswordCheck passwords;
    private final Accounts accounts;

    /** Fingerprint of what was typed → password hash that it was proved against. */
    private final Cache<String, String> proofs = Caffeine.newBuilder()
            .expireAfterWrite(BELIEVED)
            .maximumSize(MOST_PROOFS)
            .build();

    ApiSignIn(PasswordCheck passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var credentials = Credentials.of(typed);
        var account = believed(credentials) ? known(credentials) : proved(credentials);
        if (!account.api()) {
            throw new BadCredentialsException("not an API account");
        }
        return new ActorAuthentication(accounts.actorOf(account));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private boolean believed(Credentials credentials) {
        return proofs.getIfPresent(credentials.fingerprint()) != null;
    }

    private Account known(Credentials credentials) {
        return accounts.byName(credentials.name())
                .filter(Account::enabled)
                .filter(account -> account.passwordHash().equals(proofs.getIfPresent(credentials.fingerprint())))
                .orElseGet(() -> proved(credentials));
    }

    private Account proved(Credentials credentials) {
        var account = passwords.prove(credentials);
        proofs.put(credentials.fingerprint(), account.passwordHash());
        return account;
    }
}
