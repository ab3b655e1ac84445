package org.homeward.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** The reason why a mail didn't leave, as a code: a server's words may hold an address. */
enum MailFailure {
    /** Neither the person nor the agency has an address. */
    noAddress,
    /** The account or the agency is there no more. */
    noRecipient,
    /** The server takes nothing for this address. */
    addressRefused,
    /** The server doesn't let the program sign in. */
    signIn,
    /** The server can't be reached or didn't answer in time. */
    unreachable,
    /** The program ended while it was sending. */
    interrupted,
    /** Anything else. */
    other;

    static MailFailure of(Exception failed) {
        var left = new ArrayDeque<Throwable>();
        var seen = new HashSet<Throwable>();
        left.add(failed);
        while (!left.isEmpty()) {
            var cause = left.poll();
            if (!seen.add(cause)) {
                continue;
            }
            var known = known(cause);
            if (known != other) {
                return known;
            }
            if (cause.getCause() != null) {
                left.add(cause.getCause());
            }
            if (cause instanceof MessagingException chained && chained.getNextException() != null) {
                left.add(chained.getNextException());
            }
            if (cause instanceof MailSendException several) {
                left.addAll(Arrays.asList(several.getMessageExceptions()));
            }
        }
        return other;
    }

    private static MailFailure known(Throwable cause) {
        if (cause instanceof MailAuthenticationException) {
            return signIn;
        }
        if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null) {
            return addressRefused;
        }
        if (cause instanceof AddressException || cause instanceof MailParseException) {
            return addressRefused;
        }
        return cause instanceof java.io.IOException ? unreachable : other;
    }
}
