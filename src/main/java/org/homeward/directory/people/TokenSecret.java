package org.homeward.directory.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of a token: 256 random bits behind a mark by which leaked ones are found in other people's files. */
final class TokenSecret {

    private static final String MARK = "hwt_";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean isPossible(String text) {
        return SHAPE.matcher(text).matches();
    }
}
