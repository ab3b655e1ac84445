package org.homeward.shell.web.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves a password. An unknown name takes as long and is answered the same as a wrong password. */
@Component
class PasswordCheck {

    /** Argon2id takes memory: a flood of sign-ins waits instead of eating it. */
    private static final int AT_ONCE = 4;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final FailedSignIns failed;
    private final String nobodysHash;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    PasswordCheck(Accounts accounts, PasswordEncoder encoder, FailedSignIns failed) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.failed = failed;
        this.nobodysHash =
                Objects.requireNonNull(encoder.encode(UUID.randomUUID().toString()));
    }

    /** The account they open; throws {@link AuthenticationException} if they open none. */
    Account prove(Credentials credentials) {
        failed.refuseIfTooMany(credentials.name(), credentials.address());
        var account = credentials.possible() ? accounts.byName(credentials.name()) : Optional.<Account>empty();
        var right = credentials.possible()
                && matches(
                        credentials.password(),
                        account.map(Account::passwordHash).orElse(nobodysHash));
        if (!right || account.filter(Account::enabled).isEmpty()) {
            failed.count(credentials.name(), credentials.address());
            throw new BadCredentialsException("wrong name or password");
        }
        return account.get();
    }

    private boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }
}
