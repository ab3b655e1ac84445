package org.homeward.directory.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of a token: 256 random bits behind a mark by which leaked ones are found in other people's files. */
final class TokenSecret {

    private static final String MARK = "hwt_";
    private static final int BYTES = 32;
    private static final Pattern BITS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String random() {
        return MARK + bits();
    }

    static boolean isPossible(String text) {
        return text.startsWith(MARK)
                && BITS.matcher(text.substring(MARK.length())).matches();
    }

    /** The secret part of an address: without the mark, for an address lies in programs that needn't know what it is of. */
    static String address() {
        return bits();
    }

    static boolean isAddress(String text) {
        return BITS.matcher(text).matches();
    }

    private static String bits() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
