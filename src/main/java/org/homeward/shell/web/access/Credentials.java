package org.homeward.shell.web.access;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The name and password that somebody typed to sign in, and the address of the request. */
record Credentials(String name, String password, String address) {

    private static final int LONGEST = 200;

    static Credentials of(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
        return new Credentials(typed.getName(), text(typed.getCredentials()), address);
    }

    /** Whether they could be anybody's: longer ones aren't worth a look. */
    boolean possible() {
        return !name.isEmpty() && name.length() <= LONGEST && password.length() <= LONGEST && name.indexOf('\0') < 0;
    }

    String fingerprint() {
        return hash(name, password);
    }

    /** The SHA-256 of several texts, with a separator that none of them can hold: nothing typed stays in memory as it was typed. */
    static String hash(String... texts) {
        return DigestUtils.sha256Hex(String.join("\0", texts));
    }

    @Override
    public String toString() {
        return "Credentials";
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }
}
