package org.homeward.platform;

import java.security.SecureRandom;

/** Random words nobody can guess. */
public final class RandomSecrets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecrets() {}

    /** A word of letters and digits without look-alikes; five bits and more a character. */
    public static String word(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, i) -> word.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** A password of four groups of four, easy to read out and to type; some ninety bits. */
    public static String password() {
        return String.join("-", word(4), word(4), word(4), word(4));
    }
}
