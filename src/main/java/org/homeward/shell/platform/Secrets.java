package org.homeward.shell.platform;

import java.security.SecureRandom;

/** Random words nobody can guess. */
public final class Secrets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A word of letters and digits without look-alikes; five bits and more a character. */
    public static String word(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, i) -> word.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
