package org.homeward.shell.web.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Objects;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Changes the password of one's own account. Lengths and the look for known passwords: OWASP ASVS 5.0, 6.2. */
@Component
public class OwnPasswordChange {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    /** Of 0 to 4: not to be guessed in ten thousand million tries. */
    private static final int SAFE = 3;

    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final EndedSessions sessions;
    private final Zxcvbn guesses = new Zxcvbn();

    OwnPasswordChange(PasswordCheck passwords, Accounts accounts, EndedSessions sessions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Other sessions of the account end.
     *
     * @param address from which the person asks: wrong tries are counted like those of the sign-in page
     * @param session in which the person is; it goes on
     * @throws InvalidContentException at the field; what was typed is in no message
     */
    public void change(Actor actor, String address, String session, Typed typed) {
        check(typed, actor);
        try {
            passwords.prove(new Credentials(actor.username(), typed.current(), address));
        } catch (BadCredentialsException wrong) {
            throw InvalidContentException.field("current", "refusal.account.password.current");
        } catch (TooManySignInsException tooOften) {
            throw InvalidContentException.field("current", "refusal.account.password.tooOften");
        }
        accounts.setPassword(actor.username(), typed.chosen(), actor.username());
        sessions.endAll(actor.username(), session);
    }

    private void check(Typed typed, Actor actor) {
        if (typed.chosen().length() < SHORTEST || typed.chosen().length() > LONGEST) {
            throw InvalidContentException.field("chosen", "refusal.account.password.length", SHORTEST, LONGEST);
        }
        if (!typed.chosen().equals(typed.again())) {
            throw InvalidContentException.field("again", "refusal.account.password.again");
        }
        if (typed.chosen().equals(typed.current())) {
            throw InvalidContentException.field("chosen", "refusal.account.password.same");
        }
        var known = List.of(actor.username(), actor.name(), actor.agency().value());
        if (guesses.measure(typed.chosen(), known).getScore() < SAFE) {
            throw InvalidContentException.field("chosen", "refusal.account.password.guessed");
        }
    }

    /** The three fields of the page; one that wasn't sent is empty. */
    public record Typed(String current, String chosen, String again) {

        public Typed {
            current = Objects.requireNonNullElse(current, "");
            chosen = Objects.requireNonNullElse(chosen, "");
            again = Objects.requireNonNullElse(again, "");
        }

        @Override
        public String toString() {
            return "Typed";
        }
    }
}
